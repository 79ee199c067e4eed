import * as z from "zod/mini";
import type {
  CareContext,
  ComplaintClock,
  Evidence,
  Figure,
  FollowUp,
  Health,
  LifetimeValue,
  LoyaltyTier,
  NpsAnswer,
  PredictedValue,
  Rfm,
  ScaleFigure,
  Sentiment,
  SlaState,
  Suggestion,
  Tenure,
  Unknown,
} from "../care/care-context.ts";
import type { Gap } from "../care/facts.ts";
import { healthCapIds, healthSignals } from "../care/policy.ts";
import { ruleIds } from "../care/rules.ts";
import { statementCodes } from "../care/statements.ts";
import type { Same } from "./same.ts";

/** An instant as the contract writes it: ISO 8601 in UTC. */
const instantSchema = z.iso.datetime();
/** A calendar day, `YYYY-MM-DD`. */
const daySchema = z.iso.date();

const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));
const record = <T extends z.core.$ZodShape>(shape: T) => z.readonly(z.object(shape));

const unknownSchema = record({
  known: z.literal(false),
  reason: z.enum([
    "no-tickets",
    "tickets-not-given",
    "no-ratings",
    "no-service-times",
    "no-replies-yet",
    "no-solved-tickets",
    "no-complaints",
    "no-solved-complaints",
    "no-user-record",
    "no-name",
    "no-start-date",
    "starts-later",
    "prospect",
    "no-tenure",
    "no-tier-reached",
    "nothing-scored",
    "no-nps-answers",
    "not-recorded",
    "no-survey-answers",
    "no-sla",
    "no-open-complaint",
    "no-orders",
    "no-purchase-model",
    "too-few-customers",
    "too-few-signals",
  ]),
});
true satisfies Same<z.output<typeof unknownSchema>, Unknown>;

const statementSchema = record({
  code: z.enum(statementCodes),
  values: z.readonly(z.record(z.string(), z.union([z.string(), z.number()]))),
});

const evidenceSchema = record({
  kind: z.enum(["ticket", "rating", "comment", "event", "user"]),
  id: z.string(),
  ticketId: z.nullable(z.string()),
  on: daySchema,
  text: z.string(),
  statement: statementSchema,
  quote: z.nullable(z.string()),
});
true satisfies Same<z.output<typeof evidenceSchema>, Evidence>;

