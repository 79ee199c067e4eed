import { healthBandOf } from "../../care/health-band.ts";
import { healthChangeOf } from "../../care/health-change.ts";
import type { Health } from "../../care/health-parts.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { SeenHealth } from "../load/seen-health.ts";
import type { Tone } from "./tone.ts";

export type HealthView = {
  readonly score: string;
  readonly word: string;
  readonly tone: Tone;
  /** How many of the signals are known. */
  readonly from: string;
  /** `null` where nothing changed, or where there is nothing to compare with. */
  readonly change: HealthChangeView | null;
};

export type HealthChangeView = {
  /** With its sign. */
  readonly points: string;
  readonly tone: Tone;
};

/**
 * The health in one line; as a text, why it is unknown. Of a prospect, who has none yet, nothing.
 */
export function healthViewOf(
  health: Health,
  lastVisit: SeenHealth | null,
  words: SidebarWords,
): HealthView | string | null {
  if (!health.known) {
    return health.reason === "prospect" ? null : words.translate(`unknown.${health.reason}`);
  }
  const { score, contributions, missing } = health;
  const level = healthBandOf(score);
  const points = pointsSince(health, lastVisit, words);
  return {
    score: words.number(score),
    word: words.translate(`health.${level}`),
    tone: tones[level],
    from: words.translate("health.from", {
      count: contributions.length,
      all: contributions.length + missing.length,
    }),
    change: points === 0 ? null : { points: words.signed(points), tone: toneOfPoints(points) },
  };
}

const tones = { "at-risk": "bad", fair: "plain", good: "good" } as const;

/** Whether points are for or against. */
export function toneOfPoints(points: number): Tone {
  if (points === 0) return "quiet";
  return points > 0 ? "good" : "bad";
}

/** Since the agent's last visit where it is another by now; else since some days ago. */
function pointsSince(
  health: Health & { readonly known: true },
  lastVisit: SeenHealth | null,
  words: SidebarWords,
): number {
  const since =
    lastVisit === null ? null : healthChangeOf(lastVisit.health, health, words.dayOf(lastVisit.at));
  return since?.points || health.change?.points || 0;
}
