import * as z from "zod/mini";
import { sentimentLabels } from "../care/sentiment-label.ts";
import type { TimelineEntry } from "../care/timeline.ts";
import { gapSchema } from "./care-context.ts";
import { daySchema, instantSchema, list, record } from "./figure.ts";
import { type Route, signedProblems, zendeskProblems } from "./routes.ts";
import type { Flat, Same } from "./same.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

/** Of a customer with more, the newest ones. */
export const mostTimelineEntries = 3000;

function entry<const Kind extends TimelineEntry["kind"], Shape extends z.core.$ZodShape>(
  kind: Kind,
  shape: Shape,
) {
  return record({
    kind: z.literal(kind),
    id: z.string(),
    at: instantSchema,
    ticketId: z.nullable(z.string()),
    ...shape,
  });
}

const nullableText = z.nullable(z.string());

/** One thing that happened with a customer: no amounts, and nobody's words. */
const timelineEntrySchema = z.union([
  entry("ticket", {
    channel: nullableText,
    switchedFrom: nullableText,
    status: z.enum(["new", "open", "pending", "hold", "solved", "closed"]),
    isMerged: z.boolean(),
    rating: z.nullable(z.enum(["good", "bad"])),
    sentiment: z.nullable(
      record({
        label: z.enum(sentimentLabels),
        source: z.enum(["rating", "agent", "triage", "model"]),
      }),
    ),
  }),
  entry("follow-up", {
    rule: nullableText,
    state: z.enum(["open", "overdue", "done"]),
    dueAt: z.nullable(instantSchema),
  }),
  entry("order", { product: nullableText }),
  entry("refund", {}),
  entry("subscription", {
    state: z.enum(["started", "renewed", "cancelled"]),
    plan: nullableText,
    renewsOn: z.nullable(daySchema),
  }),
  entry("payment", { state: z.enum(["failed", "paid"]) }),
  entry("nps", { score: z.number() }),
  entry("setup-step", { step: z.string() }),
  entry("go-live", { product: nullableText }),
  entry("contact-left", {}),
  entry("feature-shipped", { feature: z.string() }),
]);
true satisfies Same<z.output<typeof timelineEntrySchema>, Flat<TimelineEntry>>;

/** All that happened with a customer, as far as it is known. */
const timelineSchema = record({
  customerId: z.string(),
  name: nullableText,
  /** When the facts behind it were read. */
  asOf: instantSchema,
  gaps: list(gapSchema),
  /** The newest first. */
  entries: list(timelineEntrySchema),
  /** How many there are, of which the newest stand in `entries`. */
  count: z.int(),
});
export type Timeline = z.output<typeof timelineSchema>;

/** What the window with the whole timeline asks. */
export const timelineRoutes = {
  timeline: {
    method: "GET",
    path: "/v1/customers/{customerId}/timeline",
    summary: `All that happened with a customer across channels, the newest first, ${mostTimelineEntries} at most.`,
    params: z.object({ customerId: zendeskIdSchema }),
    body: null,
    response: timelineSchema,
    problems: ["invalid-request", "not-found", ...signedProblems, ...zendeskProblems],
  },
} as const satisfies Record<string, Route>;
