import type { TicketRecord, TicketStatus } from "../account/records.ts";

/** One moment of a conversation: somebody writes, or only the status changes. */
export type Step = {
  readonly by: "customer" | "agent" | "note" | "automation";
  /** Since the step before. */
  readonly afterMinutes: number;
  /** `null`: nothing is written. */
  readonly text: string | null;
  readonly status?: TicketStatus;
};

/** A ticket as its story tells it. */
export type TicketPlan = {
  readonly requesterId: number;
  readonly assigneeId: number | null;
  readonly createdAt: number;
  readonly subject: string;
  /** The first one opens the ticket, whoever writes it. */
  readonly steps: readonly Step[];
  readonly type?: TicketRecord["type"];
  readonly priority?: TicketRecord["priority"];
  readonly channel?: string;
  readonly tags?: readonly string[];
  readonly triage?: { readonly label: string; readonly confidence: string } | null;
  readonly rating?: { readonly score: "good" | "bad"; readonly words: string | null } | null;
  /** Of an incident: the plan of the problem that it is part of. */
  readonly problem?: TicketPlan;
};
