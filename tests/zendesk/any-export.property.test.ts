import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { factsAt } from "../../src/care/facts-at.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { careContextSchema } from "../../src/contract/care-context.ts";
import { accountExportOf } from "../../src/zendesk/account-export.ts";
import { factsOfCustomer } from "../../src/zendesk/facts-of-customer.ts";
import { reader } from "../support/message-reader.ts";
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

const instant = fc
  .date({
    min: new Date("0002-01-01T00:00:00Z"),
    max: new Date("9998-01-01T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const badId = fc.constantFrom(-1, 0, 2 ** 53, "x", null);
const id = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 15 }) },
  { weight: 1, arbitrary: fc.constant("9223372036854775807") },
  { weight: 1, arbitrary: badId },
);
const minutes = fc.oneof(
  fc.constant(null),
  fc.record({ calendar: fc.oneof(fc.integer(), fc.double()) }),
);
const count = fc.oneof(fc.nat(9), fc.integer());
const status = fc.constantFrom(
  "new",
  "open",
  "pending",
  "hold",
  "solved",
  "closed",
  "deleted",
  "x",
);
const tag = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      "complaint",
      "sentiment__negative",
      "sentiment_confidence__low",
      "closed_by_merge",
      "care_customer_7",
      "__proto__",
    ),
  },
  { weight: 1, arbitrary: fc.constant("care_follow_up") },
);

/** Some of the usual fields replaced by others that are mostly right, and one by anything. */
function odd(
  usual: Readonly<Record<string, unknown>>,
  fields: Record<string, fc.Arbitrary<unknown>>,
) {
  const stray = fc.record({ key: fc.constantFrom(...Object.keys(usual)), value: fc.jsonValue() });
  return fc
    .tuple(
      fc.record(fields, { requiredKeys: [] }),
      fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: stray }),
    )
    .map(([some, one]) =>
      JSON.stringify({ ...usual, ...some, ...(one === null ? {} : { [one.key]: one.value }) }),
    );
}

