import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { careContextSchema } from "../../src/contract/care-context.ts";
import { accountExportOf } from "../../src/zendesk/account-export.ts";
import { factsOfCustomer } from "../../src/zendesk/facts-of-customer.ts";
import { commentJson, ratingJson, ticketJson, userJson } from "./payloads.ts";

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
  satisfaction_rating: fc.constantFrom(null, { score: "good" }, { score: "bad", id: 500 }),
  metric_set: fc.record({
    solved_at: fc.oneof(instant, fc.constant(null)),
    reply_time_in_minutes: minutes,
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
        const facts = factsOfCustomer(payloads, {
          source: "files",
          asOf: at,
          mapping: defaultPolicy.fields,
          until: isReplay ? at : null,
        });
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

  it("gives a replay nothing that carries a later date", () => {
    fc.assert(
      fc.property(exported, instant, (texts, moment) => {
        const until = Date.parse(moment);
        const payloads = accountExportOf(
          Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
        ).payloadsOf("7");
        if (payloads === null) return;
        const terms = { source: "files", asOf: until, mapping: defaultPolicy.fields } as const;
        const { customer, tickets, followUps } = factsOfCustomer(payloads, { ...terms, until });
        const dates = [
          customer.createdAt,
          ...followUps.map((followUp) => followUp.createdAt),
          ...tickets.flatMap((one) => [
            one.createdAt,
            one.updatedAt,
            one.solvedAt,
            one.rating?.ratedAt ?? null,
            ...one.messages.map((message) => message.sentAt),
          ]),
        ];
        for (const date of dates) expect(date ?? until).toBeLessThanOrEqual(until);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
