import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { endpoints } from "../../../src/zendesk/endpoints.ts";
import { issuesOf } from "../../../src/zendesk/issues.ts";
import { auditSchema } from "../../../src/zendesk/payloads/audit.ts";
import { ticketFieldSchema, userFieldSchema } from "../../../src/zendesk/payloads/listing.ts";
import { metricEventSchema } from "../../../src/zendesk/payloads/metric-event.ts";
import { metricSetSchema } from "../../../src/zendesk/payloads/metric-set.ts";
import { organizationSchema } from "../../../src/zendesk/payloads/organization.ts";
import { satisfactionRatingSchema } from "../../../src/zendesk/payloads/satisfaction-rating.ts";
import { ticketSchema } from "../../../src/zendesk/payloads/ticket.ts";
import { userSchema } from "../../../src/zendesk/payloads/user.ts";
import { fixture, hasRecordings, recording } from "../recordings.ts";

const ratings = z.object({ satisfaction_ratings: z.array(satisfactionRatingSchema) });
const metricSets = z.object({ ticket_metrics: z.array(metricSetSchema) });
const userFields = z.object({ user_fields: z.array(userFieldSchema) });
const ticketFields = z.object({ ticket_fields: z.array(ticketFieldSchema) });
const audits = z.object({ audits: z.array(auditSchema) });
const metricEvents = z.object({ ticket_metric_events: z.array(metricEventSchema) });
const organizations = z.object({ organizations: z.array(organizationSchema) });

function issuesIn(schema: z.core.$ZodType, payload: unknown) {
  const parsed = z.safeParse(schema, payload);
  return parsed.success ? [] : issuesOf(parsed.error);
}

describe("payload schemas", () => {
  it.each<[string, z.core.$ZodType]>([
    ["go-zendesk/GET__ticket.json", endpoints.ticket.answer],
    ["go-zendesk/GET__ticket_comments.json", endpoints.comments.answer],
    ["go-zendesk/GET__user.json", endpoints.user.answer],
    ["go-zendesk/GET__search_ticket.json", endpoints.searchTickets.answer],
    ["go-zendesk/GET__search_user.json", endpoints.searchTickets.answer],
    ["go-zendesk/GET__ticket_show_many.json", endpoints.ticketsByExternalId.answer],
    ["go-zendesk/POST__ticket.json", endpoints.createTicket.answer],
    ["go-zendesk/PUT__tags.json", endpoints.addTags.answer],
    ["go-zendesk/GET__user_fields.json", userFields],
    ["go-zendesk/GET__organizations.json", organizations],
    ["go-zendesk/GET__ticket_audits.json", audits],
    ["zendesk-go/satisfaction_ratings_page1.json", ratings],
  ])("take the recorded %s", (path, schema) => {
    expect(issuesIn(schema, fixture(path))).toEqual([]);
  });

  it("read of a recorded ticket what is there", () => {
    const { ticket } = z.parse(endpoints.ticket.answer, fixture("go-zendesk/GET__ticket.json"));
    expect(ticket).toMatchObject({
      id: "2",
      requester_id: "377922500012",
      status: "solved",
      created_at: Date.parse("2019-06-03T02:23:47Z"),
      via: { channel: "email" },
      satisfaction_rating: null,
    });
  });

  it("find no ticket among the users of a recorded search", () => {
    const answer = z.parse(
      endpoints.searchTickets.answer,
      fixture("go-zendesk/GET__search_user.json"),
    );
    expect(answer.results).toEqual([]);
  });
});

describe.skipIf(!hasRecordings)("payload schemas, on the larger collection", () => {
  const ticketsOf = z.object({ tickets: z.array(ticketSchema) });
  const usersOf = z.object({ users: z.array(userSchema) });
  const anonymous = z.array(z.object({ response: endpoints.currentUser.answer }));

  it.each<[string, z.core.$ZodType]>([
    ["go-zendesk_mit/GET__tickets.json", endpoints.ticketsByExternalId.answer],
    ["go-zendesk_mit/GET__search_group.json", endpoints.searchTickets.answer],
    ["go-zendesk_mit/GET__users.json", endpoints.users.answer],
    ["go-zendesk_mit/PUT__user.json", endpoints.user.answer],
    ["go-zendesk_mit/POST__users.json", endpoints.user.answer],
    ["go-zendesk_mit/PUT__ticket.json", endpoints.ticket.answer],
    ["go-zendesk_mit/GET__tags.json", endpoints.addTags.answer],
    ["go-zendesk_mit/GET__ticket_fields.json", ticketFields],
    ["justeat_apache2/testTicket.json", ticketSchema],
    ["justeat_apache2/testTicketNull.json", ticketSchema],
    ["node-zendesk_mit/authentication_test_incorrect_token.json", anonymous],
    ["oas_examples_zendesk/show_user.json", endpoints.user.answer],
    ["oas_examples_zendesk/users_me.json", endpoints.currentUser.answer],
    ["oas_examples_zendesk/requested.json", endpoints.requestedTickets.answer],
    ["oas_examples_zendesk/list_tickets.json", endpoints.ticketsByExternalId.answer],
    ["oas_examples_zendesk/show_ticket.json", endpoints.ticket.answer],
    ["oas_examples_zendesk/create_ticket.json", endpoints.createTicket.answer],
    ["oas_examples_zendesk/comments.json", endpoints.comments.answer],
    ["oas_examples_zendesk/search.json", endpoints.searchTickets.answer],
    ["oas_examples_zendesk/search_export.json", endpoints.searchTickets.answer],
    ["oas_examples_zendesk/satisfaction_ratings.json", ratings],
    ["oas_examples_zendesk/list_ticket_metrics.json", metricSets],
    ["oas_examples_zendesk/inc_tickets_cursor.json", ticketsOf],
    ["oas_examples_zendesk/inc_tickets_time.json", ticketsOf],
    ["oas_examples_zendesk/inc_users_cursor.json", usersOf],
    ["oas_examples_zendesk/user_fields.json", userFields],
    ["oas_examples_zendesk/ticket_fields.json", ticketFields],
    ["oas_examples_zendesk/inc_orgs.json", organizations],
    ["oas_examples_zendesk/audits.json", audits],
    ["oas_examples_zendesk/metric_events.json", metricEvents],
  ])("take %s", (path, schema) => {
    expect(issuesIn(schema, recording(path))).toEqual([]);
  });

  it("refuse the documented metrics of one ticket, which the documentation writes as a list", () => {
    const ofOneTicket = z.object({ ticket_metric: metricSetSchema });
    const issues = issuesIn(ofOneTicket, recording("oas_examples_zendesk/ticket_metrics.json"));
    expect(issues).toEqual([{ path: "ticket_metric", message: "must be of type object" }]);
  });

  it("refuse the account's list of tags where a ticket's tags belong", () => {
    const issues = issuesIn(endpoints.addTags.answer, recording("oas_examples_zendesk/tags.json"));
    expect(issues).toEqual([{ path: "tags.0", message: "must be of type string" }]);
  });

  it("refuse the answer to an update of a ticket, which leaves its times out", () => {
    const paths = issuesIn(
      endpoints.ticket.answer,
      recording("oas_examples_zendesk/update_ticket.json"),
    ).map((issue) => issue.path);
    expect(paths).toEqual(["ticket.created_at", "ticket.updated_at"]);
  });
});
