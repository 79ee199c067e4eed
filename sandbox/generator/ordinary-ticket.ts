import { staff } from "../account/staff.ts";
import type { Bank, Topic } from "./phrases/bank.ts";
import type { Random } from "./random.ts";
import type { Step, TicketPlan } from "./ticket-plan.ts";

export type Course =
  | "good"
  | "plain"
  | "slow"
  | "reopened"
  | "angry"
  | "unanswered"
  | "waiting"
  /** An agent opens it, for the customer to read. */
  | "outbound"
  /** Solved without a word to the customer. */
  | "wordless"
  /** Closed because it was merged into another. */
  | "merged"
  /** Closed by an automation, never solved. */
  | "abandoned";

export type TicketOrder = {
  readonly requesterId: number;
  readonly createdAt: number;
  readonly bank: Bank;
  readonly random: Random;
  readonly course: Course;
};

/** A ticket that takes one of the usual courses, in the customer's language. */
export function ordinaryTicket(order: TicketOrder): TicketPlan {
  const { bank, random, course } = order;
  const topic = random.pick(bank.topics);
  const say = wordsOf(bank, random);
  return {
    requesterId: order.requesterId,
    assigneeId: course === "unanswered" ? null : assigneeFor(random),
    createdAt: order.createdAt,
    subject: say(random.pick(topic.subjects)),
    type: topic.type,
    priority: random.chance(0.12) ? "high" : random.chance(0.15) ? "low" : "normal",
    channel: random.pick(["email", "email", "web", "web", "chat"]),
    tags: [
      topic.tag,
      `language__${bank.locale.slice(0, 2)}`,
      ...(course === "merged" ? ["closed_by_merge"] : []),
    ],
    triage: random.chance(0.25) ? triageFor(course, random) : null,
    steps: stepsFor(course, topic, order, say),
    rating: ratingFor(course, bank, random),
  };
}

function stepsFor(
  course: Course,
  topic: Topic,
  { bank, random }: TicketOrder,
  say: (template: string) => string,
): readonly Step[] {
  const opening: Step = { by: "customer", afterMinutes: 0, text: say(random.pick(topic.openings)) };
  const answer = say(random.pick(topic.answers));
  const soon = random.int(8, 400);
  const later = random.int(60, 1800);
  switch (course) {
    case "good":
      return [
        opening,
        { by: "agent", afterMinutes: soon, text: answer, status: "pending" },
        { by: "customer", afterMinutes: later, text: random.pick(bank.thanks), status: "open" },
        { by: "note", afterMinutes: random.int(5, 90), text: null, status: "solved" },
      ];
    case "plain":
      return [opening, { by: "agent", afterMinutes: soon, text: answer, status: "solved" }];
    case "slow":
      return [
        opening,
        {
          by: "customer",
          afterMinutes: random.int(2500, 5500),
          text: random.pick(bank.chasers),
          status: "open",
        },
        { by: "note", afterMinutes: 90, text: null, status: "hold" },
        {
          by: "agent",
          afterMinutes: random.int(300, 1500),
          text: `${random.pick(bank.apologies)} ${answer}`,
          status: "pending",
        },
        { by: "note", afterMinutes: random.int(1440, 4000), text: null, status: "solved" },
      ];
    case "reopened":
      return [
        opening,
        { by: "agent", afterMinutes: soon, text: answer, status: "solved" },
        {
          by: "customer",
          afterMinutes: random.int(600, 4000),
          text: random.pick(bank.notFixed),
          status: "open",
        },
        {
          by: "agent",
          afterMinutes: soon,
          text: `${random.pick(bank.apologies)} ${random.pick(bank.fixes)}`,
          status: "pending",
        },
        { by: "note", afterMinutes: random.int(900, 2500), text: null, status: "solved" },
      ];
    case "angry":
      return [
        opening,
        { by: "agent", afterMinutes: later, text: answer, status: "pending" },
        {
          by: "customer",
          afterMinutes: random.int(200, 2000),
          text: random.pick(bank.angry),
          status: "open",
        },
        {
          by: "agent",
          afterMinutes: soon,
          text: `${random.pick(bank.apologies)} ${random.pick(bank.fixes)}`,
          status: "solved",
        },
      ];
    case "outbound":
      return [
        { by: "agent", afterMinutes: 0, text: answer, status: "pending" },
        { by: "customer", afterMinutes: later, text: random.pick(bank.thanks), status: "open" },
        random.chance(0.5)
          ? { by: "agent", afterMinutes: soon, text: random.pick(bank.fixes), status: "solved" }
          : { by: "note", afterMinutes: soon, text: null, status: "solved" },
      ];
    case "wordless":
      return [
        opening,
        { by: "note", afterMinutes: soon, text: "Settled by phone.", status: "solved" },
      ];
    case "merged":
      return [
        opening,
        {
          by: "note",
          afterMinutes: soon,
          text: "Closed and merged into another request of this customer.",
          status: "closed",
        },
      ];
    case "abandoned":
      return [
        opening,
        { by: "agent", afterMinutes: soon, text: answer, status: "pending" },
        { by: "automation", afterMinutes: 30 * 24 * 60, text: null, status: "closed" },
      ];
    case "unanswered":
      return [opening];
    case "waiting":
      return [opening, { by: "agent", afterMinutes: soon, text: answer, status: "pending" }];
  }
}

function ratingFor(
  course: Course,
  bank: Bank,
  random: Random,
): NonNullable<TicketPlan["rating"]> | null {
  const good = {
    score: "good" as const,
    words: random.chance(0.4) ? random.pick(bank.goodWords) : null,
  };
  const bad = {
    score: "bad" as const,
    words: random.chance(0.6) ? random.pick(bank.badWords) : null,
  };
  const roll = random.next();
  switch (course) {
    case "good":
      return roll < 0.45 ? good : null;
    case "plain":
      return roll < 0.15 ? good : roll < 0.18 ? bad : null;
    case "slow":
      return roll < 0.4 ? bad : null;
    case "reopened":
      return roll < 0.35 ? bad : roll < 0.5 ? good : null;
    case "angry":
      return roll < 0.6 ? bad : null;
    default:
      return null;
  }
}

function triageFor(course: Course, random: Random): NonNullable<TicketPlan["triage"]> {
  const confidence = random.pick(["low", "medium", "high", "high"]);
  if (course === "angry") return { label: "very_negative", confidence };
  if (course === "slow" || course === "reopened") return { label: "negative", confidence };
  return {
    label: course === "good" ? random.pick(["neutral", "positive"]) : "neutral",
    confidence,
  };
}

/** Fills in a product and an order number, the same ones within a ticket. */
export function wordsOf(bank: Bank, random: Random): (template: string) => string {
  const product = random.pick(bank.products);
  const order = `K-${random.int(20_000, 98_999)}`;
  return (template) => template.replaceAll("{product}", product).replaceAll("{order}", order);
}

function assigneeFor(random: Random): number {
  return random.pick([
    staff.agent,
    staff.agent,
    staff.secondAgent,
    staff.secondAgent,
    staff.teamLead,
  ]);
}
