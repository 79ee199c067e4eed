/** The playbook's rules that this version knows; `docs/care.md` has each one's rule in words. */
export type RuleId = (typeof ruleIds)[number];

export const ruleIds = [
  "R04",
  "R05",
  "R06",
  "R07",
  "R08",
  "R10",
  "R11",
  "R12",
  "R13",
  "R14",
  "R15",
  "R20",
  "R26",
  "R27",
  "R30",
  "R31",
] as const;
