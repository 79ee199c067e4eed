import { recordEvidenceOf } from "../evidence.ts";
import type { Evidence } from "../figure.ts";
import type { Health, HealthChange } from "../health-parts.ts";
import { rounded } from "../rounded.ts";
import { englishOf, type Statement } from "../statements.ts";
import { currentTicketOf } from "../tickets.ts";
import { factsShown } from "./findings.ts";
import type { Rule } from "./rule.ts";

/**
 * R17: health fell by 15 points or more within 7 days → review why, within three business days; by
 * 25 or more, within one. What pulled it down most is shown on the day of its newest fact.
 */
export const healthDrop: Rule = {
  id: "R17",
  title: "Review why their health fell",
  priority: "risk",
  due: { businessDays: 3 },
  flag: null,
  findingsOf({ facts, tickets, policy, health, today }) {
    if (!health.known || health.change === null) return [];
    const { before, points, since, because } = health.change;
    const { healthDropPoints, healthDropUrgentPoints } = policy.rules;
    if (points >= 0 || -points < healthDropPoints) return [];
    const values = { before: Math.round(before), now: Math.round(health.score) };
    const scores = { code: "health-before", values } as const;
    const reasons = because.filter((reason) => reason.points < 0);
    const strongest = reasons[0];
    const factId = strongest === undefined ? null : factBehind(strongest, health)?.id;
    const finding = {
      sourceTicketId: currentTicketOf(tickets)?.id ?? null,
      evidenceKey: `${strongest?.signal ?? "health"}-${factId ?? since}`,
      evidence: [
        recordEvidenceOf(facts.customer.id, today, scores),
        ...reasons.slice(0, factsShown - 1).map((reason): Evidence => {
          const statement = statementOf(reason, health);
          const fact = factBehind(reason, health);
          if (fact === undefined) return recordEvidenceOf(facts.customer.id, today, statement);
          return { ...fact, text: englishOf(statement), statement, quote: null };
        }),
      ],
      values: {},
    };
    return [-points < healthDropUrgentPoints ? finding : { ...finding, due: { businessDays: 1 } }];
  },
};

type KnownHealth = Extract<Health, { readonly known: true }>;
type Reason = HealthChange["because"][number];

/** The newest fact of a signal or cap; none where it is the lack of facts that counts. */
function factBehind({ signal }: Reason, { contributions, caps }: KnownHealth) {
  const part =
    contributions.find((contribution) => contribution.signal === signal) ??
    caps.find(({ cap }) => cap === signal);
  return part?.evidence[0];
}

function statementOf({ signal, points }: Reason, { caps }: KnownHealth): Statement {
  const cap = caps.find((one) => one.cap === signal);
  return cap === undefined
    ? { code: "health-signal", values: { signal, points: rounded(points, 1) } }
    : { code: "health-cap", values: { limit: cap.limit, cap: signal } };
}
