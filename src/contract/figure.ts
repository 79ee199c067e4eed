import * as z from "zod/mini";
import type { Evidence, Figure, Unknown } from "../care/figure.ts";
import { statementCodes } from "../care/statements.ts";
import type { Same } from "./same.ts";

/** An instant as the contract writes it: ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();
/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

export const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));
export const record = <T extends z.core.$ZodShape>(shape: T) => z.readonly(z.object(shape));

/** A value that is not known, and why. */
export const unknownSchema = record({
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

export const statementSchema = record({
  code: z.enum(statementCodes),
  values: z.readonly(z.record(z.string(), z.union([z.string(), z.number()]))),
});

export const evidenceSchema = record({
  kind: z.enum(["ticket", "rating", "comment", "event", "user"]),
  id: z.string(),
  ticketId: z.nullable(z.string()),
  on: daySchema,
  text: z.string(),
  statement: statementSchema,
  quote: z.nullable(z.string()),
});
true satisfies Same<z.output<typeof evidenceSchema>, Evidence>;

export const figureSchema = z.union([
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
