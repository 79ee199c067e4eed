import type { SentimentSource } from "./care-context.ts";
import { type CustomerEvent, eventsOfKind } from "./customer-event.ts";
import { ratedAtOf } from "./evidence.ts";
import type { CustomerFacts, Instant, MessageFacts, TicketFacts, TriageFacts } from "./facts.ts";
import type { SentimentLabel } from "./sentiment-label.ts";
import { customerMessagesOf } from "./tickets.ts";

/** A ticket whose sentiment is known from somewhere. */
export type ScoredTicket = {
  readonly ticketId: string;
  readonly at: Instant;
  /** From −0.8 to 0.8. */
  readonly score: number;
  readonly source: SentimentSource;
  /** How far this score can be trusted, from 0 to 1; a rating is 1. */
  readonly trust: number;
  /** Messages of the customer that were scored. */
  readonly messages: number;
};

type Corrections = ReadonlyMap<string, SentimentLabel>;

/** No reading outranks a rating: the customer's own verdict is the strongest that can be said. */
const strongest = 0.8;

const correctedScores: Readonly<Record<SentimentLabel, number>> = {
  negative: -0.6,
  neutral: 0,
  positive: 0.6,
};

/** An agent has read all of it, but is not the customer. */
const correctionTrust = 0.9;

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

/** Of what the model is sure of, so much is right (`docs/care.md`). */
const modelTrust = 0.6;

/**
 * The tickets whose sentiment is known, in the order of the facts.
 *
 * Of each the most trusted signal counts: the customer's own rating; else an agent's correction;
 * else triage's prediction where it is sure, and where it is not, its mean with our reading; else
 * our reading of the customer's public messages.
 */
export function scoredTicketsOf(facts: CustomerFacts, at: Instant): readonly ScoredTicket[] {
  const corrections = correctionsIn(facts.events, at);
  return facts.tickets.flatMap((ticket) => scoredTicketOf(ticket, corrections) ?? []);
}

/** What agents said of tickets last. */
function correctionsIn(events: readonly CustomerEvent[], at: Instant): Corrections {
  const newestFirst = eventsOfKind(events, "sentiment-corrected", at);
  return new Map(newestFirst.toReversed().map(({ ticketId, label }) => [ticketId, label]));
}

function scoredTicketOf(ticket: TicketFacts, corrections: Corrections): ScoredTicket | null {
  const { id: ticketId, rating } = ticket;
  const messages = customerMessagesOf(ticket);
  const at = messages.at(-1)?.sentAt ?? ticket.createdAt;
  if (rating !== null) {
    const score = rating.verdict === "good" ? strongest : -strongest;
    const ratedAt = ratedAtOf(ticket);
    return { ticketId, at: ratedAt, score, source: "rating", trust: 1, messages: 0 };
  }
  const corrected = corrections.get(ticketId);
  if (corrected !== undefined) {
    const score = correctedScores[corrected];
    return { ticketId, at, score, source: "agent", trust: correctionTrust, messages: 0 };
  }
  const read = readingOf(messages);
  const triage = triageSignalOf(ticket.triage, read);
  const signal = triage ?? (read === null ? null : ({ ...read, source: "model" } as const));
  return signal === null ? null : { ticketId, at, ...signal };
}

type Signal = Pick<ScoredTicket, "score" | "trust" | "messages">;

/** Triage by itself where it is sure or we have nothing; in the middle between it and us elsewhere. */
function triageSignalOf(
  triage: TriageFacts | null,
  read: Signal | null,
): (Signal & { readonly source: "triage" | "model" }) | null {
  if (triage === null) return null;
  const score = triageScores[triage.label];
  const trust = triageTrust[triage.confidence ?? "unsaid"];
  if (triage.confidence === "high" || read === null) {
    return { score, trust, messages: 0, source: "triage" };
  }
  // It read the first message only, and says that it may be wrong: then our reading is the better.
  if (triage.confidence === "low") return { ...read, source: "model" };
  return { ...read, score: (score + read.score) / 2, trust, source: "triage" };
}

/**
 * The mean of the messages' scores, each weighted by how sure it is and by its place: how a
 * conversation ends is how it is remembered.
 */
function readingOf(messages: readonly MessageFacts[]): Signal | null {
  let weightSum = 0;
  let weighted = 0;
  let trust = 0;
  let count = 0;
  for (const { reading } of messages) {
    if (reading.sentiment === null) continue;
    count += 1;
    const weight = count * reading.sentiment.confidence;
    weightSum += weight;
    weighted += weight * reading.sentiment.score;
    trust = Math.max(trust, reading.sentiment.confidence);
  }
  if (count === 0) return null;
  const mean = weightSum > 0 ? weighted / weightSum : 0;
  const score = Math.max(-strongest, Math.min(strongest, mean));
  return { score, trust: trust * modelTrust, messages: count };
}
