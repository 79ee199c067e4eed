import { zendeskInstant } from "../../account/instants.ts";
import { staff } from "../../account/staff.ts";
import { dayMs, dayTextOf, hourMs, yearsBefore } from "../days.ts";
import { ordinaryTicket } from "../ordinary-ticket.ts";
import { english } from "../phrases/en.ts";
import { type Protagonist, person, says } from "../protagonist.ts";
import { protagonists } from "../protagonists.ts";
import { randomOf } from "../random.ts";

/** A promoter of seven years with one friendly question. */
export function mayaAt(at: number): Protagonist {
  const id = protagonists.promoter;
  const random = randomOf(id);
  const daysAgo = [
    1780, 1702, 1611, 1550, 1466, 1390, 1301, 1222, 1140, 1066, 980, 905, 820, 741, 655, 570, 488,
    402, 320, 244, 168, 96, 41,
  ];
  const history = daysAgo.map((days, index) => ({
    ...ordinaryTicket({
      requesterId: id,
      createdAt: at - days * dayMs + 9 * hourMs,
      bank: english,
      random,
      course: index === 8 ? "plain" : "good",
    }),
    priority: "normal" as const,
    triage: null,
    rating:
      index % 4 === 3 ? null : { score: "good" as const, words: random.pick(english.goodWords) },
  }));
  return {
    user: person(id, "Maya Lindqvist", {
      created_at: zendeskInstant(at - 1790 * dayMs),
      organization_id: 4001,
      tags: ["newsletter", "care_channel_phone"],
      user_fields: {
        customer_since: dayTextOf(yearsBefore(at, 7) - 2 * dayMs),
        loyalty_tier: null,
        lifetime_value: 4380,
        care_channel: "care_channel_phone",
      },
    }),
    plans: [
      ...history,
      {
        requesterId: id,
        assigneeId: staff.agent,
        createdAt: at - 5 * hourMs,
        subject: "Which tyres for a gravel trip?",
        type: "question",
        tags: ["how_to"],
        steps: [
          says(
            0,
            "Hi Aiko, thanks again for the wonderful help last month, the Kestrel runs beautifully! We plan a week on gravel roads in May. Which tyres would you suggest, and do they fit under the mudguards?",
          ),
        ],
      },
    ],
  };
}
