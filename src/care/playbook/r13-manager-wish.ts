import { customerCueFindings } from "./customer-cue.ts";
import type { Rule } from "./rule.ts";

/**
 * R13: the customer asked for a manager in the last 30 days → a supervisor gets in touch within
 * four business hours.
 */
export const managerWish: Rule = {
  id: "R13",
  title: "A supervisor gets in touch",
  priority: "complaint",
  due: { businessHours: 4 },
  flag: null,
  findingsOf: (view) => customerCueFindings(view, "manager-wish", "asked-for-manager"),
};
