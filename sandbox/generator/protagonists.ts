import { zendeskInstant } from "../account/instants.ts";
import { type UserRecord, userRecordSchema } from "../account/records.ts";
import { staff } from "../account/staff.ts";
import { dayMs, dayTextOf, hourMs, minuteMs, yearsBefore } from "./days.ts";
import { ordinaryTicket } from "./ordinary-ticket.ts";
import { arabic } from "./phrases/ar.ts";
import { english } from "./phrases/en.ts";
import type { Step, TicketPlan } from "./played-ticket.ts";
import { randomOf } from "./random.ts";

/** Ids of the customers that demonstrations and tests know. */
export const protagonists = {
  promoter: 1001,
  complainer: 1002,
  prospect: 1003,
  arabic: 1004,
  suspended: 1005,
  longName: 1006,
} as const;

export type Protagonist = { readonly user: UserRecord; readonly plans: readonly TicketPlan[] };

/** The six, each with an open ticket that was touched last of all. */
export function protagonistsAt(at: number): readonly Protagonist[] {
  return [mayaAt(at), derekAt(at), priyaAt(at), laylaAt(at), gregAt(at), longNameAt(at)];
}

function mayaAt(at: number): Protagonist {
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
      tags: ["newsletter"],
      user_fields: {
        customer_since: dayTextOf(yearsBefore(at, 7) - 2 * dayMs),
        loyalty_tier: null,
        lifetime_value: 4380,
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

function derekAt(at: number): Protagonist {
  const id = protagonists.complainer;
  const random = randomOf(id);
  const early = [
    { days: 700, course: "good", score: "good" },
    { days: 560, course: "good", score: "good" },
    { days: 420, course: "good", score: null },
    { days: 250, course: "plain", score: "good" },
    { days: 120, course: "slow", score: "bad" },
    { days: 75, course: "slow", score: null },
  ] as const;
  const history = early.map(({ days, course, score }) => ({
    ...ordinaryTicket({
      requesterId: id,
      createdAt: at - days * dayMs + 10 * hourMs,
      bank: english,
      random,
      course,
    }),
    priority: "normal" as const,
    triage: null,
    rating: score === null ? null : { score, words: score === "bad" ? "Took far too long" : null },
  }));
  const ticket = (daysAgo: number, subject: string, steps: readonly Step[]): TicketPlan => ({
    requesterId: id,
    assigneeId: staff.agent,
    createdAt: at - daysAgo * dayMs - 217 * minuteMs,
    subject,
    type: "incident",
    steps,
  });
  return {
    user: person(id, "Derek Olsen", { created_at: zendeskInstant(at - 730 * dayMs) }),
    plans: [
      ...history,
      {
        ...ticket(26, "Charger replaced, battery still dead", [
          says(
            0,
            "The new charger arrived but the battery is still dead. Third week without a bike.",
          ),
          replies(2900, "Please leave it on the charger for a night.", "solved"),
        ]),
        tags: ["battery"],
        rating: { score: "bad", words: "Nobody read my message" },
      },
      {
        ...ticket(18, "Same fault again: battery does not charge", [
          says(
            0,
            "As I wrote last week, the battery does not charge. Leaving it overnight did nothing.",
          ),
          replies(1500, "We have updated the controller. It should be fine now.", "solved"),
          says(
            2400,
            "It is not fixed. Same fault as before, and again a wasted afternoon. I am really disappointed.",
          ),
          replies(1600, "I am sorry. The workshop has reset it once more.", "solved"),
        ]),
        tags: ["battery"],
        rating: { score: "bad", words: "Problem is still there" },
        triage: { label: "negative", confidence: "high" },
      },
      {
        ...ticket(11, "Complaint: third attempt, no working battery", [
          says(
            0,
            "This is a formal complaint. I paid for a bike that has not worked for a month, and I am tired of repeating myself.",
          ),
          replies(1300, "We have received your complaint. A new battery is ordered.", "solved"),
        ]),
        tags: ["battery", "complaint"],
        rating: { score: "bad", words: "A promise is not a battery" },
        triage: { label: "very_negative", confidence: "high" },
      },
      {
        ...ticket(3, "STILL no battery. I want a manager", [
          says(
            0,
            "The battery you promised has not arrived. This is the fourth time I write about the same fault. Terrible service, completely unacceptable.",
          ),
          replies(
            500,
            "I am sorry, Derek. I will call the warehouse and get back to you by Wednesday.",
            "open",
          ),
          says(
            1700,
            "Nobody called. If this is not solved this week I will cancel my service plan and take my money to another shop. I want to speak to a manager.",
          ),
          {
            by: "note",
            afterMinutes: 300,
            text: "Warehouse says the battery is on back order, no date yet.",
          },
          says(1560, "Are you even reading these messages? When will I get my battery?"),
        ]),
        priority: "high",
        tags: ["battery", "escalated"],
        triage: { label: "very_negative", confidence: "high" },
      },
    ],
  };
}

function priyaAt(at: number): Protagonist {
  const id = protagonists.prospect;
  return {
    user: person(id, "Priya Nair", {
      created_at: zendeskInstant(at - 26 * hourMs),
      tags: ["prospect"],
      locale: "en-GB",
    }),
    plans: [
      {
        requesterId: id,
        assigneeId: null,
        createdAt: at - 7 * hourMs,
        subject: "Heron cargo bike: can I try one first?",
        type: "question",
        channel: "web",
        tags: ["presales"],
        steps: [
          {
            by: "customer",
            afterMinutes: 0,
            text: "Hello, I am thinking about a Heron cargo bike for two children. Is there a place near Leeds where I could try one before buying? And how long is delivery at the moment?",
          },
        ],
      },
    ],
  };
}

function laylaAt(at: number): Protagonist {
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

function gregAt(at: number): Protagonist {
  const id = protagonists.suspended;
  return {
    user: person(id, "Greg Hollis", {
      created_at: zendeskInstant(at - 300 * dayMs),
      suspended: true,
    }),
    plans: [
      {
        requesterId: id,
        assigneeId: staff.secondAgent,
        createdAt: at - 10 * hourMs,
        subject: "Why is my account blocked?",
        type: "question",
        tags: ["account"],
        steps: [says(0, "Every mail I send comes back. Why is my account blocked?")],
      },
    ],
  };
}

function longNameAt(at: number): Protagonist {
  const id = protagonists.longName;
  const name = "Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh "
    .repeat(5)
    .slice(0, 300);
  return {
    user: person(id, name, {
      created_at: zendeskInstant(at - 420 * dayMs),
      tags: Array.from(
        { length: 300 },
        (_, index) => `segment_${String(index + 1).padStart(3, "0")}`,
      ),
    }),
    plans: [
      {
        requesterId: id,
        assigneeId: staff.agent,
        createdAt: at - 12 * hourMs,
        subject: "My name does not fit on the invoice",
        type: "question",
        tags: ["billing"],
        steps: [says(0, "Hello, my name is cut off on the invoice. Could you print it in full?")],
      },
    ],
  };
}

function person(
  id: number,
  name: string,
  fields: Readonly<Record<string, unknown>> & { readonly created_at: string },
): UserRecord {
  return userRecordSchema.parse({
    id,
    name,
    email: `customer-${id}@example.test`,
    updated_at: fields.created_at,
    locale: "en-US",
    time_zone: "London",
    iana_time_zone: "Europe/London",
    role: "end-user",
    user_fields: { customer_since: null, loyalty_tier: null, lifetime_value: null },
    ...fields,
  });
}

function says(afterMinutes: number, text: string): Step {
  return { by: "customer", afterMinutes, text, status: "open" };
}

function replies(afterMinutes: number, text: string, status: "open" | "pending" | "solved"): Step {
  return { by: "agent", afterMinutes, text, status };
}
