import { zendeskInstant } from "../../account/instants.ts";
import { staff } from "../../account/staff.ts";
import { dayMs, hourMs } from "../days.ts";
import { ordinaryTicket } from "../ordinary-ticket.ts";
import { arabic } from "../phrases/ar.ts";
import { type Protagonist, person, replies, says } from "../protagonist.ts";
import { protagonists } from "../protagonists.ts";
import { randomOf } from "../random.ts";

/** A customer who writes Arabic. */
export function laylaAt(at: number): Protagonist {
  const id = protagonists.arabic;
  const random = randomOf(id);
  const history = [610, 480, 350, 210, 95].map((days, index) => ({
    ...ordinaryTicket({
      requesterId: id,
      createdAt: at - days * dayMs + 8 * hourMs,
      bank: arabic,
      random,
      course: index === 3 ? ("slow" as const) : ("good" as const),
    }),
    triage: null,
    rating: index === 3 ? null : { score: "good" as const, words: "سريع ولطيف" },
  }));
  return {
    user: person(id, "ليلى الحربي", {
      created_at: zendeskInstant(at - 640 * dayMs),
      locale: "ar",
      time_zone: "Riyadh",
      iana_time_zone: "Asia/Riyadh",
      tags: ["care_channel_messaging"],
      user_fields: {
        customer_since: null,
        loyalty_tier: null,
        lifetime_value: null,
        care_channel: "care_channel_messaging",
        care_address_as: "أستاذة ليلى",
      },
    }),
    plans: [
      ...history,
      {
        requesterId: id,
        assigneeId: staff.secondAgent,
        createdAt: at - 20 * hourMs,
        subject: "استفسار عن مقعد الطفل",
        type: "question",
        tags: ["how_to", "language__ar"],
        steps: [
          says(
            0,
            "السلام عليكم، هل يناسب مقعد الطفل دراجة كستريل 3؟ وكم يستغرق التوصيل إلى الرياض؟",
          ),
          replies(240, "وعليكم السلام، نعم يناسبها. التوصيل يستغرق ستة أيام تقريبًا.", "pending"),
          says(600, "شكرًا جزيلًا. وهل يمكن دفع ثمنه على دفعات؟"),
        ],
      },
    ],
  };
}
