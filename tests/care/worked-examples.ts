import { addDays } from "../../src/care/calendar.ts";
import type { LoyaltyTier } from "../../src/care/care-context.ts";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import type { CustomerFacts, SlaFacts, TicketFacts } from "../../src/care/facts.ts";
import type { Health } from "../../src/care/health-parts.ts";
import type { Cue, PromisedDay } from "../../src/care/message-reading.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import type { RuleId } from "../../src/care/rules.ts";
import {
  aContactLeft,
  aFeature,
  anAnswer,
  anOrder,
  aPayment,
  aSetupStep,
  aSubscription,
  someUsage,
} from "../support/an-event.ts";
import { aMessage, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";
import type { Scene } from "../support/suggested.ts";

/** What a rule makes of some facts on Sunday, 22 November 2026. */
export type WorkedExample = {
  /** In words; from the second example on only what differs. */
  readonly given: string;
  readonly facts: CustomerFacts;
  readonly scene?: Scene;
  /** Whether it fires; a day: it does, and is due then. */
  readonly fires: boolean | string;
};

/** The line that docs/care.md has of a rule. */
export function lineOf(rule: RuleId, examples: readonly WorkedExample[]): string {
  const parts = examples.map(({ given, fires }) => {
    const outcome = typeof fires === "string" ? `fires, due ${fires}` : fires ? "fires" : "silent";
    return `${given}: ${outcome}`;
  });
  return `${rule}: ${parts.join("; ")}`;
}

const today = "2026-11-22";
const hour = 3_600_000;

const tickets = (...all: Partial<TicketFacts>[]) =>
  someFacts({ tickets: all.map((changes, i) => aTicket({ id: `${i}`, ...changes })) });
const events = (...all: CustomerEvent[]) => someFacts({ events: all });
const and = (facts: CustomerFacts, changes: Partial<CustomerFacts>) => ({ ...facts, ...changes });

const openedOn = (...days: number[]) =>
  tickets(...days.map((day) => ({ createdAt: daysAgo(day) })));
const ratedBad = (days: number) => tickets({ rating: aRating("bad", daysAgo(days)) });
const said = (cue: Cue, days: number, by: "customer" | "staff" = "customer") =>
  tickets({ messages: [aMessage({ cues: [cue], by, sentAt: daysAgo(days) })] });
const verdicts = (...oldestFirst: ("good" | "bad")[]) =>
  tickets(...oldestFirst.map((verdict, i) => ({ rating: aRating(verdict, daysAgo(10 - i)) })));
const answers = (...oldestFirst: number[]) =>
  tickets(
    ...oldestFirst.map((value, i) => ({
      rating: { ...aRating("bad", daysAgo(10 - i)), scale: { value, outOf: 5 } },
    })),
  );
const reopened = (days: number, status: TicketFacts["status"]) =>
  tickets({
    status,
    statuses: [
      { at: daysAgo(60), status: "open" },
      { at: daysAgo(50), status: "solved" },
      { at: daysAgo(days), status: "open" },
    ],
  });
const urgent = (hours: number, status: TicketFacts["status"]) =>
  tickets({ priority: "urgent", status, createdAt: now - hours * hour });
const target = (changes: Partial<SlaFacts>, status: TicketFacts["status"] = "open") =>
  tickets({
    status,
    sla: [{ metric: "first-reply", dueAt: null, breachedAt: null, endedAt: null, ...changes }],
  });
const promised = (days: number, promisedDay?: PromisedDay) =>
  aMessage({
    by: "staff",
    cues: ["promise"],
    sentAt: daysAgo(days),
    ...(promisedDay === undefined ? {} : { promisedDay }),
  });
const asked = (hours: number) => aMessage({ cues: ["question"], sentAt: now - hours * hour });
const conversation = (...messages: TicketFacts["messages"]) =>
  tickets({ status: "open", messages });
const complaint = (status: TicketFacts["status"], tags: readonly string[]) =>
  tickets({ status, tags, createdAt: daysAgo(2) });
const usage = (lately: number, baseDays: number) =>
  events(
    ...Array.from({ length: 14 }, (_, day) => someUsage(lately, day)),
    ...Array.from({ length: baseDays }, (_, day) => someUsage((100 * 90) / baseDays, 14 + day)),
  );
const newcomer = (days: number, ...done: string[]) =>
  someFacts({ customer: { createdAt: daysAgo(days) }, events: done.map(aSetupStep) });
const setup: Scene = {
  policy: {
    ...defaultPolicy,
    lifecycle: { ...defaultPolicy.lifecycle, setupSteps: ["account", "import", "team", "live"] },
  },
};
const renewing = (days: number, status: TicketFacts["status"] = "open") =>
  and(tickets({ status }), { events: [aSubscription({ renewsOn: addDays(today, days) })] });
const ranOut = (days: number) => aSubscription({ renewsOn: addDays(today, -days) });
const rhythm = (silent: number) => openedOn(silent, silent + 10, silent + 20, silent + 30);
const returning = (days: number) =>
  tickets({ status: "open", createdAt: daysAgo(1) }, { createdAt: daysAgo(1 + days) });
const fixed = (days: number, ...messages: TicketFacts["messages"]) =>
  tickets({ messages, problem: { ticketId: "7", solvedAt: daysAgo(days) } });
const customerSince = (customerSinceOn: string, verdict: "good" | "bad" | null) =>
  someFacts({
    customer: {
      mapped: { customerSinceOn, loyaltyTier: null, lifetimeValue: null, fromOrganization: [] },
    },
    tickets: [aTicket({ rating: verdict === null ? null : aRating(verdict, daysAgo(90)) })],
  });
const ordersUntil = (days: number, count: number) =>
  and(tickets({ rating: aRating("good", daysAgo(90)) }), {
    events: Array.from({ length: count }, (_, i) => anOrder(days + 40 * i)),
  });

function fallOf(points: number): Scene {
  const health: Health = {
    known: true,
    score: 80 - points,
    contributions: [],
    caps: [],
    missing: [],
    change: { since: "2026-11-15", before: 80, points: -points, because: [] },
  };
  return { health };
}

function endingIn(days: number): Scene {
  const loyaltyTier: LoyaltyTier = {
    known: true,
    tier: "gold",
    source: "computed",
    reasons: [],
    statements: [],
    next: null,
    endsOn: addDays(today, days),
    after: "silver",
  };
  return { loyaltyTier };
}

/** Of every rule a few examples around what decides it; docs/care.md has them as lines. */
export const workedExamples: Readonly<Record<RuleId, readonly WorkedExample[]>> = {
  R01: [
    { given: "an answer of 6, 30 days ago", facts: events(anAnswer(6, 30)), fires: true },
    { given: "31 days ago", facts: events(anAnswer(6, 31)), fires: false },
    { given: "an answer of 7", facts: events(anAnswer(7)), fires: false },
  ],
  R02: [
    { given: "an answer of 6", facts: events(anAnswer(6)), fires: false },
    { given: "7", facts: events(anAnswer(7)), fires: true },
    { given: "8", facts: events(anAnswer(8)), fires: true },
    { given: "9", facts: events(anAnswer(9)), fires: false },
  ],
  R03: [
    { given: "an answer of 8", facts: events(anAnswer(8)), fires: false },
    { given: "9", facts: events(anAnswer(9)), fires: true },
    {
      given: "9, and a ticket open",
      facts: and(tickets({ status: "open" }), { events: [anAnswer(9)] }),
      fires: false,
    },
    {
      given: "9, and a complaint 90 days ago",
      facts: and(said("complaint", 90), { events: [anAnswer(9)] }),
      fires: false,
    },
    {
      given: "91 days ago",
      facts: and(said("complaint", 91), { events: [anAnswer(9)] }),
      fires: true,
    },
  ],
  R04: [
    { given: "a bad rating 30 days ago", facts: ratedBad(30), fires: true },
    { given: "31 days ago", facts: ratedBad(31), fires: false },
  ],
  R05: [
    { given: "ratings good, bad", facts: verdicts("good", "bad"), fires: false },
    { given: "good, good, bad", facts: verdicts("good", "good", "bad"), fires: true },
    { given: "bad, bad, bad", facts: verdicts("bad", "bad", "bad"), fires: false },
    { given: "bad, bad, bad, answers 3, 2, 1 of 5", facts: answers(3, 2, 1), fires: true },
  ],
  R06: [
    { given: "2 tickets in the last 30 days", facts: openedOn(1, 30), fires: false },
    { given: "3", facts: openedOn(1, 10, 30), fires: true },
    { given: "4", facts: openedOn(1, 10, 20, 30), fires: true },
    {
      given: "3, one of them merged",
      facts: tickets(
        { createdAt: daysAgo(1) },
        { createdAt: daysAgo(2) },
        { createdAt: daysAgo(3), isMerged: true },
      ),
      fires: false,
    },
  ],
  R07: [
    { given: "reopened 30 days ago", facts: reopened(30, "open"), fires: true },
    { given: "31 days ago", facts: reopened(31, "open"), fires: false },
    { given: "30 days ago, closed now", facts: reopened(30, "closed"), fires: false },
  ],
  R08: [
    { given: "an urgent ticket open for 24 hours", facts: urgent(24, "open"), fires: false },
    { given: "25", facts: urgent(25, "open"), fires: true },
    { given: "25, pending", facts: urgent(25, "pending"), fires: false },
  ],
  R09: [
    { given: "a target due now", facts: target({ dueAt: now }), fires: false },
    { given: "due an hour ago", facts: target({ dueAt: now - hour }), fires: true },
    {
      given: "due an hour ago and met before",
      facts: target({ dueAt: now - hour, endedAt: now - 2 * hour }),
      fires: false,
    },
    {
      given: "missed on a ticket that is solved",
      facts: target({ breachedAt: daysAgo(1) }, "solved"),
      fires: false,
    },
  ],
  R10: [
    { given: "a promise made today", facts: conversation(promised(0)), fires: false },
    { given: "yesterday", facts: conversation(promised(1)), fires: "2026-11-25" },
    {
      given: "yesterday, by Friday",
      facts: conversation(promised(1, "friday")),
      fires: "2026-11-27",
    },
    { given: "9 days ago", facts: conversation(promised(9)), fires: "2026-11-23" },
    {
      given: "yesterday, and we wrote since",
      facts: conversation(promised(1), aMessage({ id: "901", by: "staff", sentAt: now })),
      fires: false,
    },
  ],
  R11: [
    { given: "a question open for 23 hours", facts: conversation(asked(23)), fires: false },
    { given: "24", facts: conversation(asked(24)), fires: true },
    {
      given: "24, and answered",
      facts: conversation(asked(24), aMessage({ id: "901", by: "staff", sentAt: now })),
      fires: false,
    },
  ],
  R12: [
    { given: "words of leaving 30 days ago", facts: said("cancel-wish", 30), fires: true },
    { given: "31 days ago", facts: said("cancel-wish", 31), fires: false },
    { given: "by one of us", facts: said("cancel-wish", 1, "staff"), fires: false },
  ],
  R13: [
    { given: "a wish for a manager 30 days ago", facts: said("manager-wish", 30), fires: true },
    { given: "31 days ago", facts: said("manager-wish", 31), fires: false },
  ],
  R14: [
    { given: "a sensitive matter 30 days ago", facts: said("vulnerability", 30), fires: true },
    { given: "31 days ago", facts: said("vulnerability", 31), fires: false },
  ],
  R15: [
    {
      given: "an open ticket tagged complaint",
      facts: complaint("open", ["complaint"]),
      fires: true,
    },
    { given: "solved", facts: complaint("solved", ["complaint"]), fires: false },
    { given: "without the tag", facts: complaint("open", []), fires: false },
  ],
  R16: [
    { given: "a bad rating", facts: ratedBad(1), fires: false },
    {
      given: "a bad rating and a failed payment",
      facts: and(ratedBad(1), { events: [aPayment("failed", 1)] }),
      fires: true,
    },
    {
      given: "a bad rating and falling ratings, one kind of risk",
      facts: verdicts("good", "good", "bad"),
      fires: false,
    },
  ],
  R17: [
    { given: "health lower by 14 points", facts: someFacts(), scene: fallOf(14), fires: false },
    { given: "15", facts: someFacts(), scene: fallOf(15), fires: "2026-11-26" },
    { given: "24", facts: someFacts(), scene: fallOf(24), fires: "2026-11-26" },
    { given: "25", facts: someFacts(), scene: fallOf(25), fires: "2026-11-24" },
  ],
  R18: [
    { given: "100 a day for 90 days, then 76", facts: usage(76, 90), fires: false },
    { given: "75", facts: usage(75, 90), fires: true },
    { given: "as much, but on 14 of the 90 days, then 70", facts: usage(70, 14), fires: true },
    { given: "on 13", facts: usage(70, 13), fires: false },
  ],
  R19: [
    {
      given: "1 of 4 steps done on day 2",
      facts: newcomer(2, "account"),
      scene: setup,
      fires: false,
    },
    { given: "day 3", facts: newcomer(3, "account"), scene: setup, fires: true },
    { given: "day 7", facts: newcomer(7, "account"), scene: setup, fires: true },
    { given: "day 8", facts: newcomer(8, "account"), scene: setup, fires: false },
    {
      given: "3 of 4 on day 3",
      facts: newcomer(3, "account", "import", "team"),
      scene: setup,
      fires: false,
    },
  ],
  R20: [
    {
      given: "the first ticket, on day 30",
      facts: and(newcomer(30), { tickets: [aTicket({ status: "open", createdAt: now })] }),
      fires: true,
    },
    {
      given: "on day 31",
      facts: and(newcomer(31), { tickets: [aTicket({ status: "open", createdAt: now })] }),
      fires: false,
    },
    {
      given: "the second",
      facts: and(newcomer(3), {
        tickets: [aTicket({ id: "1", createdAt: daysAgo(2) }), aTicket({ status: "open" })],
      }),
      fires: false,
    },
  ],
  R21: [
    { given: "an order 13 days ago", facts: events(anOrder(13)), fires: false },
    { given: "14", facts: events(anOrder(14)), fires: true },
    { given: "21", facts: events(anOrder(21)), fires: true },
    { given: "22", facts: events(anOrder(22)), fires: false },
    {
      given: "14, and they wrote since",
      facts: and(openedOn(3), { events: [anOrder(14)] }),
      fires: false,
    },
  ],
  R22: [
    { given: "a renewal in 121 days, a ticket open", facts: renewing(121), fires: false },
    { given: "120", facts: renewing(120), fires: "2026-11-30" },
    { given: "4", facts: renewing(4), fires: "2026-11-26" },
    { given: "4, nothing open", facts: renewing(4, "solved"), fires: false },
  ],
  R23: [
    { given: "a subscription that runs out today", facts: events(ranOut(0)), fires: false },
    { given: "ran out yesterday", facts: events(ranOut(1)), fires: true },
    { given: "5 days ago", facts: events(ranOut(5)), fires: true },
    { given: "6", facts: events(ranOut(6)), fires: false },
    {
      given: "5, but was renewed",
      facts: events(
        ranOut(5),
        aSubscription({ state: "renewed", at: daysAgo(4), renewsOn: "2027-11-17" }),
      ),
      fires: false,
    },
  ],
  R24: [
    {
      given: "a payment that failed 30 days ago",
      facts: events(aPayment("failed", 30)),
      fires: true,
    },
    { given: "31", facts: events(aPayment("failed", 31)), fires: false },
    {
      given: "30, and was made since",
      facts: events(aPayment("failed", 30), aPayment("paid", 29)),
      fires: false,
    },
  ],
  R25: [
    { given: "the contact left 30 days ago", facts: events(aContactLeft(30)), fires: true },
    { given: "31", facts: events(aContactLeft(31)), fires: false },
  ],
  R26: [
    { given: "4 tickets 10 days apart, then none for 30", facts: rhythm(30), fires: false },
    { given: "31", facts: rhythm(31), fires: true },
    { given: "365", facts: rhythm(365), fires: true },
    { given: "366", facts: rhythm(366), fires: false },
  ],
  R27: [
    { given: "an open ticket after 179 days without one", facts: returning(179), fires: false },
    { given: "180", facts: returning(180), fires: true },
  ],
  R28: [
    { given: "a problem fixed 30 days ago", facts: fixed(30), fires: true },
    { given: "31", facts: fixed(31), fires: false },
    {
      given: "30, and they were told",
      facts: fixed(30, aMessage({ by: "staff", sentAt: daysAgo(29) })),
      fires: false,
    },
  ],
  R29: [
    { given: "a wished feature that came 30 days ago", facts: events(aFeature(30)), fires: true },
    { given: "31", facts: events(aFeature(31)), fires: false },
  ],
  R30: [
    {
      given: "9 points, the next tier at 12",
      facts: customerSince("2026-02-22", null),
      fires: false,
    },
    { given: "10", facts: customerSince("2026-01-22", null), fires: true },
    { given: "a tier that ends in 30 days", facts: someFacts(), scene: endingIn(30), fires: true },
    { given: "31", facts: someFacts(), scene: endingIn(31), fires: false },
  ],
  R31: [
    {
      given: "an anniversary in 8 days, last rating good",
      facts: customerSince("2022-11-30", "good"),
      fires: false,
    },
    { given: "7", facts: customerSince("2022-11-29", "good"), fires: "2026-11-30" },
    { given: "7 days ago", facts: customerSince("2022-11-15", "good"), fires: "2026-11-23" },
    { given: "today, last rating bad", facts: customerSince("2022-11-22", "bad"), fires: false },
    { given: "the 9th order", facts: ordersUntil(7, 9), fires: false },
    { given: "the 10th, 7 days ago", facts: ordersUntil(7, 10), fires: true },
    { given: "8", facts: ordersUntil(8, 10), fires: false },
  ],
};
