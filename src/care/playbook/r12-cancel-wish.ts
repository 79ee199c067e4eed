import { customerCueFindings } from "./customer-cue.ts";
import type { Rule } from "./rule.ts";

/** R12: the customer spoke of cancelling or leaving in the last 30 days → the owner talks today. */
export const cancelWish: Rule = {
  id: "R12",
  title: "Talk before they leave",
  priority: "risk",
  due: { businessDays: 0 },
  flag: "churn",
  findingsOf: (view) => customerCueFindings(view, "cancel-wish", "asked-to-cancel"),
};
