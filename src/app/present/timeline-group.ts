import type { TimelineEntry } from "../../care/timeline.ts";

/** The kinds that a person chooses between, in the order in which they are offered. */
export const timelineGroups = [
  "ticket",
  "follow-up",
  "order",
  "renewal",
  "payment",
  "answer",
  "milestone",
] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

/** What an entry counts as for whoever chooses. */
export function groupOf({ kind }: Pick<TimelineEntry, "kind">): TimelineGroup {
  switch (kind) {
    case "ticket":
    case "follow-up":
    case "order":
    case "payment":
      return kind;
    case "refund":
      return "order";
    case "subscription":
      return "renewal";
    case "nps":
      return "answer";
    default:
      return "milestone";
  }
}
