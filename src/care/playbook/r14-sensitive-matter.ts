import { customerCueFindings } from "./customer-cue.ts";
import type { Rule } from "./rule.ts";

/**
 * R14: the customer spoke of bereavement, illness, danger, money trouble or a privacy breach in the
 * last 30 days → the trained group takes over today. The evidence never names the matter.
 */
export const sensitiveMatter: Rule = {
  id: "R14",
  title: "Hand over to the trained group, gently",
  priority: "safety",
  due: { businessDays: 0 },
  flag: null,
  findingsOf: (view) => customerCueFindings(view, "vulnerability", "sensitive-matter"),
};
