import { dayMs, dayTextOf } from "./days.ts";
import { type EventDraft, happened } from "./event-draft.ts";
import { customer, open, past, rated, type Story, type StoryTeller } from "./stories.ts";

/** The shop's steps of setting up a bike; R19 counts them where the account's policy names them. */
export const setupSteps = ["assemble-bike", "pair-app", "register-frame"] as const;

/** Stories of rules that look beyond tickets: at orders, renewals, payments, answers and usage. */
export const eventStories: readonly Story[] = [
  {
    rule: "R01",
    plans: (teller) => [past(teller, 210, "good"), past(teller, 38, "slow")],
    events: (teller) => [
      ...bought(teller, 260),
      happened(teller.at, 240, "nps", { score: 8 }),
      happened(teller.at, 5, "nps", {
        score: 3,
        comment: teller.random.pick(teller.bank.badWords),
      }),
    ],
  },
  {
    rule: "R02",
    plans: (teller) => [past(teller, 190, "good"), past(teller, 33, "plain")],
    events: (teller) => [...bought(teller, 220), happened(teller.at, 6, "nps", { score: 7 })],
  },
  {
    rule: "R03",
    plans: (teller) => [past(teller, 320, "good"), rated(past(teller, 45, "good"), "good", teller)],
    events: (teller) => [
      ...bought(teller, 330),
      happened(teller.at, 4, "nps", {
        score: 10,
        comment: teller.random.pick(teller.bank.goodWords),
      }),
    ],
  },
  {
    // A bad rating and a payment that failed: two kinds of risk at once.
    rule: "R16",
    plans: (teller) => [past(teller, 180, "good"), rated(past(teller, 8, "plain"), "bad", teller)],
    events: (teller) => [
      ...bought(teller, 200),
      ...plan(teller, { startedDaysAgo: 200, renewsInDays: 165 }),
      happened(teller.at, 3, "payment", { state: "failed" }),
    ],
  },
  {
    // All was well until last week: then a complaint, a payment that failed, and a score of 1.
    rule: "R17",
    plans: (teller) => {
      const complaint = open(teller, 3 * 24, [customer(400, teller.bank.angry[0])]);
      return [
        rated(past(teller, 240, "good"), "good", teller),
        rated(past(teller, 120, "good"), "good", teller),
        rated(past(teller, 50, "good"), "good", teller),
        { ...complaint, tags: [...(complaint.tags ?? []), "complaint"] },
      ];
    },
    events: (teller) => [
      ...bought(teller, 280),
      ...plan(teller, { startedDaysAgo: 180, renewsInDays: 185 }),
      happened(teller.at, 60, "nps", { score: 10 }),
      happened(teller.at, 32, "payment", { state: "paid" }),
      happened(teller.at, 2, "payment", { state: "failed" }),
      happened(teller.at, 1, "nps", {
        score: 1,
        comment: teller.random.pick(teller.bank.badWords),
      }),
    ],
  },
  {
    rule: "R18",
    plans: (teller) => [past(teller, 250, "good"), past(teller, 80, "plain")],
    events: (teller) => [
      ...bought(teller, 270),
      ...Array.from({ length: 118 }, (_, day) =>
        happened(teller.at, day + 1, "usage", {
          count: (day < 14 ? 16 : 34) + teller.random.int(0, 8),
          feature: "rides",
        }),
      ),
    ],
  },
  {
    rule: "R19",
    userFields: ({ at }) => ({ customer_since: dayTextOf(at - 5 * dayMs) }),
    plans: (teller) => [past(teller, 4, "plain")],
    events: (teller) => [
      ...bought(teller, 5),
      happened(teller.at, 3, "setup-step", { step: setupSteps[0] }),
    ],
  },
  {
    rule: "R21",
    plans: (teller) => [past(teller, 140, "good")],
    events: (teller) => [
      ...bought(teller, 24),
      happened(teller.at, 17, "go-live", { product: "Heron cargo bike" }),
    ],
  },
  {
    rule: "R22",
    plans: (teller) => [past(teller, 150, "good"), open(teller, 30, [])],
    events: (teller) => [
      ...bought(teller, 335),
      ...plan(teller, { startedDaysAgo: 335, renewsInDays: 30 }),
    ],
  },
  {
    rule: "R23",
    plans: (teller) => [past(teller, 160, "good")],
    events: (teller) => [
      ...bought(teller, 367),
      ...plan(teller, { startedDaysAgo: 367, renewsInDays: -2 }),
    ],
  },
  {
    rule: "R24",
    plans: (teller) => [past(teller, 95, "plain")],
    events: (teller) => [
      ...bought(teller, 300),
      ...plan(teller, { startedDaysAgo: 150, renewsInDays: 215 }),
      happened(teller.at, 1, "payment", { state: "failed" }),
    ],
  },
  {
    rule: "R25",
    plans: (teller) => [past(teller, 290, "good"), past(teller, 70, "good")],
    events: (teller) => [
      ...bought(teller, 310),
      happened(teller.at, 3, "contact-left", { role: "fleet manager" }),
    ],
  },
  {
    rule: "R29",
    plans: (teller) => {
      const wish = past(teller, 130, "plain");
      return [
        past(teller, 220, "good"),
        { ...wish, tags: [...(wish.tags ?? []), "feature_request"] },
      ];
    },
    events: (teller) => [
      ...bought(teller, 230),
      happened(teller.at, 4, "feature-shipped", {
        feature: "Route export",
        ticketId: String(teller.ticketIds[1]),
      }),
    ],
  },
];

function bought({ at, random }: StoryTeller, daysAgo: number): readonly EventDraft[] {
  const amount = random.pick([1290, 1490, 2190]);
  return [happened(at, daysAgo, "order", { amount, product: "Kestrel 3" })];
}

function plan(
  { at }: StoryTeller,
  { startedDaysAgo, renewsInDays }: { startedDaysAgo: number; renewsInDays: number },
): readonly EventDraft[] {
  const renewsOn = dayTextOf(at + renewsInDays * dayMs);
  return [
    happened(at, startedDaysAgo, "subscription", {
      state: "started",
      plan: "Service plan",
      renewsOn,
    }),
    happened(at, startedDaysAgo, "payment", { state: "paid" }),
  ];
}
