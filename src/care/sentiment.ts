import { dayOf, millisecondsInDay } from "./calendar.ts";
import type {
  Sentiment,
  SentimentLabel,
  SentimentSource,
  TicketSentiment,
} from "./care-context.ts";
import { comparedIds } from "./compared-ids.ts";
import { ratedAtOf } from "./evidence.ts";
import type { CustomerFacts, Instant, TicketFacts, TriageFacts } from "./facts.ts";
import { slopeOf } from "./median.ts";
import type { Policy } from "./policy.ts";
import { rounded } from "./rounded.ts";
import { customerMessagesOf, reasonWithoutTickets } from "./tickets.ts";

/** No reading outranks a rating: the customer's own verdict is the strongest that can be said. */
const strongest = 0.8;

const triageScores: Readonly<Record<TriageFacts["label"], number>> = {
  "very-negative": -strongest,
  negative: -0.5,
  neutral: 0,
  positive: 0.5,
  "very-positive": strongest,
};

const triageTrust: Readonly<Record<"low" | "medium" | "high" | "unsaid", number>> = {
  high: 0.8,
  medium: 0.6,
  low: 0.4,
  unsaid: 0.5,
};

type ScoredTicket = {
  readonly ticketId: string;
  readonly at: Instant;
  readonly score: number;
  readonly source: SentimentSource;
  /** How far this score can be trusted, from 0 to 1; a rating is 1. */
  readonly trust: number;
  readonly messages: number;
};

/** The score of all tickets that gave a signal, with what it rests on. */
type SentimentMean = {
  readonly score: number;
  /** Of the tickets' trust and age together. */
  readonly weightSum: number;
  /** Oldest first. */
  readonly scored: readonly ScoredTicket[];
};

/**
 * How the customer has felt, from the most trusted signal of each ticket: their own rating, else
 * triage's prediction, else our reading of their public messages.
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
    trend: trendOf(scored, policy),
    trendTickets: policy.sentiment.trendTickets,
    trendMinimumTickets: policy.sentiment.trendMinimumTickets,
    tickets: scored.map((ticket) => ticketSentimentOf(ticket, policy)),
  };
}

/** The score of {@link sentimentOf} without what is only shown; `null` where nothing was scored. */
export function sentimentMeanOf(
  facts: CustomerFacts,
  policy: Policy,
  at: Instant,
): SentimentMean | null {
  const scored = facts.tickets
    .map((ticket) => scoredTicketOf(ticket))
    .filter((ticket) => ticket !== null)
    .sort((a, b) => a.at - b.at || comparedIds(a.ticketId, b.ticketId));
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

function scoredTicketOf(ticket: TicketFacts): ScoredTicket | null {
  const messages = customerMessagesOf(ticket);
  const lastWroteAt = messages.at(-1)?.sentAt ?? ticket.createdAt;
  if (ticket.rating !== null) {
    const score = ticket.rating.verdict === "good" ? strongest : -strongest;
    const ratedAt = ratedAtOf(ticket);
    return { ticketId: ticket.id, at: ratedAt, score, source: "rating", trust: 1, messages: 0 };
  }
  if (ticket.triage !== null) {
    const score = triageScores[ticket.triage.label];
    const trust = triageTrust[ticket.triage.confidence ?? "unsaid"];
    return { ticketId: ticket.id, at: lastWroteAt, score, source: "triage", trust, messages: 0 };
  }
  let weightSum = 0;
  let weighted = 0;
  let trust = 0;
  let count = 0;
  for (const { reading } of messages) {
    if (reading.sentiment === null) continue;
    count += 1;
    // Later messages count more: how a conversation ends is how it is remembered.
    const weight = count * reading.sentiment.confidence;
    weightSum += weight;
    weighted += weight * reading.sentiment.score;
    trust = Math.max(trust, reading.sentiment.confidence);
  }
  if (count === 0) return null;
  const mean = weightSum > 0 ? weighted / weightSum : 0;
  const score = Math.max(-strongest, Math.min(strongest, mean));
  return {
    ticketId: ticket.id,
    at: lastWroteAt,
    score,
    source: "model",
    trust: trust * 0.6,
    messages: count,
  };
}

function weightOf(ticket: ScoredTicket, halfLifeDays: number, at: Instant): number {
  const ageDays = Math.max(0, at - ticket.at) / millisecondsInDay;
  return ticket.trust * 0.5 ** (ageDays / halfLifeDays);
}

function trendOf(scored: readonly ScoredTicket[], policy: Policy) {
  const { trendTickets, trendMinimumTickets, trendChange } = policy.sentiment;
  const latest = scored.slice(-trendTickets);
  const slope = slopeOf(latest.map((ticket) => ticket.score));
  if (latest.length < trendMinimumTickets || slope === null) return "unknown" as const;
  const change = slope * (latest.length - 1);
  if (change >= trendChange) return "rising" as const;
  return change <= -trendChange ? ("falling" as const) : ("steady" as const);
}

function labelOf(score: number, threshold: number): SentimentLabel {
  if (score >= threshold) return "positive";
  return score <= -threshold ? "negative" : "neutral";
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
