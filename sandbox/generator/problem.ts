import { staff } from "../account/staff.ts";
import { dayMs, hourMs } from "./days.ts";
import { protagonists } from "./protagonists.ts";
import type { TicketPlan } from "./ticket-plan.ts";

const foundDaysAgo = 24;
const mendedAfterDays = 21;
const incidentCount = 6;

/** A fault behind several customers' incidents, found some weeks ago and mended lately. */
export function problemAt(at: number): TicketPlan {
  return {
    requesterId: staff.teamLead,
    assigneeId: staff.secondAgent,
    createdAt: at - foundDaysAgo * dayMs + 10 * hourMs,
    subject: "Tracking pages stand still since the carrier moved to new servers",
    type: "problem",
    channel: "web",
    tags: ["delivery"],
    steps: [
      {
        by: "note",
        afterMinutes: 0,
        text: "Several customers report that tracking does not move. Asked the carrier.",
        status: "open",
      },
      {
        by: "note",
        afterMinutes: (mendedAfterDays * dayMs) / 60_000,
        text: "The carrier has mended its interface. All tracking pages are up to date.",
        status: "solved",
      },
    ],
  };
}

/** A fault that nobody has mended yet. */
export function openProblemAt(at: number): TicketPlan {
  return {
    requesterId: staff.teamLead,
    assigneeId: staff.secondAgent,
    createdAt: at - 8 * dayMs,
    subject: "Checkout refuses cards of one bank since the last release",
    type: "problem",
    channel: "web",
    priority: "high",
    tags: ["payment"],
    steps: [
      {
        by: "note",
        afterMinutes: 0,
        text: "Cards of one bank are refused. The payment provider looks into it.",
        status: "hold",
      },
    ],
  };
}

/** The plans, with the first incidents of the time in which the problem lasted as its parts. */
export function withIncidents(
  plans: readonly TicketPlan[],
  problem: TicketPlan,
): readonly TicketPlan[] {
  const isKnown = new Set<number>(Object.values(protagonists));
  const isMended = problem.steps.some(({ status }) => status === "solved");
  const incidents = plans.filter(
    ({ type, requesterId, createdAt, steps, problem: known }) =>
      type === "incident" &&
      known === undefined &&
      !isKnown.has(requesterId) &&
      createdAt >= problem.createdAt &&
      createdAt < problem.createdAt + mendedAfterDays * dayMs &&
      (isMended || steps.every(({ status }) => status !== "solved")),
  );
  const parts = new Set(incidents.slice(0, incidentCount));
  return plans.map((plan) => (parts.has(plan) ? { ...plan, problem } : plan));
}
