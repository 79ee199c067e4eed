import { apportioned } from "./apportioned.ts";
import type { Unknown } from "./figure.ts";
import type { HealthCap, HealthChange, HealthContribution } from "./health-parts.ts";
import type { HealthSignal } from "./health-signals.ts";

/** What of a health is needed to say why it changed; a `Health` is one. */
export type HealthStanding =
  | {
      readonly known: true;
      readonly score: number;
      readonly contributions: readonly Omit<HealthContribution, "evidence">[];
      readonly caps: readonly Omit<HealthCap, "evidence">[];
    }
  | Unknown;

type Known = HealthStanding & { readonly known: true };
type Part = HealthChange["because"][number];

/**
 * Why health is another than it was; `null` where it is or was unknown.
 *
 * A signal counts for what its value added or took. One that came or went counts for what that did
 * to the mean of the others, whose shares it changed although they are as they were. A cap that
 * came or went counts for what it held down before the signals moved; under one that stayed, the
 * signals share what is left of their change. The parts sum to the change exactly.
 */
export function healthChangeOf(
  before: HealthStanding,
  after: HealthStanding,
  since: string,
): HealthChange | null {
  if (!before.known || !after.known) return null;
  const capPart = capPartOf(before, after);
  const points = after.score - before.score;
  const signalParts = signalPartsOf(before, after, points - (capPart?.points ?? 0));
  const parts = capPart === null ? signalParts : [...signalParts, capPart];
  return {
    since,
    before: before.score,
    points,
    because: parts
      .filter((part) => part.points !== 0)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

function uncappedOf({ contributions }: Known): number {
  return contributions.reduce((score, { points }) => score + points, 50);
}

function limitOf({ caps }: Known): number {
  return caps[0]?.limit ?? 100;
}

/** What the lowest cap's coming or going did to the score as it was. */
function capPartOf(before: Known, after: Known): Part | null {
  const cap = limitOf(after) < limitOf(before) ? after.caps[0] : before.caps[0];
  if (cap === undefined) return null;
  const points = Math.min(uncappedOf(before), limitOf(after)) - before.score;
  return { signal: cap.cap, points };
}

function signalPartsOf(before: Known, after: Known, total: number): readonly Part[] {
  const change = uncappedOf(after) - uncappedOf(before);
  const isHeld = uncappedOf(after) > limitOf(after);
  const scale = change === 0 ? (isHeld ? 0 : 1) : total / change;
  const exact = exactPartsOf(before, after);
  const whole = apportioned(
    exact.map(({ points }) => points * scale),
    total,
  );
  return exact.map(({ signal }, index) => ({ signal, points: whole[index] ?? 0 }));
}

/** In three steps: signals go, those that stay change, and others come. */
function exactPartsOf(before: Known, after: Known): readonly (Part & { signal: HealthSignal })[] {
  const old = new Map(before.contributions.map((one) => [one.signal, one]));
  const now = new Map(after.contributions.map((one) => [one.signal, one]));
  const stayedBefore = before.contributions.filter(({ signal }) => now.has(signal));
  const stayedAfter = after.contributions.filter(({ signal }) => old.has(signal));
  const meanBefore = meanOf(stayedBefore);
  const meanAfter = meanOf(stayedAfter);
  const distance = (one: Omit<HealthContribution, "evidence"> | undefined, share: number) =>
    one === undefined || share === 0 ? 0 : (one.share / share) * (one.value - 50);
  const sharesBefore = sharesOf(stayedBefore);
  const sharesAfter = sharesOf(stayedAfter);
  return [
    ...before.contributions
      .filter(({ signal }) => !now.has(signal))
      .map(({ signal, share, value }) => ({ signal, points: share * (meanBefore - value) })),
    ...stayedAfter.map((one) => ({
      signal: one.signal,
      points: distance(one, sharesAfter) - distance(old.get(one.signal), sharesBefore),
    })),
    ...after.contributions
      .filter(({ signal }) => !old.has(signal))
      .map(({ signal, share, value }) => ({ signal, points: share * (value - meanAfter) })),
  ];
}

function sharesOf(contributions: readonly { readonly share: number }[]): number {
  return contributions.reduce((sum, { share }) => sum + share, 0);
}

/** Of none, or of none that counts at all, it is 50, from where points are counted. */
function meanOf(contributions: readonly Omit<HealthContribution, "evidence">[]): number {
  const shares = sharesOf(contributions);
  if (shares === 0) return 50;
  return contributions.reduce((sum, { share, value }) => sum + share * value, 0) / shares;
}
