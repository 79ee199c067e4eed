import type { ChannelKey } from "./en.ts";

/** The ways by which customers reach us in Arabic. */
export const arabicChannels = {
  "channel.email": "البريد الإلكتروني",
  "channel.web": "نموذج الويب",
  "channel.chat": "الدردشة",
  "channel.messaging": "المراسلة",
  "channel.voice": "الهاتف",
  "channel.sms": "رسالة نصية",
  "channel.api": "API",
  "channel.mobile": "تطبيق الجوال",
  "channel.facebook": "Facebook",
  "channel.twitter": "X",
  "channel.whatsapp": "WhatsApp",
  "channel.unknown": "قناة غير معروفة",
} as const satisfies Readonly<Record<ChannelKey, string>>;
