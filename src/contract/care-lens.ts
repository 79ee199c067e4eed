import * as z from "zod/mini";
import type { CareContext } from "../care/care-context.ts";
import type { LifetimeValue, NpsAnswer, PredictedValue, Rfm } from "../care/care-lens.ts";
import { contactChannels } from "../care/preferences.ts";
import { daySchema, evidenceSchema, list, record, unknownSchema } from "./figure.ts";
import type { Same } from "./same.ts";

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

/** What the relationship says. */
export const careLensSchema = record({
  nps: npsAnswerSchema,
  lifetimeValue: lifetimeValueSchema,
  predictedValue: predictedValueSchema,
  rfm: rfmSchema,
  retention: z.union([record({ known: z.literal(true), since: daySchema }), unknownSchema]),
  preferences: record({
    channel: z.nullable(z.enum(contactChannels)),
    addressAs: z.nullable(z.string()),
    locale: z.nullable(z.string()),
    timeZone: z.nullable(z.string()),
    doNotContact: z.boolean(),
  }),
});
true satisfies Same<z.output<typeof careLensSchema>, Readonly<CareContext["care"]>>;
