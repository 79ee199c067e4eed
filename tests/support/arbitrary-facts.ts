import fc from "fast-check";
import { unknownAccount } from "../../src/care/account-facts.ts";
import type { CustomerFacts, TicketFacts } from "../../src/care/facts.ts";
import { type Cue, promisedDays } from "../../src/care/message-reading.ts";
import { contactChannels } from "../../src/care/preferences.ts";
import { solvedAtIn } from "../../src/care/status-history.ts";
import { arbitraryEvent } from "./arbitrary-events.ts";
import { now } from "./clock.ts";

const cues: readonly Cue[] = [
  "cancel-wish",
  "manager-wish",
  "vulnerability",
  "complaint",
  "repeat-contact",
  "question",
  "promise",
];

/** Any moment that four-digit years can say, most of them in the last six years. */
export const arbitraryInstant = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: now - 6 * 366 * 86_400_000, max: now }) },
  {
    weight: 1,
    arbitrary: fc.integer({
      min: Date.parse("0002-01-01T00:00:00Z"),
      max: Date.parse("9998-12-31T00:00:00Z"),
    }),
  },
);

const arbitraryDay = fc
  .integer({ min: now - 20 * 366 * 86_400_000, max: now + 366 * 86_400_000 })
  .map((instant) => new Date(instant).toISOString().slice(0, 10));

const arbitraryId = fc.integer({ min: 1, max: 99_999 }).map(String);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const arbitraryTags = fc.array(
  fc.oneof(
    fc.constantFrom("complaint", "prospect", "do_not_contact", "vip"),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  ),
  { maxLength: 4 },
);

