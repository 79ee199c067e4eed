import type { Suggestion } from "../../care/care-context.ts";
import type { DismissalReason } from "../../care/customer-event.ts";
import type { SentimentLabel } from "../../care/sentiment-label.ts";
import { eventRoutes } from "../../contract/event-routes.ts";
import type { AskService } from "../host/send-to-service.ts";

/** Who judges, of whom, and when. */
export type Judging = {
  readonly customerId: string;
  /** The ticket in view; `null` where there is none. */
  readonly ticketId: string | null;
  readonly agentId: string;
  readonly at: number;
};

/**
 * Tells the service how the ticket in view sounds to the agent who read it. Rejects with a
 * `ServiceError`, and where there is no ticket.
 */
export async function correctSentiment(
  service: AskService,
  { customerId, ticketId, agentId, at }: Judging,
  label: SentimentLabel,
): Promise<void> {
  if (ticketId === null) throw new Error("There is no ticket that could sound like anything.");
  const event = {
    kind: "sentiment-corrected",
    // One correction of an agent's at a moment is one, however often it arrives.
    id: `sentiment:${ticketId}:${agentId}:${at}`,
    at: new Date(at).toISOString(),
    ticketId,
    label,
    by: agentId,
  };
  await service(eventRoutes.sendEvents, { customerId }, { events: [event] });
}

/**
 * Tells the service until when suggestions are put off; until now: they are to be seen again.
 * Rejects as the others do.
 */
export async function putOffSuggestions(
  service: AskService,
  { customerId, ticketId, agentId, at }: Judging,
  suggestions: readonly Pick<Suggestion, "rule" | "evidenceKey">[],
  until: number,
): Promise<void> {
  const events = suggestions.map(({ rule, evidenceKey }) => ({
    kind: "suggestion-put-off",
    id: `put-off:${ticketId}:${rule}:${agentId}:${at}`,
    at: new Date(at).toISOString(),
    rule,
    evidenceKey,
    until: new Date(until).toISOString(),
    by: agentId,
  }));
  await service(eventRoutes.sendEvents, { customerId }, { events });
}

/**
 * Tells the service that an agent does not want a suggestion, why, and of which ticket it was: the
 * one that it was made from, else the one in view. Rejects as the other does.
 */
export async function dismissSuggestion(
  service: AskService,
  { customerId, ticketId, agentId, at }: Judging,
  { rule, evidenceKey, sourceTicketId }: Suggestion,
  reason: DismissalReason,
): Promise<void> {
  const event = {
    kind: "suggestion-dismissed",
    id: `dismissed:${ticketId ?? 0}:${rule}:${agentId}:${at}`,
    at: new Date(at).toISOString(),
    rule,
    evidenceKey,
    reason,
    ticketId: sourceTicketId ?? ticketId,
  };
  await service(eventRoutes.sendEvents, { customerId }, { events: [event] });
}
