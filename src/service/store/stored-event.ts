import * as z from "zod/mini";
import { type CustomerEvent, dismissalReasons } from "../../care/customer-event.ts";
import { ruleIds } from "../../care/rules.ts";
import { sentimentLabels } from "../../care/sentiment-label.ts";
import type { Flat, Same } from "../../contract/same.ts";
import { readingSchema } from "./stored-facts.ts";

const label = z.nullable(z.string());

function event<const Kind extends string, Shape extends z.core.$ZodShape>(
  kind: Kind,
  shape: Shape,
) {
  return z.readonly(z.object({ kind: z.literal(kind), id: z.string(), at: z.number(), ...shape }));
}

/** An event as the store holds it: a list of every field, so that nothing else can be kept. */
export const storedEventSchema = z.discriminatedUnion("kind", [
  event("order", { amount: z.nullable(z.number()), product: label }),
  event("refund", { amount: z.number() }),
  event("subscription", {
    state: z.enum(["started", "renewed", "cancelled"]),
    plan: label,
    renewsOn: z.nullable(z.string()),
  }),
  event("payment", { state: z.enum(["failed", "paid"]) }),
  event("nps", { score: z.number(), reading: z.nullable(readingSchema) }),
  event("usage", { count: z.number(), feature: label }),
  event("setup-step", { step: z.string() }),
  event("go-live", { product: label }),
  event("contact-left", { role: label }),
  event("feature-shipped", { feature: z.string(), ticketId: z.nullable(z.string()) }),
  event("suggestion-dismissed", {
    rule: z.enum(ruleIds),
    evidenceKey: z.string(),
    reason: z.enum(dismissalReasons),
    // One that was stored before this was sent has none.
    ticketId: z._default(label, null),
  }),
  event("suggestion-put-off", {
    rule: z.enum(ruleIds),
    evidenceKey: z.string(),
    until: z.number(),
    by: z.string(),
  }),
  event("sentiment-corrected", {
    ticketId: z.string(),
    label: z.enum(sentimentLabels),
    by: z.string(),
  }),
]);

true satisfies Same<z.output<typeof storedEventSchema>, Flat<CustomerEvent>>;
