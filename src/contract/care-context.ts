import * as z from "zod/mini";
import type {
  CareContext,
  FollowUp,
  LoyaltyTier,
  Names,
  Sentiment,
  Suggestion,
  Tenure,
} from "../care/care-context.ts";
import type { Gap } from "../care/facts.ts";
import { ruleIds } from "../care/rules.ts";
import { sentimentLabels } from "../care/sentiment-label.ts";
import { careLensSchema } from "./care-lens.ts";
import {
  daySchema,
  evidenceSchema,
  instantSchema,
  list,
  record,
  statementSchema,
  unknownSchema,
} from "./figure.ts";
import { healthSchema } from "./health.ts";
import type { Same } from "./same.ts";
import { serviceLensSchema } from "./service-lens.ts";

export const tenureSourceSchema = z.enum([
  "mapped-field",
  "subscription",
  "first-order",
  "first-ticket",
  "user-record",
]);

const tenureSchema = z.union([
  record({
    known: z.literal(true),
    startedOn: daySchema,
    source: tenureSourceSchema,
    months: z.int(),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof tenureSchema>, Tenure>;

const sentimentLabelSchema = z.enum(sentimentLabels);
const sentimentSchema = z.union([
  record({
    known: z.literal(true),
    label: sentimentLabelSchema,
    score: z.number(),
    confidence: z.number(),
    trend: z.enum(["falling", "steady", "rising", "unknown"]),
    trendChange: z.nullable(record({ by: z.number(), from: z.number(), to: z.number() })),
    trendTickets: z.int(),
    trendMinimumTickets: z.int(),
    drop: z.nullable(record({ ticketId: z.string(), on: daySchema, by: z.number() })),
    tickets: list(
      record({
        ticketId: z.string(),
        on: daySchema,
        score: z.number(),
        label: sentimentLabelSchema,
        source: z.enum(["rating", "agent", "triage", "model"]),
        messages: z.int(),
      }),
    ),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof sentimentSchema>, Sentiment>;

const loyaltyTierSchema = z.union([
  record({
    known: z.literal(true),
    tier: z.string(),
    source: z.enum(["mapped-field", "computed"]),
    reasons: list(z.string()),
    statements: list(statementSchema),
    next: z.nullable(record({ tier: z.string(), gap: z.string(), statement: statementSchema })),
    endsOn: z.nullable(daySchema),
    after: z.nullable(z.string()),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof loyaltyTierSchema>, LoyaltyTier>;

export const lifecycleStageSchema = z.enum([
  "prospect",
  "onboarding",
  "active",
  "lapsing",
  "lapsed",
]);

/** What an account calls tiers and stages in its own words. */
export const namesSchema = record({
  care: z.nullable(z.string()),
  tiers: z.readonly(z.record(z.string(), z.string())),
  stages: z.readonly(z.partialRecord(lifecycleStageSchema, z.string())),
});
true satisfies Same<z.output<typeof namesSchema>, Names>;

/** A share of samples, with how far luck may have moved it. */
export const shareSchema = record({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  samples: z.int(),
});

export const suggestionSchema = record({
  rule: z.enum(ruleIds),
  title: z.string(),
  priority: z.enum(["safety", "complaint", "risk", "promise", "care", "growth"]),
  evidence: list(evidenceSchema),
  evidenceKey: z.string(),
  sourceTicketId: z.nullable(z.string()),
  draft: z.string(),
  draftLocale: z.string(),
  dueOn: daySchema,
  dueAt: instantSchema,
  goodwillLimit: z.nullable(z.number()),
});
true satisfies Same<z.output<typeof suggestionSchema>, Suggestion>;

/** A follow-up as the service and the card show it. */
export const followUpSchema = record({
  ticketId: z.string(),
  rule: z.nullable(z.string()),
  createdAt: instantSchema,
  dueAt: z.nullable(instantSchema),
  state: z.enum(["open", "overdue", "done"]),
  assigneeId: z.nullable(z.string()),
  tags: list(z.string()),
});
true satisfies Same<z.output<typeof followUpSchema>, FollowUp>;

/** What a source of facts could not give. */
export const gapSchema = z.enum([
  "first-messages-only",
  "newest-tickets-only",
  "newest-conversations-only",
  "no-service-times",
  "no-user-record",
  "tickets-not-given",
  "unreadable-records",
  "no-follow-ups",
]);
true satisfies Same<z.output<typeof gapSchema>, Gap>;

/** `GET /v1/customers/{customerId}/care-context` answers with this. */
export const careContextSchema = record({
  at: instantSchema,
  customer: record({
    id: z.string(),
    name: z.union([z.string(), unknownSchema]),
    matchedBy: z.enum(["zendesk-id", "ticket-requester"]),
    state: z.enum(["active", "suspended", "deleted", "unknown"]),
    isStaff: z.boolean(),
  }),
  freshness: record({
    source: z.enum(["service", "browser", "files"]),
    asOf: instantSchema,
    gaps: list(gapSchema),
    tickets: z.int(),
  }),
  tenure: tenureSchema,
  lifecycleStage: lifecycleStageSchema,
  sentiment: sentimentSchema,
  loyaltyTier: loyaltyTierSchema,
  health: healthSchema,
  service: serviceLensSchema,
  care: careLensSchema,
  suggestions: list(suggestionSchema),
  putOff: list(record({ rule: z.enum(ruleIds), evidenceKey: z.string(), until: instantSchema })),
  mutedRules: list(record({ rule: z.enum(ruleIds), precision: shareSchema })),
  problems: list(
    record({
      ticketId: z.string(),
      incidentIds: list(z.string()),
      isUnsolvedHere: z.boolean(),
    }),
  ),
  names: namesSchema,
  followUps: list(followUpSchema),
});

true satisfies Same<z.output<typeof careContextSchema>, CareContext>;
