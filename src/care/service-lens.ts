import type { SlaFacts } from "./facts.ts";
import type { Evidence, Figure, Unknown } from "./figure.ts";

/** The customer's answers on the survey's own scale. */
export type ScaleFigure =
  | {
      readonly known: true;
      /** Mean answer. */
      readonly value: number;
      readonly outOf: number;
      readonly samples: number;
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

export type SlaState =
  | {
      readonly known: true;
      readonly breached: number;
      readonly met: number;
      /** Clocks of unsolved tickets, the first due first. */
      readonly running: readonly {
        readonly ticketId: string;
        readonly metric: SlaFacts["metric"];
        readonly state: "running" | "paused" | "breached";
        readonly dueAt: string | null;
      }[];
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

/** The oldest unsolved complaint against the time that its regime allows. */
export type ComplaintClock =
  | {
      readonly known: true;
      readonly ticketId: string;
      readonly receivedOn: string;
      readonly regime: string;
      readonly finalDueOn: string;
      /** Days left, in the regime's kind of day; negative when it has passed. */
      readonly daysLeft: number;
      readonly countedIn: "calendar-days" | "business-days";
      readonly evidence: readonly Evidence[];
    }
  | Unknown;

/** What the tickets say: this customer's norm. */
export type ServiceLens = {
  readonly csat: Figure;
  readonly csatScale: ScaleFigure;
  readonly firstReplyMinutes: Figure;
  readonly requesterWaitMinutes: Figure;
  readonly fullResolutionMinutes: Figure;
  /** Strict: one reply, no reopen, no further ticket soon after. */
  readonly firstContactResolution: Figure;
  /** As Zendesk's own reports count it: fewer than two replies, so also none. */
  readonly firstContactResolutionInZendesk: Figure;
  readonly reopens: Figure;
  readonly complaintResolutionDays: Figure;
  readonly complaintResolutionP90Days: Figure;
  readonly complaintClock: ComplaintClock;
  readonly sla: SlaState;
};
