import type { TicketStatus } from "../account/records.ts";
import { dayMs, minuteMs } from "./days.ts";
import type { Step, TicketPlan } from "./ticket-plan.ts";

/** A step that has been taken. */
export type Moment = {
  readonly step: Step;
  readonly at: number;
  /** `null` of the first one. */
  readonly from: TicketStatus | null;
  readonly to: TicketStatus;
};

const closesAfterMs = 28 * dayMs;

/** The steps of a plan that have been taken by `at`; a ticket that stays solved closes by itself. */
export function momentsOf(plan: TicketPlan, at: number): readonly Moment[] {
  const moments: Moment[] = [];
  let moment = plan.createdAt;
  for (const step of plan.steps) {
    moment += step.afterMinutes * minuteMs;
    if (moment > at) break;
    const from = moments.at(-1)?.to ?? null;
    moments.push({ step, at: moment, from, to: step.status ?? from ?? "new" });
  }
  const solved = moments.findLast(({ from, to }) => to === "solved" && from !== "solved");
  if (moments.at(-1)?.to !== "solved" || solved === undefined) return moments;
  const closesAt = solved.at + closesAfterMs;
  if (closesAt > at) return moments;
  const step = { by: "automation", afterMinutes: 0, text: null } as const;
  return [...moments, { step, at: closesAt, from: "solved", to: "closed" }];
}
