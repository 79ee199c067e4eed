import type { Words } from "../words.ts";

/** The ways by which customers reach us, which every location calls the same. */
export const channelsInEnglish = {
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
} as const;

export type ChannelKey = keyof typeof channelsInEnglish;
export type ChannelWords = Words<ChannelKey>;
