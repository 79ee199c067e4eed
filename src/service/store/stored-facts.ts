import * as z from "zod/mini";
import { type CustomerFacts, slaMetrics } from "../../care/facts.ts";
import { followUpResults } from "../../care/follow-up-result.ts";
import { type MessageReading, promisedDays } from "../../care/message-reading.ts";
import { contactChannels, noPreferences } from "../../care/preferences.ts";
import type { DecidedCustomer } from "../../care/rule-outcomes.ts";
import { gapSchema } from "../../contract/care-context.ts";
import type { Same } from "../../contract/same.ts";

const instantSchema = z.number();
const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));
const record = <T extends z.core.$ZodShape>(shape: T) => z.readonly(z.object(shape));
const nullableText = z.nullable(z.string());
const nullableNumber = z.nullable(z.number());

const customerSchema = record({
  id: z.string(),
  name: nullableText,
  createdAt: z.nullable(instantSchema),
  locale: nullableText,
  timeZone: nullableText,
  state: z.enum(["active", "suspended", "deleted", "unknown"]),
  isStaff: z.boolean(),
  tags: list(z.string()),
  mapped: record({
    customerSinceOn: nullableText,
    loyaltyTier: nullableText,
    lifetimeValue: nullableNumber,
    fromOrganization: list(z.enum(["customerSince", "loyaltyTier", "lifetimeValue"])),
  }),
  // What was stored before there were any has none.
  preferences: z._default(
    record({
      channel: z.nullable(z.enum(contactChannels)),
      addressAs: nullableText,
      doNotContact: z.boolean(),
    }),
    noPreferences,
  ),
});

/** All that is kept of a text. */
export const readingSchema = record({
  sentiment: z.nullable(record({ score: z.number(), confidence: z.number() })),
  language: nullableText,
  cues: list(
    z.enum([
      "cancel-wish",
      "manager-wish",
      "vulnerability",
      "complaint",
      "repeat-contact",
      "question",
      "promise",
    ]),
  ),
  promisedDay: z.nullable(z.enum(promisedDays)),
  modelVersion: z.string(),
});
true satisfies Same<z.output<typeof readingSchema>, MessageReading>;

const messageSchema = record({
  id: nullableText,
  sentAt: instantSchema,
  by: z.enum(["customer", "staff", "other"]),
  isPublic: z.boolean(),
  reading: readingSchema,
});

const statusSchema = z.enum(["new", "open", "pending", "hold", "solved", "closed"]);

/** A customer's verdict on a ticket. */
export const ratingSchema = record({
  id: nullableText,
  verdict: z.enum(["good", "bad"]),
  scale: z.nullable(record({ value: z.number(), outOf: z.number() })),
  ratedAt: z.nullable(instantSchema),
  hasComment: z.boolean(),
});

/** What was promised of a ticket's clocks. */
export const slaSchema = list(
  record({
    metric: z.enum(slaMetrics),
    dueAt: z.nullable(instantSchema),
    breachedAt: z.nullable(instantSchema),
    endedAt: z.nullable(instantSchema),
  }),
);

const historySchema = list(record({ at: instantSchema, status: statusSchema }));

export const storedTicketSchema = record({
  id: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  status: statusSchema,
  solvedAt: z.nullable(instantSchema),
  statuses: historySchema,
  isMerged: z.boolean(),
  problem: z.nullable(record({ ticketId: z.string(), solvedAt: z.nullable(instantSchema) })),
  sla: slaSchema,
  type: z.nullable(z.enum(["problem", "incident", "question", "task"])),
  priority: z.nullable(z.enum(["low", "normal", "high", "urgent"])),
  channel: nullableText,
  /** Absent in what was stored before brands were read. */
  brandId: z._default(nullableText, null),
  assigneeId: nullableText,
  tags: list(z.string()),
  rating: z.nullable(ratingSchema),
  earlierRatings: list(ratingSchema),
  triage: z.nullable(
    record({
      label: z.enum(["very-negative", "negative", "neutral", "positive", "very-positive"]),
      confidence: z.nullable(z.enum(["low", "medium", "high"])),
    }),
  ),
  messages: list(messageSchema),
  isConversationComplete: z.boolean(),
  serviceTimes: z.nullable(
    record({
      firstReplyMinutes: nullableNumber,
      requesterWaitMinutes: nullableNumber,
      fullResolutionMinutes: nullableNumber,
      reopens: nullableNumber,
      publicReplies: nullableNumber,
      source: z.enum(["zendesk", "computed"]),
    }),
  ),
});

/** A follow-up as the store holds it. */
export const followUpFactsSchema = record({
  ticketId: z.string(),
  rule: nullableText,
  externalId: nullableText,
  createdAt: instantSchema,
  dueAt: z.nullable(instantSchema),
  isDone: z.boolean(),
  doneAt: z.nullable(instantSchema),
  isEdited: z.boolean(),
  /** Absent in what was stored before results were read. */
  result: z._default(z.nullable(z.enum(followUpResults)), null),
  assigneeId: nullableText,
  tags: list(z.string()),
});

/** As much of tickets as an organization's are counted from. */
export const countedTicketsSchema = list(record({ status: statusSchema, tags: list(z.string()) }));

/** As much of a customer as the outcomes of rules are counted from. */
export const decidedCustomerSchema = record({
  tickets: list(
    record({
      id: z.string(),
      createdAt: instantSchema,
      statuses: historySchema,
      isMerged: z.boolean(),
      rating: z.nullable(ratingSchema),
    }),
  ),
  followUps: list(followUpFactsSchema),
});
true satisfies Same<z.output<typeof decidedCustomerSchema>, Omit<DecidedCustomer, "events">>;

/** Facts as the store holds them: a list of every field, so that nothing else can be kept. What is
 * kept apart from them (events, the account's figures) is joined on reading. */
export const storedFactsSchema = record({
  customer: customerSchema,
  tickets: list(storedTicketSchema),
  followUps: list(followUpFactsSchema),
  source: z.enum(["service", "browser", "files"]),
  asOf: instantSchema,
  gaps: list(gapSchema),
});

true satisfies Same<z.output<typeof storedFactsSchema>, Omit<CustomerFacts, "events" | "account">>;

/**
 * A value as JSON that PostgreSQL takes. It refuses NUL and halves of surrogate pairs, which
 * anybody can put in a name or a tag; each becomes the replacement character, which shows.
 *
 * @example
 * storableJsonOf({ tag: "a\u0000b" }); //=> '{"tag":"a\ufffdb"}'
 */
export function storableJsonOf(value: unknown): string {
  // JSON.stringify writes exactly those characters as escapes; an escaped backslash is passed over.
  return JSON.stringify(value).replace(/\\\\|\\u(?:0000|d[89a-f][0-9a-f]{2})/g, (written) =>
    written === "\\\\" ? written : "\ufffd",
  );
}
