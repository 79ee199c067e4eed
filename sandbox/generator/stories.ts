import { staff } from "../account/staff.ts";
import { dayMs, dayTextOf, hourMs, yearsBefore } from "./days.ts";
import type { EventDraft } from "./event-draft.ts";
import { type Course, ordinaryTicket, wordsOf } from "./ordinary-ticket.ts";
import type { Bank } from "./phrases/bank.ts";
import type { Random } from "./random.ts";
import type { Step, TicketPlan } from "./ticket-plan.ts";

export type StoryTeller = {
  readonly requesterId: number;
  readonly bank: Bank;
  readonly random: Random;
  readonly at: number;
};

/** A customer's whole history, made so that one rule of the playbook has something to find. */
export type Story = {
  readonly rule: string;
  readonly userFields?: (teller: StoryTeller) => Readonly<Record<string, unknown>>;
  readonly plans: (teller: StoryTeller) => readonly TicketPlan[];
  /** What happened outside of support, once the tickets are there. */
  readonly events?: (teller: EventTeller) => readonly EventDraft[];
};

/** With the numbers that the story's own tickets got, oldest first. */
export type EventTeller = StoryTeller & { readonly ticketIds: readonly number[] };

export const stories: readonly Story[] = [
  {
    rule: "R04",
    plans: (teller) => [past(teller, 200, "good"), rated(past(teller, 6, "plain"), "bad", teller)],
  },
  {
    rule: "R05",
    plans: (teller) => [
      rated(past(teller, 150, "good"), "good", teller),
      rated(past(teller, 110, "good"), "good", teller),
      rated(past(teller, 70, "slow"), "bad", teller),
      rated(past(teller, 20, "reopened"), "bad", teller),
    ],
  },
  {
    rule: "R06",
    plans: (teller) => [
      past(teller, 300, "plain"),
      past(teller, 25, "plain"),
      past(teller, 14, "good"),
      open(teller, 50, []),
    ],
  },
  {
    rule: "R07",
    plans: (teller) => [
      past(teller, 160, "good"),
      open(teller, 9 * 24, [
        agent(90, teller.bank.fixes[0], "solved"),
        customer(3000, teller.bank.notFixed[0]),
      ]),
    ],
  },
  {
    rule: "R08",
    plans: (teller) => [past(teller, 90, "good"), { ...open(teller, 60, []), priority: "urgent" }],
  },
  {
    rule: "R10",
    plans: (teller) => [
      past(teller, 120, "plain"),
      open(teller, 40, [
        agent(
          45,
          "Thank you for the photos. I will send you the list of spare parts by Friday.",
          "pending",
        ),
      ]),
    ],
  },
  {
    rule: "R11",
    plans: (teller) => [
      past(teller, 80, "good"),
      open(teller, 55, [
        agent(60, "Yes, the workshop can do that next week.", "pending"),
        customer(
          300,
          "Good. And does the warranty also cover the display? How long would the repair take?",
        ),
      ]),
    ],
  },
  {
    rule: "R12",
    plans: (teller) => [
      past(teller, 220, "slow"),
      open(teller, 30, [customer(600, teller.bank.cancelling)]),
    ],
  },
  {
    rule: "R13",
    plans: (teller) => [
      past(teller, 75, "plain"),
      open(teller, 28, [customer(400, teller.bank.manager)]),
    ],
  },
  {
    rule: "R14",
    plans: (teller) => [
      past(teller, 400, "good"),
      open(teller, 26, [
        customer(
          120,
          "My husband passed away last month and I cannot cope with the paperwork. Please close his service plan.",
        ),
      ]),
    ],
  },
  {
    rule: "R15",
    plans: (teller) => {
      const ticket = open(teller, 70, [customer(500, teller.bank.angry[0])]);
      return [
        past(teller, 130, "good"),
        { ...ticket, tags: [...(ticket.tags ?? []), "complaint"] },
      ];
    },
  },
  { rule: "R20", plans: (teller) => [open(teller, 31, [])] },
  {
    rule: "R26",
    plans: (teller) =>
      [290, 268, 249, 226, 208, 185, 166, 144].map((days) => past(teller, days, "good")),
  },
  {
    rule: "R27",
    plans: (teller) => [
      past(teller, 520, "good"),
      past(teller, 470, "plain"),
      open(teller, 27, []),
    ],
  },
  {
    // 30 months and two good ratings: 34 of the 36 points of the next tier.
    rule: "R30",
    userFields: ({ at }) => ({ customer_since: dayTextOf(at - (30 * 30.5 + 5) * dayMs) }),
    plans: (teller) => [
      rated(past(teller, 300, "good"), "good", teller),
      rated(past(teller, 100, "good"), "good", teller),
    ],
  },
  {
    rule: "R31",
    userFields: ({ at }) => ({ customer_since: dayTextOf(yearsBefore(at, 3) - 2 * dayMs) }),
    plans: (teller) => [
      past(teller, 500, "plain"),
      rated(past(teller, 60, "good"), "good", teller),
    ],
  },
];

/** A ticket that ran its course so many days ago. */
export function past(teller: StoryTeller, daysAgo: number, course: Course): TicketPlan {
  const createdAt = teller.at - daysAgo * dayMs + teller.random.int(7, 16) * hourMs;
  return { ...ordinaryTicket({ ...teller, createdAt, course }), rating: null, triage: null };
}

/** A ticket opened so many hours ago that nobody has solved. */
export function open(teller: StoryTeller, hoursAgo: number, more: readonly Step[]): TicketPlan {
  const { bank, random } = teller;
  const topic = random.pick(bank.topics);
  const say = wordsOf(bank, random);
  return {
    requesterId: teller.requesterId,
    assigneeId: random.pick([staff.agent, staff.secondAgent]),
    createdAt: teller.at - hoursAgo * hourMs,
    subject: say(random.pick(topic.subjects)),
    type: topic.type,
    tags: [topic.tag],
    steps: [
      { by: "customer", afterMinutes: 0, text: say(random.pick(topic.openings)), status: "open" },
      ...more,
    ],
  };
}

/** The same ticket, with the customer's verdict. */
export function rated(
  plan: TicketPlan,
  score: "good" | "bad",
  { bank, random }: StoryTeller,
): TicketPlan {
  return {
    ...plan,
    rating: { score, words: random.pick(score === "good" ? bank.goodWords : bank.badWords) },
  };
}

function agent(afterMinutes: number, text: string | undefined, status: "pending" | "solved"): Step {
  return { by: "agent", afterMinutes, text: text ?? "", status };
}

/** The customer writes. */
export function customer(afterMinutes: number, text: string | undefined): Step {
  return { by: "customer", afterMinutes, text: text ?? "", status: "open" };
}
