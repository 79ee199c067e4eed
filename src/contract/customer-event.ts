import * as z from "zod/mini";
import { type CustomerEventKind, dismissalReasons } from "../care/customer-event.ts";
import { ruleIds } from "../care/rules.ts";
import { sentimentLabels } from "../care/sentiment-label.ts";
import type { Same } from "./same.ts";
import { isStorableMoment } from "./storable-moment.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

const printable = z.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, "must be printable text on one line");
const idSchema = z.string().check(z.minLength(1), z.maxLength(200), printable);
/** What the sender's system calls something; never anybody's words. */
const labelSchema = z.string().check(z.minLength(1), z.maxLength(120), printable);
const amountSchema = z.number().check(z.gte(0), z.lte(1e9));

const atSchema = z.iso
  .datetime({ offset: true, abort: true, error: "must be an ISO 8601 time with its offset" })
  .check(
    z.refine((text) => isStorableMoment(Date.parse(text)), "must be of the years 1970 to 9000"),
  );

/** A field may be left out, or be `null`, where the sender does not know. */
const maybe = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

/**
 * Unknown keys are refused: a misspelt field must not be silent. Not `z.readonly`, which would tell
 * readers of the OpenAPI document that these fields are not for sending.
 */
function event<const Kind extends CustomerEventKind, Shape extends z.core.$ZodShape>(
  kind: Kind,
  shape: Shape,
) {
  return z.strictObject({ kind: z.literal(kind), id: idSchema, at: atSchema, ...shape });
}

/**
 * Something that happened to a customer outside of support, as another system sends it. The core
 * knows the same kinds (`src/care/customer-event.ts`), with instants and without anybody's words.
 */
export const sentEventSchema = z.discriminatedUnion("kind", [
  event("order", { amount: maybe(amountSchema), product: maybe(labelSchema) }),
  event("refund", { amount: z.number().check(z.gt(0), z.lte(1e9)) }),
  event("subscription", {
    state: z.enum(["started", "renewed", "cancelled"]),
    plan: maybe(labelSchema),
    renewsOn: maybe(z.iso.date("must be a calendar day, YYYY-MM-DD")),
  }),
  event("payment", { state: z.enum(["failed", "paid"]) }),
  event("nps", {
    score: z.int().check(z.gte(0), z.lte(10)),
    /** Read once, then dropped. */
    comment: maybe(z.string().check(z.maxLength(10_000))),
  }),
  event("usage", { count: amountSchema, feature: maybe(labelSchema) }),
  event("setup-step", { step: labelSchema }),
  event("go-live", { product: maybe(labelSchema) }),
  event("contact-left", { role: maybe(labelSchema) }),
  event("feature-shipped", { feature: labelSchema, ticketId: maybe(zendeskIdSchema) }),
  event("suggestion-dismissed", {
    rule: z.enum(ruleIds),
    evidenceKey: z.string().check(z.minLength(1), z.maxLength(255), printable),
    reason: z.enum(dismissalReasons),
    /** The ticket that it was made from, or beside which it stood. */
    ticketId: maybe(zendeskIdSchema),
  }),
  event("suggestion-put-off", {
    rule: z.enum(ruleIds),
    evidenceKey: z.string().check(z.minLength(1), z.maxLength(255), printable),
    /** It is suggested again from then on. */
    until: atSchema,
    /** The agent who says so. */
    by: zendeskIdSchema,
  }),
  event("sentiment-corrected", {
    ticketId: zendeskIdSchema,
    label: z.enum(sentimentLabels),
    /** The agent who says so. */
    by: zendeskIdSchema,
  }),
]);
export type SentEvent = Readonly<z.output<typeof sentEventSchema>>;
true satisfies Same<SentEvent["kind"], CustomerEventKind>;

/** The body of `POST /v1/customers/{customerId}/events`. */
export const sentEventsSchema = z.strictObject({
  events: z.array(sentEventSchema).check(z.minLength(1), z.maxLength(100)),
});

/** What became of the events that were sent; together they are all of them. */
export const eventsReceiptSchema = z.object({
  /** Not known before. */
  accepted: z.int(),
  /** Known by their id, with other content until now. */
  replaced: z.int(),
  /** Known as they are, or sent once more further down in the same body. */
  duplicates: z.int(),
});
export type EventsReceipt = z.output<typeof eventsReceiptSchema>;
