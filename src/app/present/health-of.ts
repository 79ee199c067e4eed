import type { Evidence } from "../../care/figure.ts";
import { healthChangeOf } from "../../care/health-change.ts";
import type { Health, HealthChange } from "../../care/health-parts.ts";
import { healthCapIds } from "../../care/health-signals.ts";
import type { SidebarKey, SidebarWords } from "../i18n/en.ts";
import type { SeenHealth } from "../load/seen-health.ts";
import type { FactView } from "./suggestions-of.ts";
import type { Tone } from "./tone.ts";

export type HealthView = {
  readonly score: string;
  readonly word: string;
  readonly tone: Tone;
  /** How many of the signals are known. */
  readonly from: string;
  /** `null` where nothing changed, or where there is nothing to compare with. */
  readonly change: HealthChangeView | null;
  /** What the contributions come to, before any cap. */
  readonly sum: string;
  readonly contributions: readonly ContributionView[];
  readonly caps: readonly { readonly words: string; readonly fact: FactView | null }[];
  /** Which signals are not known; `null` where all are. */
  readonly missing: string | null;
};

export type HealthChangeView = {
  /** With its sign. */
  readonly points: string;
  readonly tone: Tone;
  /** Since when, and because of what. */
  readonly words: string;
};

export type ContributionView = {
  readonly name: string;
  /** With its sign. */
  readonly points: string;
  readonly tone: Tone;
  /** The newest fact that it rests on. */
  readonly fact: FactView | null;
};

/** Where a health without any signals would stand. */
const start = 50;

type Known = Health & { readonly known: true };

/**
 * The health in words, with all that it is made of; as a text, why it is unknown. Of a prospect,
 * who has none yet, nothing.
 */
export function healthViewOf(
  health: Health,
  lastVisit: SeenHealth | null,
  words: SidebarWords,
  at: number,
): HealthView | string | null {
  if (!health.known) {
    return health.reason === "prospect" ? null : words.translate(`unknown.${health.reason}`);
  }
  const { score, contributions, caps, missing } = health;
  const level = levelOf(score);
  return {
    score: words.number(score),
    word: words.translate(`health.${level}`),
    tone: tones[level],
    from: words.translate("health.from", {
      count: contributions.length,
      all: contributions.length + missing.length,
    }),
    change: changeViewOf(health, lastVisit, words, at),
    sum: words.translate("health.sum", {
      start,
      score: contributions.reduce((sum, { points }) => sum + points, start),
    }),
    contributions: contributions.map(({ signal, points, evidence }) => ({
      name: words.healthName(signal),
      points: words.signed(points),
      tone: toneOf(points),
      fact: factOf(evidence, words),
    })),
    caps: caps.map(({ cap, limit, evidence }) => ({
      words: words.translate("health.cap", { limit, cap: words.healthName(cap) }),
      fact: factOf(evidence, words),
    })),
    missing:
      missing.length === 0
        ? null
        : words.translate("health.missing", {
            signals: words.list(missing.map((signal) => words.healthName(signal))),
          }),
  };
}

const tones = { "at-risk": "bad", fair: "plain", good: "good" } as const;

/**
 * A score in a word: at risk under 40, fair under 70, else good.
 *
 * @example
 * levelOf(40); //=> "fair"
 */
export function levelOf(score: number): "at-risk" | "fair" | "good" {
  if (score < 40) return "at-risk";
  return score < 70 ? "fair" : "good";
}

function toneOf(points: number): Tone {
  if (points === 0) return "quiet";
  return points > 0 ? "good" : "bad";
}

/** Since the agent's last visit where it is another by now; else since some days ago. */
function changeViewOf(
  health: Known,
  lastVisit: SeenHealth | null,
  words: SidebarWords,
  at: number,
): HealthChangeView | null {
  if (lastVisit !== null) {
    const change = healthChangeOf(lastVisit.health, health, words.dayOf(lastVisit.at));
    const when = words.relative(new Date(lastVisit.at).toISOString(), at);
    const view = changeWordsOf(change, "health.since-visit", when, words);
    if (view !== null) return view;
  }
  const { change } = health;
  if (change === null) return null;
  return changeWordsOf(change, "health.since-day", words.date(change.since), words);
}

function changeWordsOf(
  change: HealthChange | null,
  key: SidebarKey,
  when: string,
  words: SidebarWords,
): HealthChangeView | null {
  if (change === null || change.points === 0) return null;
  const points = words.signed(change.points);
  const reasons = change.because.map((part) =>
    words.translate(isOver(part) ? "health.reason-over" : "health.reason", {
      name: words.healthName(part.signal),
      points: words.signed(part.points),
    }),
  );
  return {
    points,
    tone: toneOf(change.points),
    words: words.translate(key, { points, when, reasons: words.list(reasons) }),
  };
}

/** A cap adds points only by going. */
function isOver({ signal, points }: HealthChange["because"][number]): boolean {
  return points > 0 && healthCapIds.some((cap) => cap === signal);
}

function factOf([newest]: readonly Evidence[], words: SidebarWords): FactView | null {
  if (newest === undefined) return null;
  return {
    key: `${newest.kind}:${newest.id}:${newest.statement.code}`,
    fact: words.statement(newest.statement),
    on: words.date(newest.on),
    ticketId: newest.ticketId,
  };
}
