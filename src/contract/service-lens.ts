import * as z from "zod/mini";
import type { CareContext } from "../care/care-context.ts";
import { slaMetrics } from "../care/facts.ts";
import type { ComplaintClock, ScaleFigure, SlaState } from "../care/service-lens.ts";
import {
  daySchema,
  evidenceSchema,
  figureSchema,
  instantSchema,
  list,
  record,
  unknownSchema,
} from "./figure.ts";
import type { Same } from "./same.ts";

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
        metric: z.enum(slaMetrics),
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

/** What the tickets say: this customer's norm. */
export const serviceLensSchema = record({
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
});
true satisfies Same<z.output<typeof serviceLensSchema>, Readonly<CareContext["service"]>>;
