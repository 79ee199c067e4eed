import { silentRulesOf } from "../guards.ts";
import { currentTicketOf } from "../tickets.ts";
import { factsShown } from "./findings.ts";
import { riskRules } from "./risk-rules.ts";
import type { Finding, RiskFlag, Rule, RuleView } from "./rule.ts";

/**
 * R16: two or more kinds of risk are open at once → one plan for all of them, within two business
 * days. The same kinds make the same evidence for a year: every new ticket would else be a new plan.
 */
export const jointRisks: Rule = {
  id: "R16",
  title: "Make one plan for several risks",
  priority: "risk",
  due: { businessDays: 2 },
  flag: null,
  findingsOf(view) {
    const { policy, tickets, today } = view;
    const open = openRisksOf(view);
    if (open.size < policy.rules.jointRiskFlags) return [];
    const kinds = [...open.keys()].sort().join("+");
    const strongest = [...open.values()].flatMap(({ evidence }) => evidence.slice(0, 1));
    return [
      {
        sourceTicketId: currentTicketOf(tickets)?.id ?? null,
        evidenceKey: `${kinds}-${today.slice(0, 4)}`,
        evidence: strongest.slice(0, factsShown),
        values: {},
      },
    ];
  },
};

/** Of each kind the strongest finding that nobody has settled yet. */
function openRisksOf(view: RuleView): ReadonlyMap<RiskFlag, Finding> {
  const silent = silentRulesOf(view);
  const open = new Map<RiskFlag, Finding>();
  for (const rule of riskRules) {
    if (rule.flag === null || open.has(rule.flag) || silent.has(rule.id)) continue;
    for (const finding of rule.findingsOf(view)) {
      if (view.settled.has(`${rule.id}:${finding.evidenceKey}`)) continue;
      open.set(rule.flag, finding);
      break;
    }
  }
  return open;
}
