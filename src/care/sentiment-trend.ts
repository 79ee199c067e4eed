import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { Sentiment } from "./care-context.ts";
import type { Instant } from "./facts.ts";
import { meanOf } from "./mean.ts";
import { slopeBandOf } from "./median.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import { labelOf } from "./sentiment-label.ts";
import type { ScoredTicket } from "./ticket-sentiment.ts";

type Known = Sentiment & { readonly known: true };

/** How the score went over the latest tickets, oldest first; fewer than the policy asks: unknown. */
export function trendOf(
  scored: readonly ScoredTicket[],
  { sentiment: { trendTickets, trendMinimumTickets, trendChange } }: Policy,
): Pick<Known, "trend" | "trendChange"> {
  const latest = scored.slice(-trendTickets);
  const band = slopeBandOf(latest.map((ticket) => ticket.score));
  if (latest.length < trendMinimumTickets || band === null) {
    return { trend: "unknown", trendChange: null };
  }
  const over = latest.length - 1;
  const by = band.slope * over;
  return {
    trend: by >= trendChange ? "rising" : by <= -trendChange ? "falling" : "steady",
    trendChange: {
      by: rounded(by, 3),
      from: rounded(band.low * over, 3),
      to: rounded(band.high * over, 3),
    },
  };
}

/**
 * The early warning: the newest ticket, while it is recent, sounds negative, which the one before
 * did not, and is worse by the policy's measure than the mean of those before. `null` where it is
 * not so, or there are too few before it to compare with.
 */
export function dropOf(
  scored: readonly ScoredTicket[],
  { sentiment, rules, timeZone }: Policy,
  at: Instant,
): Known["drop"] {
  const newest = scored.at(-1);
  const before = scored.slice(0, -1).slice(-sentiment.trendTickets);
  if (newest === undefined || before.length < sentiment.trendMinimumTickets) return null;
  if (at - newest.at > rules.recentDays * millisecondsInDay) return null;
  const [previous, usual] = [before.at(-1), meanOf(before.map(({ score }) => score))];
  if (previous === undefined || usual === null) return null;
  const isNegative = ({ score }: ScoredTicket) =>
    labelOf(score, sentiment.labelThreshold) === "negative";
  if (!isNegative(newest) || isNegative(previous)) return null;
  const by = usual - newest.score;
  if (by < sentiment.dropChange) return null;
  return { ticketId: newest.ticketId, on: dayOf(newest.at, timeZone), by: rounded(by, 3) };
}
