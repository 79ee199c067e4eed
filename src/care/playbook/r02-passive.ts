import { npsFindings } from "./nps-answer.ts";
import type { Rule } from "./rule.ts";

/**
 * R02: the newest answer to the recommendation question, of the last 30 days, is 7 or 8 → ask what
 * is missing, within five business days.
 */
export const passive: Rule = {
  id: "R02",
  title: "Ask what is missing",
  priority: "care",
  due: { businessDays: 5 },
  flag: null,
  findingsOf: (view) => npsFindings(view, "passive"),
};
