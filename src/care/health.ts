import { apportioned } from "./apportioned.ts";
import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import { factsAt } from "./facts-at.ts";
import type { Evidence, Unknown } from "./figure.ts";
import { billingReadingOf, engagementReadingOf, usageReadingOf } from "./health/business.ts";
import { capFactsOf } from "./health/caps.ts";
import type { HealthView, Reading } from "./health/reading.ts";
import { contactReadingOf, promisesReadingOf, resolutionReadingOf } from "./health/support.ts";
import { csatReadingOf, npsReadingOf, sentimentReadingOf } from "./health/voice.ts";
import { healthChangeOf } from "./health-change.ts";
import type { Health, HealthCap, HealthContribution } from "./health-parts.ts";
import { type HealthSignal, healthCapIds, healthSignals } from "./health-signals.ts";
import { lifecycleStageOf } from "./lifecycle-stage.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import { tenureOf } from "./tenure.ts";
import { newestFirst } from "./tickets.ts";

const readingOf: Readonly<Record<HealthSignal, (view: HealthView) => Reading | null>> = {
  csat: csatReadingOf,
  sentiment: sentimentReadingOf,
  nps: npsReadingOf,
  contact: contactReadingOf,
  resolution: resolutionReadingOf,
  promises: promisesReadingOf,
  engagement: engagementReadingOf,
  usage: usageReadingOf,
  billing: billingReadingOf,
};

/**
 * How well the relationship stands, from 0 to 100: 50, and what each known signal adds or takes,
 * which is its weight's share among the known ones × its distance from 50; then the lowest cap of
 * what is open. Score and points are whole, and 50 with all points is exactly the uncapped score.
 *
 * Unknown where fewer signals are known than the policy asks for, and of a prospect, with whom
 * there is nothing yet that could be well or not. The change is against some days ago, by the
 * facts as they stood then.
 */
export function healthOf(facts: CustomerFacts, policy: Policy, at: Instant): Health {
  const standing = standingOf(facts, policy, at);
  if (!standing.known) return standing;
  const beforeAt = at - policy.health.changeDays * millisecondsInDay;
  const before = standingOf(factsAt(facts, beforeAt), policy, beforeAt);
  return {
    known: true,
    score: standing.score,
    contributions: standing.contributions
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .map((one) => ({ ...one, evidence: one.evidence() })),
    caps: standing.caps.map((one) => ({ ...one, evidence: one.evidence() })),
    missing: standing.missing,
    change: healthChangeOf(before, standing, dayOf(beforeAt, policy.timeZone)),
  };
}

/** Evidence that is made when somebody asks for it: of an earlier moment nobody does. */
type Unmade<Part> = Omit<Part, "evidence"> & { readonly evidence: () => readonly Evidence[] };

type Standing =
  | {
      readonly known: true;
      readonly score: number;
      readonly contributions: readonly Unmade<HealthContribution>[];
      readonly caps: readonly Unmade<HealthCap>[];
      readonly missing: readonly HealthSignal[];
    }
  | Unknown;

function standingOf(given: CustomerFacts, policy: Policy, at: Instant): Standing {
  const tickets = newestFirst(given.tickets);
  const facts = { ...given, tickets };
  const tenure = tenureOf(facts, policy.timeZone, at);
  const lifecycleStage = lifecycleStageOf(facts, tenure, policy, at);
  if (lifecycleStage === "prospect") return { known: false, reason: "prospect" };
  const today = dayOf(at, policy.timeZone);
  const view = { facts, policy, at, today, tenure, lifecycleStage, tickets };
  const { weights, minimumSignals } = policy.health;
  const read = healthSignals
    .filter((signal) => weights[signal] > 0)
    .map((signal) => ({ signal, reading: readingOf[signal](view) }));
  const known = read.flatMap(({ signal, reading }) =>
    reading === null
      ? []
      : [{ signal, value: rounded(reading.value, 1), evidence: reading.evidence }],
  );
  if (known.length < minimumSignals) return { known: false, reason: "too-few-signals" };
  const weightSum = known.reduce((sum, { signal }) => sum + weights[signal], 0);
  const shared = known.map((one) => ({ ...one, share: weights[one.signal] / weightSum }));
  const exact = shared.map(({ share, value }) => share * (value - 50));
  const uncapped = rounded(50 + exact.reduce((sum, points) => sum + points, 0), 0);
  const points = apportioned(exact, uncapped - 50);
  const caps = capsOf(view);
  return {
    known: true,
    score: Math.min(uncapped, caps[0]?.limit ?? 100),
    contributions: shared.map(({ signal, value, share, evidence }, index) => ({
      signal,
      value,
      share,
      points: points[index] ?? 0,
      evidence,
    })),
    caps,
    missing: read.filter(({ reading }) => reading === null).map(({ signal }) => signal),
  };
}

/** What is open, the lowest limit first; a limit is whole, as the score is. */
function capsOf(view: HealthView): readonly Unmade<HealthCap>[] {
  return healthCapIds
    .flatMap((cap) => {
      const limit = Math.floor(view.policy.health.caps[cap]);
      const evidence = limit < 100 ? capFactsOf[cap](view) : null;
      return evidence === null ? [] : [{ cap, limit, evidence }];
    })
    .sort((a, b) => a.limit - b.limit);
}
