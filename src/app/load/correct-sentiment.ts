import type { SentimentLabel } from "../../care/sentiment-label.ts";
import { eventRoutes } from "../../contract/event-routes.ts";
import type { AskService } from "../host/send-to-service.ts";

/** Tells the service how a ticket sounds to the agent who read it. Rejects with a `ServiceError`. */
export async function correctSentiment(
  service: AskService,
  correction: {
    readonly customerId: string;
    readonly ticketId: string;
    readonly agentId: string;
    readonly label: SentimentLabel;
    readonly at: number;
  },
): Promise<void> {
  const { customerId, ticketId, agentId, label, at } = correction;
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