const user = odd(userJson(), {
  created_at: instant,
  active: fc.boolean(),
  suspended: fc.boolean(),
  role: fc.constantFrom("end-user", "agent", null),
  organization_id: fc.constantFrom(30, 31, null),
  locale: fc.constantFrom("de", "xx-bogus", "", null),
  user_fields: fc.record({
    customer_since: fc.constantFrom("2020-02-29", "2150-01-01", "0000-01-01", "soon", null),
    loyalty_tier: fc.constantFrom("gold", "", 5, null),
    lifetime_value: fc.oneof(fc.double(), fc.constantFrom("12.5", "x", null)),
  }),
});
const ticket = odd(ticketJson(), {
  id,
  status,
  created_at: instant,
  updated_at: instant,
  requester_id: fc.constantFrom(7, 7, "7", 8, null),
  submitter_id: fc.constantFrom(7, 9, null),
  priority: fc.constantFrom("urgent", "critical", null),
  type: fc.constantFrom("incident", "task", "x", null),
  description: fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(null)),
  tags: fc.array(tag, { maxLength: 4 }),
  due_at: fc.oneof(instant, fc.constant(null)),
  problem_id: fc.oneof(id, fc.constant(null)),
  slas: fc.constantFrom(null, {
    policy_metrics: [
      { metric: "first_reply_time", stage: "active", breach_at: "2026-10-02T08:00:00Z" },
      { metric: "next_reply_time", stage: "paused", breach_at: null },
    ],
  }),
  satisfaction_rating: fc.constantFrom(null, { score: "good" }, { score: "bad", id: 500 }),
  metric_set: fc.record({
    solved_at: fc.oneof(instant, fc.constant(null)),
    reply_time_in_minutes: minutes,
    requester_wait_time_in_minutes: minutes,
    full_resolution_time_in_minutes: minutes,
    reopens: count,
    replies: count,
  }),
});
const comment = odd(
  { ...commentJson(), ticket_id: 1 },
  {
    id: fc.nat(),
    ticket_id: id,
    author_id: fc.constantFrom(7, 9, -1),
    created_at: instant,
    public: fc.boolean(),
    plain_body: fc.constantFrom(
      "I want to cancel.",
      "This is a complaint. I want a manager!",
      "We will call you tomorrow.",
      "\u0000\u202E",
    ),
  },
);
const rating = odd(ratingJson(), {
  ticket_id: id,
  score: fc.constantFrom("good", "bad", "offered"),
  created_at: instant,
  updated_at: instant,
});
const statusEvent = fc.record(
  {
    type: fc.constantFrom("Create", "Change", "Comment"),
    field_name: fc.constantFrom("status", "status", "tags"),
    value: status,
    previous_value: fc.oneof(status, fc.constant(null)),
  },
  { requiredKeys: ["type"] },
);
const audit = odd(auditJson(), {
  id: fc.nat(),
  ticket_id: id,
  created_at: instant,
  events: fc.array(statusEvent, { maxLength: 3 }),
});
const metricEvent = odd(metricEventJson(), {
  id: fc.nat(),
  ticket_id: id,
  metric: fc.constantFrom("reply_time", "requester_wait_time", "x"),
  instance_id: fc.constantFrom(0, 1, 2, null),
  type: fc.constantFrom("activate", "pause", "fulfill", "apply_sla", "breach", "measure"),
  time: instant,
  sla: fc.record({ target: fc.oneof(fc.nat(), fc.constant(null)), business_hours: fc.boolean() }),
  deleted: fc.boolean(),
});
const survey = odd(surveyResponseJson(), {
  subject_zrns: fc.constantFrom(["zen:ticket:1"], ["zrn:ticket:2", "zen:ticket:3"], ["x"], []),
  answers: fc.array(
    fc.record(
      {
        type: fc.constantFrom("rating_scale", "open_ended", "skipped"),
        rating: fc.oneof(fc.integer({ min: -1, max: 11 }), fc.constant(null)),
        rating_category: fc.constantFrom("good", "neutral", "bad", "great", null),
        updated_at: instant,
      },
      { requiredKeys: ["type"] },
    ),
    { maxLength: 3 },
  ),
});
const organization = odd(organizationJson(), {
  id: fc.constantFrom(30, 31),
  tags: fc.array(tag, { maxLength: 2 }),
  organization_fields: fc.record({
    customer_since: fc.constantFrom("2019-02-28", "never", null),
    loyalty_tier: fc.constantFrom("gold", null),
  }),
});
const lines = (line: fc.Arbitrary<string>, maxLength: number) =>
  fc.option(
    fc.array(line, { maxLength }).map((list) => list.join("\n")),
    { nil: undefined },
  );
const exported = fc.record({
  users: lines(user, 2),
  tickets: lines(ticket, 12),
  comments: lines(comment, 20),
  satisfaction_ratings: lines(rating, 5),
  organizations: lines(organization, 2),
  ticket_audits: lines(audit, 12),
  ticket_metric_events: lines(metricEvent, 12),
  survey_responses: lines(survey, 3),
});

describe("any export", () => {
  it("gives a context that the contract takes, or no customer, at any moment", () => {
    let contexts = 0;
    let tickets = 0;
    fc.assert(
      fc.property(exported, instant, fc.boolean(), (texts, moment, isReplay) => {
        const at = Date.parse(moment);
        const payloads = accountExportOf(
          Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
        ).payloadsOf("7");
        if (payloads === null) return;
        const terms = { source: "files", asOf: at, mapping: defaultPolicy.fields, reader } as const;
        const told = factsOfCustomer(payloads, terms);
        const facts = isReplay ? factsAt(told, at) : told;
        contexts += 1;
        tickets += facts.tickets.length;
        const context = careContextOf(facts, defaultPolicy, at);
        const parsed = z.safeParse(careContextSchema, JSON.parse(JSON.stringify(context)));
        expect(parsed.error?.issues ?? []).toEqual([]);
      }),
      { seed: 20261122, numRuns: 600 },
    );
    expect(contexts).toBeGreaterThan(200);
    expect(tickets).toBeGreaterThan(500);
  });
});
