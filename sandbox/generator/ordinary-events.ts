import type { TicketRecord } from "../account/records.ts";
import { dayMs, hourMs } from "./days.ts";
import type { EventDraft } from "./event-draft.ts";
import type { Bank } from "./phrases/bank.ts";
import type { Random } from "./random.ts";

/** A customer without a story, of whom the shop and the surveys know something. */
export type OrdinaryBuyer = {
  readonly bank: Bank;
  readonly random: Random;
  /** Oldest first. */
  readonly tickets: readonly TicketRecord[];
  /** Nothing is later. */
  readonly until: number;
};

const buyerShare = 0.88;
const answererShare = 0.45;
const bikes = [
  { product: "Kestrel 3", amount: 2190 },
  { product: "Swift city bike", amount: 1290 },
  { product: "Heron cargo bike", amount: 4890 },
];
const extras = [
  "Chain and pads",
  "Child seat",
  "Helmet",
  "Light set",
  "Panniers",
  "Range battery",
  "Winter tyres",
];

/**
 * Orders and answers to surveys as most customers have them: few. Somebody buys a bike before they
 * first write, comes back at a pace of their own, and one day does not any more.
 */
export function ordinaryEvents(buyer: OrdinaryBuyer): readonly EventDraft[] {
  const { random } = buyer;
  const orders = random.chance(buyerShare) ? ordersOf(buyer) : [];
  const answers = random.chance(answererShare) ? answersOf(buyer) : [];
  return [...orders, ...answers].filter(({ at }) => at <= buyer.until);
}

function ordersOf({ random, tickets, until }: OrdinaryBuyer): readonly EventDraft[] {
  const firstAt = Date.parse(tickets[0]?.created_at ?? "") - random.int(2, 25) * dayMs;
  const usualGapDays = 40 + 360 * random.next() ** 2;
  const usualAmount = 25 + 240 * random.next() ** 2;
  const leaving = 0.04 + 0.3 * random.next();
  const drafts: EventDraft[] = [
    { kind: "order", at: openingHour(firstAt, random), fields: random.pick(bikes) },
  ];
  let at = firstAt;
  while (!random.chance(leaving)) {
    at += Math.max(1, -Math.log(1 - random.next()) * usualGapDays) * dayMs;
    if (at > until) break;
    const amount = Math.round(usualAmount * (0.6 + 0.8 * random.next())) + 0.9;
    const placedAt = openingHour(at, random);
    const fields = { amount, product: random.pick(extras) };
    drafts.push({ kind: "order", at: placedAt, fields });
    if (random.chance(0.05)) {
      const returnedAt = placedAt + random.int(4, 20) * dayMs;
      drafts.push({ kind: "refund", at: returnedAt, fields: { amount } });
    }
  }
  return drafts;
}

/** A survey comes some days after a ticket, and the answer remembers it. */
function answersOf({ bank, random, tickets }: OrdinaryBuyer): readonly EventDraft[] {
  const asked = tickets.filter(({ status }) => status === "solved" || status === "closed");
  if (asked.length === 0) return [];
  const surveyed = new Set([random.pick(asked), random.pick(asked)]);
  return [...surveyed].map((ticket) => {
    const at = Date.parse(ticket.updated_at ?? ticket.created_at) + random.int(2, 9) * dayMs;
    const score = scoreAfter(ticket.satisfaction_rating?.score, random);
    const comment = commentFor(score, bank, random);
    return {
      kind: "nps",
      at: openingHour(at, random),
      fields: comment === null ? { score } : { score, comment },
    };
  });
}

function scoreAfter(rating: string | undefined, random: Random): number {
  if (rating === "bad") return random.int(0, 6);
  if (rating === "good") return random.pick([8, 9, 9, 10, 10]);
  return random.pick([4, 6, 7, 7, 8, 8, 8, 9, 9, 10]);
}

function commentFor(score: number, bank: Bank, random: Random): string | null {
  if (random.chance(0.6) || score === 7 || score === 8) return null;
  return random.pick(score >= 9 ? bank.goodWords : bank.badWords);
}

function openingHour(at: number, random: Random): number {
  return Math.floor(at / dayMs) * dayMs + random.int(8, 20) * hourMs + random.int(0, 59) * 60_000;
}
