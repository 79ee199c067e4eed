import type { TicketKey } from "./en.ts";

/** What every location says of tickets alike, in Arabic. */
export const arabicTickets = {
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

  "ticket.deleted": "محذوفة",
  "ticket.not-shown": "محذوفة، أو لا يعرضها Zendesk لك",
} as const satisfies Readonly<Record<TicketKey, string>>;
