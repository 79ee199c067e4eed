import type { CareContext, Sentiment } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";
import { tierNameOf } from "./tier-name.ts";
import type { Tone } from "./tone.ts";

export type Header = {
  readonly name: string;
  readonly tier: { readonly name: string; readonly rank: string; readonly label: string } | null;
  readonly tenure: string;
  /** Where the tenure was read from; empty where it is unknown. */
  readonly tenureSource: string;
  readonly trend: Trend | null;
};

export type Trend = {
  readonly words: string;
  readonly arrow: "up" | "flat" | "down" | null;
  readonly tone: Tone;
  /** Scores from −1 to 1, oldest first. */
  readonly scores: readonly number[];
  /** The same scores in words, for those who do not see the line. */
  readonly chartWords: string;
};

const arrows = { falling: "down", steady: "flat", rising: "up", unknown: null } as const;
const tones = { falling: "bad", steady: "quiet", rising: "good", unknown: "quiet" } as const;

/** The card's first line: who this is, how loyal, since when, and which way they are going. */
export function headerOf(
  context: CareContext,
  requesterName: string | null,
  words: SidebarWords,
): Header {
  const { customer, loyaltyTier, tenure } = context;
  const recorded = typeof customer.name === "string" ? customer.name : requesterName;
  const tierName = loyaltyTier.known ? tierNameOf(loyaltyTier.tier, context.names, words) : null;
  return {
    name: recorded ?? words.translate("customer.unnamed"),
    tier:
      loyaltyTier.known && tierName !== null
        ? {
            name: tierName,
            rank: loyaltyTier.tier.toLowerCase(),
            label: words.translate("tier.label", { tier: tierName }),
          }
        : null,
    tenure: tenure.known
      ? words.translate("tenure.with", { span: tenureSpan(tenure.months, words) })
      : words.translate("tenure.unknown"),
    tenureSource: tenure.known
      ? words.translate(`tenure.${tenure.source}`)
      : words.translate(`unknown.${tenure.reason}`),
    trend: trendOf(context.sentiment, words),
  };
}

function tenureSpan(months: number, words: SidebarWords): string {
  return months < 1 ? words.translate("tenure.short") : words.months(months);
}

/** A trend that may as well be none is only probable. */
function trendKeyOf({ trend, trendChange }: Sentiment & { readonly known: true }) {
  if (trend === "falling")
    return (trendChange?.to ?? 0) < 0 ? "trend.falling" : "trend.maybe-falling";
  if (trend === "rising")
    return (trendChange?.from ?? 0) > 0 ? "trend.rising" : "trend.maybe-rising";
  return `trend.${trend}` as const;
}

/** Nothing scored: no trend at all; too few tickets: the line without a verdict. */
function trendOf(sentiment: Sentiment, words: SidebarWords): Trend | null {
  if (!sentiment.known) return null;
  const latest = sentiment.tickets.slice(-sentiment.trendTickets);
  return {
    words: words.translate(trendKeyOf(sentiment)),
    arrow: arrows[sentiment.trend],
    tone: tones[sentiment.trend],
    scores: latest.map(({ score }) => score),
    chartWords: words.translate("trend.chart", {
      count: latest.length,
      labels: words.list(
        latest.map(({ label }) => words.translate(`sentiment.${label}`).toLowerCase()),
      ),
    }),
  };
}
