import type { Words } from "../words.ts";

/** What every location says of tickets alike: by which way they came, and why one does not open. */
export const ticketsInEnglish = {
  "channel.email": "e-mail",
  "channel.web": "web form",
  "channel.chat": "chat",
  "channel.messaging": "messaging",
  "channel.voice": "phone",
  "channel.sms": "text message",
  "channel.api": "API",
  "channel.mobile": "mobile app",
  "channel.facebook": "Facebook",
  "channel.twitter": "X",
  "channel.whatsapp": "WhatsApp",
  "channel.unknown": "unknown channel",

  "ticket.deleted": "deleted",
  "ticket.not-shown": "deleted, or not shown to you by Zendesk",
} as const;

export type TicketKey = keyof typeof ticketsInEnglish;
export type TicketWords = Words<TicketKey>;
