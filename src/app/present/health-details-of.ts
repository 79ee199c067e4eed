import { healthChangeOf } from "../../care/health-change.ts";
import type { Health, HealthChange } from "../../care/health-parts.ts";
import { healthCapIds } from "../../care/health-signals.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { PanelKey, PanelWords } from "../i18n/panels/en.ts";
import type { SeenHealth } from "../load/seen-health.ts";
import { type FactView, newestFactOf } from "./fact-view.ts";
import { toneOfPoints } from "./health-of.ts";
import type { Tone } from "./tone.ts";

/** What makes a health what it is. */
export type HealthDetails = {
  /** Since when it is another, and because of what; `null` where nothing changed. */
  readonly change: string | null;
  /** What the contributions come to, before any cap. */
  readonly sum: string;
  readonly contributions: readonly ContributionView[];
  readonly caps: readonly { readonly words: string; readonly fact: FactView | null }[];
  /** Which signals are not known; `null` where all are. */
  readonly missing: string | null;
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

/** All that a health is made of, in words: those of the card, and sentences of the panel's own. */
export function healthDetailsOf(
  health: Known,
  lastVisit: SeenHealth | null,
  words: SidebarWords,
  sentences: PanelWords,
  at: number,
): HealthDetails {
  const { contributions, caps, missing } = health;
  return {
    change: changeWordsOf(health, lastVisit, words, sentences, at),
    sum: sentences.translate("health.sum", {
      start,
      score: contributions.reduce((sum, { points }) => sum + points, start),
    }),
    contributions: contributions.map(({ signal, points, evidence }) => ({
      name: words.healthName(signal),
      points: words.signed(points),
      tone: toneOfPoints(points),
      fact: newestFactOf(evidence, words),
    })),
    caps: caps.map(({ cap, limit, evidence }) => ({
      words: sentences.translate("health.cap", { limit, cap: words.healthName(cap) }),
      fact: newestFactOf(evidence, words),
    })),
    missing:
      missing.length === 0
        ? null
        : sentences.translate("health.missing", {
            signals: words.list(missing.map((signal) => words.healthName(signal))),
          }),
  };
}

/** Since the agent's last visit where it is another by now; else since some days ago. */
function changeWordsOf(
  health: Known,
  lastVisit: SeenHealth | null,
  words: SidebarWords,
  sentences: PanelWords,
  at: number,
): string | null {
  const said = (change: HealthChange | null, key: PanelKey, when: string) => {
    if (change === null || change.points === 0) return null;
    const reasons = change.because.map((part) =>
      sentences.translate(isOver(part) ? "health.reason-over" : "health.reason", {
        name: words.healthName(part.signal),
        points: words.signed(part.points),
      }),
    );
    const points = words.signed(change.points);
    return sentences.translate(key, { points, when, reasons: words.list(reasons) });
  };
  if (lastVisit !== null) {
    const change = healthChangeOf(lastVisit.health, health, words.dayOf(lastVisit.at));
    const when = words.relative(new Date(lastVisit.at).toISOString(), at);
    const sentence = said(change, "health.since-visit", when);
    if (sentence !== null) return sentence;
  }
  const { change } = health;
  return change === null ? null : said(change, "health.since-day", words.date(change.since));
}

/** A cap adds points only by going. */
function isOver({ signal, points }: HealthChange["because"][number]): boolean {
  return points > 0 && healthCapIds.some((cap) => cap === signal);
}
