import { dayOf, millisecondsInDay } from "./calendar.ts";
import type { Sentiment, TicketSentiment } from "./care-context.ts";
import { comparedIds } from "./compared-ids.ts";
import type { CustomerFacts, Instant } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import { labelOf } from "./sentiment-label.ts";
import { dropOf, trendOf } from "./sentiment-trend.ts";
import { type ScoredTicket, scoredTicketsOf } from "./ticket-sentiment.ts";
import { reasonWithoutTickets } from "./tickets.ts";

/** The score of all tickets that gave a signal, with what it rests on. */
type SentimentMean = {
  readonly score: number;
  /** Of the tickets' trust and age together. */
  readonly weightSum: number;
  /** Oldest first. */
  readonly scored: readonly ScoredTicket[];
};

/**
 * How the customer has felt, from the most trusted signal of each ticket
 * ({@link scoredTicketsOf}).
 *
 * The score is the mean of the tickets' scores, each weighted by its trust and halved for every
 * half-life of age. Confidence is W / (W + 1) for the summed weight W: one fresh rating gives a
 * half. Fewer scored tickets than the policy asks for give no trend.
 */
export function sentimentOf(facts: CustomerFacts, policy: Policy, at: Instant): Sentiment {
  const mean = sentimentMeanOf(facts, policy, at);
  if (mean === null) {
    const reason = facts.tickets.length === 0 ? reasonWithoutTickets(facts) : "nothing-scored";
    return { known: false, reason };
  }
  const { score, weightSum, scored } = mean;
  return {
    known: true,
    label: labelOf(score, policy.sentiment.labelThreshold),
    score: rounded(score, 3),
    confidence: rounded(weightSum / (weightSum + 1), 3),
    ...trendOf(scored, policy),
    trendTickets: policy.sentiment.trendTickets,
    trendMinimumTickets: policy.sentiment.trendMinimumTickets,
    drop: dropOf(scored, policy, at),
    tickets: scored.map((ticket) => ticketSentimentOf(ticket, policy)),
  };
}

/** The score of {@link sentimentOf} without what is only shown; `null` where nothing was scored. */
export function sentimentMeanOf(
  facts: CustomerFacts,
  policy: Policy,
  at: Instant,
): SentimentMean | null {
  const scored = scoredTicketsOf(facts, at).toSorted(
    (a, b) => a.at - b.at || comparedIds(a.ticketId, b.ticketId),
  );
  if (scored.length === 0) return null;
  let weightSum = 0;
  let weighted = 0;
  for (const ticket of scored) {
    const weight = weightOf(ticket, policy.sentiment.halfLifeDays, at);
    weightSum += weight;
    weighted += weight * ticket.score;
  }
  // Tickets so old that their weight is nothing still have a mean.
  const score =
    weightSum > 0
      ? weighted / weightSum
      : scored.reduce((sum, ticket) => sum + ticket.score, 0) / scored.length;
  return { score, weightSum, scored };
}

function weightOf(ticket: ScoredTicket, halfLifeDays: number, at: Instant): number {
  const ageDays = Math.max(0, at - ticket.at) / millisecondsInDay;
  return ticket.trust * 0.5 ** (ageDays / halfLifeDays);
}

function ticketSentimentOf(ticket: ScoredTicket, policy: Policy): TicketSentiment {
  return {
    ticketId: ticket.ticketId,
    on: dayOf(ticket.at, policy.timeZone),
    score: rounded(ticket.score, 3),
    label: labelOf(ticket.score, policy.sentiment.labelThreshold),
    source: ticket.source,
    messages: ticket.messages,
  };
}
