import type { CustomerEvent } from "../care/customer-event.ts";
import type { MessageReader } from "../care/message-reader.ts";
import { readMessage } from "../care/read-message.ts";
import type { SentEvent } from "./customer-event.ts";

/**
 * An event as the core knows it: what was left out is `null`, and of the words beside an NPS score
 * only a reading is left.
 *
 * @example
 * eventOf({ kind: "go-live", id: "g-1", at: "2026-11-20T10:00:00+01:00" }, readerOfCues);
 * //=> { kind: "go-live", id: "g-1", at: 1795165200000, product: null }
 */
export function eventOf(sent: SentEvent, reader: MessageReader): CustomerEvent {
  const at = Date.parse(sent.at);
  switch (sent.kind) {
    case "order":
      return { ...sent, at, amount: sent.amount ?? null, product: sent.product ?? null };
    case "subscription":
      return { ...sent, at, plan: sent.plan ?? null, renewsOn: sent.renewsOn ?? null };
    case "nps": {
      const { comment, ...answer } = sent;
      return { ...answer, at, reading: comment ? readMessage(comment, "customer", reader) : null };
    }
    case "usage":
      return { ...sent, at, feature: sent.feature ?? null };
    case "go-live":
      return { ...sent, at, product: sent.product ?? null };
    case "contact-left":
      return { ...sent, at, role: sent.role ?? null };
    case "feature-shipped":
    case "suggestion-dismissed":
      return { ...sent, at, ticketId: sent.ticketId ?? null };
    case "suggestion-put-off":
      return { ...sent, at, until: Date.parse(sent.until) };
    default:
      return { ...sent, at };
  }
}