const arbitraryMessage = fc.record({
  id: maybe(arbitraryId),
  sentAt: arbitraryInstant,
  by: fc.constantFrom("customer" as const, "staff" as const, "other" as const),
  isPublic: fc.boolean(),
  reading: fc.record({
    sentiment: maybe(
      fc.record({
        score: fc.double({ min: -1, max: 1, noNaN: true }),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    ),
    language: fc.constantFrom("en", null),
    cues: fc.subarray([...cues]),
    promisedDay: maybe(fc.constantFrom(...promisedDays)),
    modelVersion: fc.constant("test-1"),
  }),
});

const minutes = maybe(fc.nat({ max: 5_000_000 }));

const arbitraryRating = fc.record({
  id: maybe(arbitraryId),
  verdict: fc.constantFrom("good" as const, "bad" as const),
  scale: maybe(fc.record({ value: fc.integer({ min: 1, max: 5 }), outOf: fc.constant(5) })),
  ratedAt: maybe(arbitraryInstant),
  hasComment: fc.boolean(),
});

const arbitraryStatuses = fc
  .array(
    fc.record({
      at: arbitraryInstant,
      status: fc.constantFrom("new", "open", "pending", "hold", "solved", "closed"),
    }),
    { maxLength: 4 },
  )
  .map((changes) => changes.toSorted((a, b) => a.at - b.at));

/** A ticket stands as its history ends, where it has one. */
function withItsHistory(ticket: TicketFacts): TicketFacts {
  const last = ticket.statuses.at(-1);
  if (last === undefined) return ticket;
  return { ...ticket, status: last.status, solvedAt: solvedAtIn(ticket.statuses, last.at) };
}

/** Any ticket that the facts admit. */
export const arbitraryTicket: fc.Arbitrary<TicketFacts> = fc
  .record<TicketFacts>({
    id: arbitraryId,
    createdAt: arbitraryInstant,
    updatedAt: arbitraryInstant,
    status: fc.constantFrom("new", "open", "pending", "hold", "solved", "closed"),
    solvedAt: maybe(arbitraryInstant),
    statuses: arbitraryStatuses,
    isMerged: fc.boolean(),
    problem: maybe(fc.record({ ticketId: arbitraryId, solvedAt: maybe(arbitraryInstant) })),
    sla: fc.array(
      fc.record({
        metric: fc.constantFrom("first-reply" as const, "resolution" as const, "other" as const),
        dueAt: maybe(arbitraryInstant),
        breachedAt: maybe(arbitraryInstant),
        endedAt: maybe(arbitraryInstant),
      }),
      { maxLength: 2 },
    ),
    type: fc.constantFrom("problem", "incident", "question", "task", null),
    priority: fc.constantFrom("low", "normal", "high", "urgent", null),
    channel: fc.constantFrom("email", "web", null),
    brandId: fc.constantFrom("31", "32", null),
    assigneeId: maybe(arbitraryId),
    tags: arbitraryTags,
    rating: maybe(arbitraryRating),
    earlierRatings: fc.array(arbitraryRating, { maxLength: 2 }),
    triage: maybe(
      fc.record({
        label: fc.constantFrom(
          "very-negative" as const,
          "negative" as const,
          "neutral" as const,
          "positive" as const,
          "very-positive" as const,
        ),
        confidence: fc.constantFrom("low" as const, "medium" as const, "high" as const, null),
      }),
    ),
    messages: fc.array(arbitraryMessage, { maxLength: 4 }),
    isConversationComplete: fc.boolean(),
    serviceTimes: maybe(
      fc.record({
        firstReplyMinutes: minutes,
        requesterWaitMinutes: minutes,
        fullResolutionMinutes: minutes,
        reopens: maybe(fc.nat({ max: 5 })),
        publicReplies: maybe(fc.nat({ max: 9 })),
        source: fc.constantFrom("zendesk" as const, "computed" as const),
      }),
    ),
  })
  .map(withItsHistory);

/** Any facts of a customer; no two tickets have the same id. */
export const arbitraryFacts: fc.Arbitrary<CustomerFacts> = fc.record({
  customer: fc.record({
    id: arbitraryId,
    name: maybe(fc.string({ maxLength: 30 })),
    createdAt: maybe(arbitraryInstant),
    locale: fc.constantFrom("en-US", "de", "ar", "zh-TW", "", null),
    timeZone: fc.constantFrom("UTC", null),
    state: fc.constantFrom("active", "suspended", "deleted", "unknown"),
    isStaff: fc.boolean(),
    tags: arbitraryTags,
    mapped: fc.record({
      customerSinceOn: maybe(arbitraryDay),
      loyaltyTier: fc.constantFrom("gold", "", null),
      lifetimeValue: maybe(fc.integer({ min: -1000, max: 1_000_000 })),
      fromOrganization: fc.subarray(["customerSince" as const, "loyaltyTier" as const]),
    }),
    preferences: fc.record({
      channel: fc.constantFrom(...contactChannels, null),
      addressAs: maybe(fc.string({ minLength: 1, maxLength: 30 })),
      doNotContact: fc.boolean(),
    }),
  }),
  tickets: fc.uniqueArray(arbitraryTicket, { maxLength: 8, selector: (ticket) => ticket.id }),
  followUps: fc.array(
    fc.record({
      ticketId: arbitraryId,
      rule: fc.constantFrom("R04", "R12", null),
      externalId: maybe(fc.string({ maxLength: 20 })),
      createdAt: arbitraryInstant,
      dueAt: maybe(arbitraryInstant),
      isDone: fc.boolean(),
      doneAt: maybe(arbitraryInstant),
      isEdited: fc.boolean(),
      result: fc.constantFrom("reached", "no-answer", null),
      assigneeId: maybe(arbitraryId),
      tags: arbitraryTags,
    }),
    { maxLength: 3 },
  ),
  events: fc.uniqueArray(arbitraryEvent, { maxLength: 12, selector: (event) => event.id }),
  account: fc.constant(unknownAccount),
  source: fc.constantFrom("service", "browser", "files"),
  asOf: arbitraryInstant,
  gaps: fc.subarray([
    "first-messages-only" as const,
    "newest-tickets-only" as const,
    "no-service-times" as const,
    "no-user-record" as const,
  ]),
});