const figureSchema = z.union([
  record({
    known: z.literal(true),
    value: z.number(),
    unit: z.enum(["percent", "minutes", "count", "days"]),
    samples: z.int(),
    source: z.enum(["zendesk", "computed"]),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof figureSchema>, Figure>;

const tenureSchema = z.union([
  record({
    known: z.literal(true),
    startedOn: daySchema,
    source: z.enum(["mapped-field", "subscription", "first-order", "first-ticket", "user-record"]),
    months: z.int(),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof tenureSchema>, Tenure>;

const sentimentLabelSchema = z.enum(["negative", "neutral", "positive"]);
const sentimentSchema = z.union([
  record({
    known: z.literal(true),
    label: sentimentLabelSchema,
    score: z.number(),
    confidence: z.number(),
    trend: z.enum(["falling", "steady", "rising", "unknown"]),
    tickets: list(
      record({
        ticketId: z.string(),
        on: daySchema,
        score: z.number(),
        label: sentimentLabelSchema,
        source: z.enum(["agent", "rating", "triage", "model"]),
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

const healthSchema = z.union([
  record({
    known: z.literal(true),
    score: z.number(),
    contributions: list(
      record({
        signal: z.enum(healthSignals),
        value: z.number(),
        share: z.number(),
        points: z.number(),
        evidence: list(evidenceSchema),
      }),
    ),
    caps: list(
      record({ cap: z.enum(healthCapIds), limit: z.number(), evidence: list(evidenceSchema) }),
    ),
    missing: list(z.enum(healthSignals)),
    change: z.nullable(
      record({
        since: daySchema,
        before: z.number(),
        points: z.number(),
        because: list(
          record({ signal: z.enum([...healthSignals, ...healthCapIds]), points: z.number() }),
        ),
      }),
    ),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof healthSchema>, Health>;

const scaleFigureSchema = z.union([
  record({
    known: z.literal(true),
    value: z.number(),
    outOf: z.number(),
    samples: z.int(),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof scaleFigureSchema>, ScaleFigure>;

const slaStateSchema = z.union([
  record({
    known: z.literal(true),
    breached: z.int(),
    met: z.int(),
    running: list(
      record({
        ticketId: z.string(),
        metric: z.enum([
          "first-reply",
          "next-reply",
          "periodic-update",
          "requester-wait",
          "agent-work",
          "resolution",
          "other",
        ]),
        state: z.enum(["running", "paused", "breached"]),
        dueAt: z.nullable(instantSchema),
      }),
    ),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof slaStateSchema>, SlaState>;

const complaintClockSchema = z.union([
  record({
    known: z.literal(true),
    ticketId: z.string(),
    receivedOn: daySchema,
    regime: z.string(),
    finalDueOn: daySchema,
    daysLeft: z.int(),
    countedIn: z.enum(["calendar-days", "business-days"]),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof complaintClockSchema>, ComplaintClock>;

const npsAnswerSchema = z.union([
  record({
    known: z.literal(true),
    score: z.int(),
    category: z.enum(["detractor", "passive", "promoter"]),
    on: daySchema,
    answers: z.int(),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof npsAnswerSchema>, NpsAnswer>;

const lifetimeValueSchema = z.union([
  record({
    known: z.literal(true),
    value: z.number(),
    source: z.enum(["mapped-field", "orders"]),
    samples: z.int(),
    evidence: list(evidenceSchema),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof lifetimeValueSchema>, LifetimeValue>;

const predictedValueSchema = z.union([
  record({
    known: z.literal(true),
    value: z.nullable(z.number()),
    horizonMonths: z.number(),
    expectedOrders: z.number(),
    probabilityAlive: z.number(),
    model: z.enum(["bg-nbd", "bg-nbd+gamma-gamma"]),
    customers: z.int(),
    orders: z.int(),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof predictedValueSchema>, PredictedValue>;

const rfmSchema = z.union([
  record({
    known: z.literal(true),
    recency: z.int(),
    frequency: z.int(),
    monetary: z.int(),
    segment: z.enum(["champion", "loyal", "at-risk", "hibernating", "other"]),
    customers: z.int(),
  }),
  unknownSchema,
]);
true satisfies Same<z.output<typeof rfmSchema>, Rfm>;

const stageSchema = z.enum(["prospect", "onboarding", "active", "lapsing", "lapsed"]);

const shareSchema = record({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  samples: z.int(),
});

const suggestionSchema = record({
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
  lifecycleStage: stageSchema,
  sentiment: sentimentSchema,
  loyaltyTier: loyaltyTierSchema,
  health: healthSchema,
  service: record({
    csat: figureSchema,
    csatScale: scaleFigureSchema,
    firstReplyMinutes: figureSchema,
    requesterWaitMinutes: figureSchema,
    fullResolutionMinutes: figureSchema,
    firstContactResolution: figureSchema,
    firstContactResolutionInZendesk: figureSchema,
    reopens: figureSchema,
    complaintResolutionDays: figureSchema,
    complaintResolutionP90Days: figureSchema,
    complaintClock: complaintClockSchema,
    sla: slaStateSchema,
  }),
  care: record({
    nps: npsAnswerSchema,
    lifetimeValue: lifetimeValueSchema,
    predictedValue: predictedValueSchema,
    rfm: rfmSchema,
    retention: z.union([record({ known: z.literal(true), since: daySchema }), unknownSchema]),
    preferences: record({
      locale: z.nullable(z.string()),
      timeZone: z.nullable(z.string()),
      doNotContact: z.boolean(),
    }),
  }),
  suggestions: list(suggestionSchema),
  mutedRules: list(record({ rule: z.enum(ruleIds), precision: shareSchema })),
  names: record({
    care: z.nullable(z.string()),
    tiers: z.readonly(z.record(z.string(), z.string())),
    stages: z.readonly(z.partialRecord(stageSchema, z.string())),
  }),
  followUps: list(followUpSchema),
});

true satisfies Same<z.output<typeof careContextSchema>, CareContext>;
