import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { type Firing, type ReplayPeriod, replayOf } from "./replay.ts";
import { rounded } from "./rounded.ts";
import { type RuleOutcome, ruleOutcomesOf } from "./rule-outcomes.ts";
import { type RuleId, ruleIds } from "./rules.ts";

/** One rule over the days of a dry run. */
export type RuleDryRun = {
  /** How often it would have made a suggestion. */
  readonly fired: number;
  readonly customers: number;
  /** Days of an agent on which it would have come up: different pairs of agent and day. */
  readonly agentDays: number;
  /** Suggestions of this rule for each day that an agent worked; `null` where nobody did. */
  readonly perAgentDay: number | null;
  /** At most five, the newest of different customers. */
  readonly samples: readonly Omit<Firing, "rule" | "agentId">[];
  /** How often another rule fired for the same customer on the same day. */
  readonly overlap: Readonly<Partial<Record<RuleId, number>>>;
  /** What became of its real suggestions; `null` where none was decided. */
  readonly outcome: RuleOutcome | null;
  readonly isOff: boolean;
};

export type DryRun = {
  readonly at: string;
  readonly days: number;
  readonly customers: number;
  readonly fired: number;
  /** Days on which an agent wrote to a customer: different pairs of agent and day. */
  readonly agentDays: number;
  readonly perAgentDay: number | null;
  /** Every rule, fired or not. */
  readonly rules: Readonly<Partial<Record<RuleId, RuleDryRun>>>;
};

const sampleLimit = 5;

/**
 * What the playbook would have done in the days before a moment: per rule how often it would have
 * fired, how much of an agent's day that is, samples to judge it by, and which rules come together.
 *
 * The order in which customers come does not matter.
 */
export function dryRunOf(
  customers: readonly CustomerFacts[],
  policy: Policy,
  period: ReplayPeriod,
): DryRun {
  const firings = customers.flatMap((facts) => replayOf(facts, policy, period)).sort(inOrder);
  const worked = agentDaysIn(customers, policy, period);
  const outcomes = new Map(
    ruleOutcomesOf(customers, policy, period.at).map((outcome) => [outcome.rule, outcome]),
  );
  const together = rulesByCustomerDay(firings);
  const ruleEntries = ruleIds.map((rule): readonly [RuleId, RuleDryRun] => {
    const own = firings.filter((firing) => firing.rule === rule);
    return [
      rule,
      {
        fired: own.length,
        customers: new Set(own.map(({ customerId }) => customerId)).size,
        agentDays: agentDaysOf(own),
        perAgentDay: perDay(own.length, worked),
        samples: samplesOf(own),
        overlap: overlapOf(rule, own, together),
        outcome: outcomes.get(rule) ?? null,
        isOff: policy.rules.off.includes(rule),
      },
    ];
  });
  return {
    at: new Date(period.at).toISOString(),
    days: period.days,
    customers: customers.length,
    fired: firings.length,
    agentDays: worked,
    perAgentDay: perDay(firings.length, worked),
    rules: Object.fromEntries(ruleEntries),
  };
}

/** Different pairs of agent and day; a suggestion that is nobody's takes nobody's time yet. */
function agentDaysOf(firings: readonly Firing[]): number {
  const assigned = firings.filter(({ agentId }) => agentId !== null);
  return new Set(assigned.map(({ agentId, on }) => `${agentId} ${on}`)).size;
}

/** The newest first; equals by customer, ticket and rule, so that the order of input is nothing. */
function inOrder(a: Firing, b: Firing): number {
  const keys = (firing: Firing) =>
    [firing.customerId, firing.ticketId ?? "", firing.rule].join(" ");
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  return keys(a) < keys(b) ? -1 : 1;
}

function perDay(count: number, agentDays: number): number | null {
  return agentDays === 0 ? null : rounded(count / agentDays, 3);
}

/** Who wrote is not in the facts, so the ticket's agent stands for whoever wrote on it. */
function agentDaysIn(
  customers: readonly CustomerFacts[],
  policy: Policy,
  { at, days }: ReplayPeriod,
): number {
  const since: Instant = at - days * millisecondsInDay;
  const pairs = new Set<string>();
  for (const { tickets } of customers) {
    for (const { assigneeId, messages } of tickets) {
      if (assigneeId === null) continue;
      for (const { by, isPublic, sentAt } of messages) {
        if (by !== "staff" || !isPublic || sentAt <= since || sentAt > at) continue;
        pairs.add(`${assigneeId} ${dayOf(sentAt, policy.timeZone)}`);
      }
    }
  }
  return pairs.size;
}

function samplesOf(newestFirst: readonly Firing[]): RuleDryRun["samples"] {
  const seen = new Set<string>();
  const samples: Omit<Firing, "rule" | "agentId">[] = [];
  for (const { customerId, on, ticketId, evidence } of newestFirst) {
    if (samples.length === sampleLimit) break;
    if (seen.has(customerId)) continue;
    seen.add(customerId);
    samples.push({ customerId, on, ticketId, evidence });
  }
  return samples;
}

const keyOf = ({ customerId, on }: Firing) => `${customerId} ${on}`;

function rulesByCustomerDay(firings: readonly Firing[]): ReadonlyMap<string, readonly RuleId[]> {
  const together = new Map<string, RuleId[]>();
  for (const firing of firings) {
    const rules = together.get(keyOf(firing));
    if (rules === undefined) together.set(keyOf(firing), [firing.rule]);
    else rules.push(firing.rule);
  }
  return together;
}

function overlapOf(
  rule: RuleId,
  own: readonly Firing[],
  together: ReadonlyMap<string, readonly RuleId[]>,
): RuleDryRun["overlap"] {
  const others = own.flatMap((firing) => together.get(keyOf(firing)) ?? []);
  return Object.fromEntries(
    ruleIds.flatMap((other) => {
      const count = other === rule ? 0 : others.filter((one) => one === other).length;
      return count === 0 ? [] : [[other, count]];
    }),
  );
}
