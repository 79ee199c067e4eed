import { millisecondsInDay } from "../calendar.ts";
import { newestRatedFirst, ratedAtOf, ratingEvidenceOf, ticketEvidenceOf } from "../evidence.ts";
import type { RatingFacts } from "../facts.ts";
import { npsOf } from "../nps.ts";
import { sentimentMeanOf } from "../sentiment.ts";
import { type HealthView, type Reading, signalEvidenceLimit, within100 } from "./reading.ts";

const ratingDays = 365;
const ratingLimit = 10;

/** What the customer says of us in ratings: the mean of the newest ten of the last 365 days. */
export function csatReadingOf({ tickets, policy, at }: HealthView): Reading | null {
  const since = at - ratingDays * millisecondsInDay;
  const rated = newestRatedFirst(tickets)
    .filter((ticket) => ratedAtOf(ticket) >= since)
    .slice(0, ratingLimit);
  if (rated.length === 0) return null;
  const sum = rated.reduce((total, { rating }) => total + valueOfRating(rating), 0);
  return {
    value: sum / rated.length,
    evidence: () =>
      rated
        .slice(0, signalEvidenceLimit)
        .map((ticket) => ratingEvidenceOf(ticket, policy.timeZone))
        .filter((evidence) => evidence !== null),
  };
}

/** Where the answer on the survey's scale is known, its place on it; else good is 100, bad 0. */
function valueOfRating(rating: RatingFacts | null): number {
  if (rating === null) return 0;
  const { scale, verdict } = rating;
  if (scale === null || scale.outOf <= 1) return verdict === "good" ? 100 : 0;
  return within100(((scale.value - 1) / (scale.outOf - 1)) * 100);
}

/** How the customer has felt: the score of −1 to 1 on a line from 0 to 100. */
export function sentimentReadingOf({ facts, tickets, policy, at }: HealthView): Reading | null {
  const mean = sentimentMeanOf(facts, policy, at);
  if (mean === null) return null;
  return {
    value: within100((mean.score + 1) * 50),
    evidence: () => {
      const newest = mean.scored.slice(-signalEvidenceLimit).toReversed();
      const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
      return newest.flatMap(({ ticketId }) => {
        const ticket = byId.get(ticketId);
        if (ticket === undefined) return [];
        const opened = { code: "ticket-opened", values: { ticket: ticketId } } as const;
        const rating = ratingEvidenceOf(ticket, policy.timeZone);
        return [rating ?? ticketEvidenceOf(ticket, opened, policy.timeZone)];
      });
    },
  };
}

/** Ten times the customer's newest answer to the recommendation question. */
export function npsReadingOf({ facts, policy, at }: HealthView): Reading | null {
  const answer = npsOf(facts, policy.timeZone, at);
  if (!answer.known) return null;
  return { value: within100(answer.score * 10), evidence: () => answer.evidence.slice(0, 1) };
}
