import { describe, expect, it } from "vitest";
import { accountExportOf } from "../../src/zendesk/account-export.ts";
import {
  auditJson,
  commentJson,
  metricEventJson,
  organizationJson,
  ratingJson,
  surveyResponseJson,
  ticketJson,
  userJson,
} from "./payloads.ts";

const lines = (...values: readonly unknown[]) =>
  values.map((value) => JSON.stringify(value)).join("\n");

const texts = {
  users: lines(userJson(), userJson({ id: 9, role: "agent" }), userJson({ id: 21 })),
  tickets: lines(
    ticketJson(),
    ticketJson({ id: 13, requester_id: 8 }),
    ticketJson({ id: 77, requester_id: 9, tags: ["care_follow_up", "care_customer_7"] }),
  ),
  comments: lines(
    { ...commentJson(), ticket_id: 12 },
    { ...commentJson({ id: 101 }), ticket_id: 13 },
  ),
  satisfaction_ratings: lines(ratingJson(), ratingJson({ id: 501, ticket_id: 13 })),
};

describe("accountExportOf", () => {
  it("gives of a customer what belongs to that customer", () => {
    const payloads = accountExportOf(texts).payloadsOf("7");
    expect(payloads).toMatchObject({
      customerId: "7",
      user: { id: "7" },
      isHistoryComplete: true,
      tickets: [{ id: "12" }],
      ratings: [{ id: "500" }],
      followUps: [{ id: "77" }],
    });
    expect([...(payloads?.conversations.keys() ?? [])]).toEqual(["12"]);
    expect(payloads?.conversations.get("12")).toMatchObject({
      comments: [{ id: "100" }],
      isComplete: true,
      endUserIds: new Set(["7", "21"]),
    });
  });

  it("takes the last state of a user and of an organization that come more than once", () => {
    const states = (...values: readonly Record<string, unknown>[]) =>
      values.map((value, index) => ({ ...value, updated_at: `2026-10-0${index + 1}T08:00:00Z` }));
    const users = states(userJson(), userJson({ tags: ["do_not_contact"], organization_id: 3 }));
    const organizations = states(
      organizationJson({ id: 3 }),
      organizationJson({ id: 3, tags: ["vip"] }),
    );
    for (const inAnyOrder of [
      { users: lines(...users), organizations: lines(...organizations) },
      { users: lines(...users.toReversed()), organizations: lines(...organizations.toReversed()) },
    ]) {
      expect(accountExportOf(inAnyOrder).payloadsOf("7")).toMatchObject({
        user: { tags: ["do_not_contact"] },
        organization: { tags: ["vip"] },
      });
    }
  });

  it("knows a customer from tickets alone", () => {
    const payloads = accountExportOf(texts).payloadsOf("8");
    expect(payloads).toMatchObject({ user: null, tickets: [{ id: "13" }] });
  });

  it("knows nobody else", () => {
    expect(accountExportOf(texts).payloadsOf("70")).toBeNull();
    expect(accountExportOf({}).payloadsOf("7")).toBeNull();
  });

  it("does without each of the files", () => {
    const { users, tickets } = texts;
    expect(accountExportOf({ users }).payloadsOf("7")).toMatchObject({
      tickets: [],
      missing: "not-given",
      followUps: null,
    });
    const bare = accountExportOf({ users, tickets }).payloadsOf("7");
    expect(bare).toMatchObject({ ratings: [], missing: "none" });
    expect(bare?.conversations.size).toBe(0);
  });

  it("gathers the problems of all files", () => {
    const { problems } = accountExportOf({ users: "{", tickets: "\n{}", ticket_fields: "[]" });
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ["users.ndjson", 1],
      ["ticket_fields.ndjson", 1],
      ["tickets.ndjson", 2],
    ]);
  });

  it("takes of a ticket that is exported twice its last state, whoever is its requester then", () => {
    const tickets = [
      ticketJson({ id: 12, requester_id: 7, updated_at: "2026-10-01T08:00:00Z" }),
      ticketJson({ id: 12, requester_id: 8, updated_at: "2026-10-02T08:00:00Z" }),
    ];
    const account = accountExportOf({ tickets: lines(...tickets) });
    expect(account.payloadsOf("7")).toBeNull();
    expect(account.payloadsOf("8")?.tickets).toHaveLength(1);
  });

  it("does not take a conversation for whole of which a comment could not be read", () => {
    const comments = lines(
      commentJson({ id: 1, ticket_id: 12 }),
      commentJson({ id: 2, ticket_id: 12, public: null }),
    );
    const account = accountExportOf({ tickets: lines(ticketJson({ id: 12 })), comments });
    expect(account.payloadsOf("7")?.conversations.get("12")).toMatchObject({ isComplete: false });
  });

  it("gives the organization of a user", () => {
    const organizations = lines(organizationJson({ id: 30 }), organizationJson({ id: 31 }));
    const users = lines(userJson({ organization_id: 31 }), userJson({ id: 8 }));
    const account = accountExportOf({ users, organizations });
    expect(account.payloadsOf("7")?.organization).toMatchObject({ id: "31" });
    expect(account.payloadsOf("8")?.organization).toBeNull();
  });

  it("gives audits, events and survey responses by ticket", () => {
    const { users, tickets } = texts;
    const extras = accountExportOf({
      users,
      tickets,
      ticket_audits: lines(auditJson({ id: 1 }), auditJson({ id: 2 })),
      ticket_metric_events: lines(metricEventJson({ ticket_id: 13 })),
      survey_responses: lines(
        surveyResponseJson({ subject_zrns: ["zen:ticket:12", "zen:conversation:4295a81b"] }),
        surveyResponseJson({ subject_zrns: ["zrn:ticket:13"] }),
      ),
    }).payloadsOf("7")?.extras;
    expect(extras?.audits.get("12")?.map(({ id }) => id)).toEqual(["1", "2"]);
    expect([...(extras?.metricEvents.keys() ?? [])]).toEqual(["13"]);
    expect([...(extras?.surveyResponses.keys() ?? [])]).toEqual(["12", "13"]);
  });

  it("tells when a problem was solved by its metrics, else by its audits, if it is solved now", () => {
    const solved = { type: "problem", status: "solved", requester_id: 9 };
    const metric_set = { solved_at: "2026-10-05T08:00:00Z" };
    const audits = [90, 91, 92].flatMap((ticket_id) => [
      auditJson({ id: ticket_id, ticket_id }),
      auditJson({
        id: ticket_id + 100,
        ticket_id,
        from: "new",
        status: "solved",
        created_at: "2026-10-06T08:00:00Z",
      }),
    ]);
    const account = accountExportOf({
      tickets: lines(
        ticketJson({ id: 90, ...solved, metric_set }),
        ticketJson({ id: 91, ...solved }),
        ticketJson({ id: 92, ...solved, metric_set, status: "open" }),
        ...[90, 91, 92, 93].map((problem_id) => ticketJson({ id: problem_id - 80, problem_id })),
      ),
      ticket_audits: lines(...audits),
    });
    expect(account.payloadsOf("7")?.extras.problemsSolvedAt).toEqual(
      new Map([
        ["90", Date.parse("2026-10-05T08:00:00Z")],
        ["91", Date.parse("2026-10-06T08:00:00Z")],
      ]),
    );
  });

  it("says whose audits and events could not be read, and lets no clock run on for want of one", () => {
    const tickets = lines(ticketJson(), ticketJson({ id: 13, requester_id: 8 }));
    const bad = accountExportOf({
      tickets,
      ticket_metric_events: lines(
        metricEventJson(),
        metricEventJson({ type: 5 }),
        metricEventJson({ ticket_id: 13 }),
      ),
    });
    expect(bad.payloadsOf("7")?.missing).toBe("unreadable");
    expect(bad.payloadsOf("8")?.missing).toBe("none");
    expect([...(bad.payloadsOf("7")?.extras.metricEvents.keys() ?? [])]).toEqual(["13"]);
    const worse = accountExportOf({ tickets, ticket_audits: "{" });
    expect(worse.payloadsOf("8")?.missing).toBe("unreadable");
  });
});
