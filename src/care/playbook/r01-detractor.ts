import { npsFindings } from "./nps-answer.ts";
import type { Rule } from "./rule.ts";

/**
 * R01: the newest answer to the recommendation question, of the last 30 days, is 0 to 6 → ask what
 * went wrong, within two business days.
 */
export const detractor: Rule = {
  id: "R01",
  title: "Ask what went wrong",
  priority: "risk",
  due: { businessDays: 2 },
  flag: "recommendation",
  findingsOf: (view) => npsFindings(view, "detractor"),
};
