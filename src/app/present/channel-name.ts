import type { TicketKey, TicketWords } from "../i18n/tickets/en.ts";
import { readable } from "./readable.ts";

/** Zendesk's names of ways that are one to a person; a name that is not here stands for itself. */
const keys: ReadonlyMap<string, TicketKey> = new Map([
  ["email", "channel.email"],
  ["web", "channel.web"],
  ["chat", "channel.chat"],
  ["messaging", "channel.messaging"],
  ["native_messaging", "channel.messaging"],
  ["voice", "channel.voice"],
  ["phone", "channel.voice"],
  ["sms", "channel.sms"],
  ["api", "channel.api"],
  ["mobile", "channel.mobile"],
  ["mobile_sdk", "channel.mobile"],
  ["facebook", "channel.facebook"],
  ["twitter", "channel.twitter"],
  ["whatsapp", "channel.whatsapp"],
]);

/** What a ticket's channel counts as; "unknown" where Zendesk says none. */
export function channelOf(channel: string | null): string {
  return channel === null ? "channel.unknown" : (keys.get(channel) ?? channel);
}

/**
 * The name of what {@link channelOf} gave: translated where it is a usual one, else Zendesk's own, to
 * be read.
 */
export function channelNameOf(channel: string, words: TicketWords): string {
  if (channel === "channel.unknown") return words.translate("channel.unknown");
  const key = [...keys.values()].find((usual) => usual === channel);
  return key === undefined ? readable(channel) : words.translate(key);
}
