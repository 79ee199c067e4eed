import type { CareContext } from "../../src/care/care-context.ts";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { CustomerRecord, RatingFacts, SlaFacts, TicketFacts } from "../../src/care/facts.ts";
import type { Figure } from "../../src/care/figure.ts";
import { defaultPolicy, type Policy } from "../../src/care/policy.ts";
import { aCustomer, aRating, aTicket, someFacts } from "../support/builders.ts";
import { at, daysAgo, now } from "../support/clock.ts";
import { anNpsAnswer, anOrder, aRefund, aSubscription, aUsage } from "../support/event-builders.ts";
import { someAccount } from "../support/some-account.ts";
import { someTimes } from "../support/some-times.ts";

/** What a figure is made of, in words, and what the core makes of it. */
export type WorkedFigure = {
  readonly figure: string;
  readonly given: string;
  readonly gives: string;
};

type Changes = Parameters<typeof someFacts>[0];

const contextOf = (changes: Changes, policy: Partial<Policy> = {}): CareContext =>
  careContextOf(someFacts(changes), { ...defaultPolicy, ...policy }, now);

const serviceOf = (tickets: readonly TicketFacts[]) => contextOf({ tickets }).service;

const units = { percent: " %", minutes: " min", days: " days", count: "" };
const said = (figure: Figure) =>
  figure.known ? `${figure.value}${units[figure.unit]} of ${figure.samples}` : figure.reason;

const { mapped } = aCustomer();
const since = (customerSinceOn: string): Partial<CustomerRecord> => ({
  mapped: { ...mapped, customerSinceOn },
});
const rated = (...ratings: readonly RatingFacts[]) =>
  ratings.map((rating, index) => aTicket({ id: `${index}`, rating }));
const onScale = (value: number): RatingFacts => ({
  ...aRating("good"),
  scale: { value, outOf: 5 },
});
const timed = (...times: readonly Parameters<typeof someTimes>[0][]) =>
  times.map((one, index) => aTicket({ id: `${index}`, serviceTimes: someTimes(one) }));
const complaint = (changes: Partial<TicketFacts>) => aTicket({ tags: ["complaint"], ...changes });
const complaintsThatTook = (...days: readonly number[]) =>
  days.map((took, index) =>
    complaint({ id: `${index}`, solvedAt: daysAgo(100) + took * 86_400_000 }),
  );

const tenureSaid = ({ tenure }: CareContext) =>
  tenure.known ? `${tenure.months} months, ${tenure.source}` : tenure.reason;

const tierSaid = ({ loyaltyTier: tier }: CareContext) => {
  if (!tier.known) return tier.reason;
  const next = tier.next === null ? "" : `, ${tier.next.gap.toLowerCase()} (${tier.next.tier})`;
  const end = tier.endsOn === null ? "" : `, until ${tier.endsOn}, then ${tier.after}`;
  return `${tier.tier}${next}${end}`;
};

const clockSaid = (complaints: Partial<Policy["complaints"]>, createdAt: number) => {
  const tickets = [complaint({ id: "7", status: "open", createdAt })];
  const policy = { complaints: { ...defaultPolicy.complaints, ...complaints } };
  const { complaintClock: clock } = contextOf({ tickets }, policy).service;
  return clock.known
    ? `due on ${clock.finalDueOn}, ${clock.daysLeft} ${clock.countedIn} left`
    : clock.reason;
};

const slaSaid = (...clocks: readonly Partial<SlaFacts>[]) => {
  const none: SlaFacts = { metric: "first-reply", dueAt: null, breachedAt: null, endedAt: null };
  const sla = clocks.map((clock) => ({ ...none, ...clock }));
  const state = serviceOf([aTicket({ status: "open", sla })]).sla;
  return state.known
    ? `${state.breached} missed, ${state.met} met; ${state.running.map((one) => one.state).join(", ")}`
    : state.reason;
};

const valueSaid = (events: NonNullable<Changes>["events"] & object) => {
  const { lifetimeValue: value } = contextOf({ events }).care;
  return value.known ? `${value.value} of ${value.samples} orders` : value.reason;
};

const buyer = {
  account: someAccount(),
  events: [anOrder("2026-02-23", 80), anOrder("2026-05-01", 20), anOrder("2026-09-24", 24.7)],
};
const nineMonths = { value: { ...defaultPolicy.value, horizonMonths: 9 } };
const { predictedValue, rfm } = contextOf(buyer, nineMonths).care;

const windowed = { loyalty: { ...defaultPolicy.loyalty, spendWindowMonths: 12 } };
const question = [aTicket({ status: "new", createdAt: daysAgo(2) })];
const scales = serviceOf(rated(onScale(5), onScale(4), onScale(4))).csatScale;
const sentiment = contextOf({ tickets: rated(aRating("good", now)) }).sentiment;
const nps = contextOf({ events: [anNpsAnswer("2026-11-01", 9)] }).care.nps;
const contacts = [
  aTicket({
    id: "1",
    createdAt: daysAgo(50),
    serviceTimes: someTimes({ publicReplies: 1, reopens: 0 }),
  }),
  aTicket({
    id: "2",
    createdAt: daysAgo(40),
    serviceTimes: someTimes({ publicReplies: 0, reopens: 0 }),
  }),
  aTicket({
    id: "3",
    createdAt: daysAgo(30),
    serviceTimes: someTimes({ publicReplies: 2, reopens: 0 }),
  }),
  aTicket({
    id: "4",
    createdAt: daysAgo(20),
    serviceTimes: someTimes({ publicReplies: 1, reopens: 0 }),
  }),
  aTicket({ id: "5", createdAt: daysAgo(13), status: "open" }),
];

/** One worked example or more of each figure; `docs/care.md` has each as a line, for 2026-11-22. */
export const workedFigures: readonly WorkedFigure[] = [
  {
    figure: "Tenure",
    given: "recorded since 2023-09-14, first ticket of 2022",
    gives: tenureSaid(
      contextOf({
        customer: since("2023-09-14"),
        tickets: [aTicket({ createdAt: at("2022-01-01") })],
      }),
    ),
  },
  {
    figure: "Tenure",
    given: "first order on 2023-05-01, first ticket on 2024-01-01, record of 2024-11-01",
    gives: tenureSaid(
      contextOf({
        events: [anOrder("2023-05-01")],
        tickets: [aTicket({ createdAt: at("2024-01-01") })],
      }),
    ),
  },
  {
    figure: "Lifecycle stage",
    given: "a first question 2 days ago, nothing bought",
    gives: contextOf({ customer: { createdAt: daysAgo(2) }, tickets: question }).lifecycleStage,
  },
  {
    figure: "Lifecycle stage",
    given: "a first question 2 days ago, an order yesterday",
    gives: contextOf({
      customer: { createdAt: daysAgo(2) },
      tickets: question,
      events: [anOrder("2026-11-21")],
    }).lifecycleStage,
  },
  {
    figure: "Lifecycle stage",
    given: "last ticket 200 days ago, used 180 days ago",
    gives: contextOf({
      tickets: [aTicket({ createdAt: daysAgo(200) })],
      events: [aUsage("2026-05-26")],
    }).lifecycleStage,
  },
  {
    figure: "Lifecycle stage",
    given: "last ticket 200 days ago, used 181 days ago",
    gives: contextOf({
      tickets: [aTicket({ createdAt: daysAgo(200) })],
      events: [aUsage("2026-05-25")],
    }).lifecycleStage,
  },
  {
    figure: "Lifecycle stage",
    given: "cancelled, ran out yesterday, wrote today",
    gives: contextOf({
      tickets: [aTicket({ createdAt: now })],
      events: [aSubscription("2026-11-01", "cancelled", { renewsOn: "2026-11-21" })],
    }).lifecycleStage,
  },
  {
    figure: "Sentiment",
    given: "one rating, good, given just now",
    gives: sentiment.known
      ? `${sentiment.score}, ${sentiment.label}, confidence ${sentiment.confidence}`
      : sentiment.reason,
  },
  {
    figure: "Loyalty tier",
    given: "24 months, 2 good ratings, orders of 450: 24 + 4 + 4 points",
    gives: tierSaid(
      contextOf({
        customer: since("2024-11-22"),
        tickets: rated(aRating("good"), aRating("good")),
        events: [anOrder("2025-06-01", 450)],
      }),
    ),
  },
  {
    figure: "Loyalty tier",
    given: "24 months, an order of 1200 on 2025-12-10, window of 12 months: 24 + 12 points",
    gives: tierSaid(
      contextOf({ customer: since("2024-11-22"), events: [anOrder("2025-12-10", 1200)] }, windowed),
    ),
  },
  {
    figure: "Loyalty tier",
    given: "24 months, recorded as Silver",
    gives: tierSaid(
      contextOf({
        customer: { mapped: { ...mapped, customerSinceOn: "2024-11-22", loyaltyTier: "Silver" } },
      }),
    ),
  },
  {
    figure: "CSAT",
    given: "3 good and 1 bad",
    gives: said(
      serviceOf(rated(aRating("good"), aRating("good"), aRating("good"), aRating("bad"))).csat,
    ),
  },
  {
    figure: "CSAT on the survey's scale",
    given: "5, 4 and 4 of 5",
    gives: scales.known
      ? `${scales.value} on a scale to ${scales.outOf}, of ${scales.samples}`
      : scales.reason,
  },
  {
    figure: "First reply",
    given: "after 10, 30 and 500 min",
    gives: said(
      serviceOf(
        timed({ firstReplyMinutes: 10 }, { firstReplyMinutes: 30 }, { firstReplyMinutes: 500 }),
      ).firstReplyMinutes,
    ),
  },
  {
    figure: "Requester wait",
    given: "60 and 600 min",
    gives: said(
      serviceOf(timed({ requesterWaitMinutes: 60 }, { requesterWaitMinutes: 600 }))
        .requesterWaitMinutes,
    ),
  },
  {
    figure: "Full resolution",
    given: "after 60, 90 and 6000 min",
    gives: said(
      serviceOf(
        timed(
          { fullResolutionMinutes: 60 },
          { fullResolutionMinutes: 90 },
          { fullResolutionMinutes: 6000 },
        ),
      ).fullResolutionMinutes,
    ),
  },
  {
    figure: "First-contact resolution",
    given: "solved with 1, 0, 2 and 1 replies, after the last a new ticket on the sixth day",
    gives: said(serviceOf(contacts).firstContactResolution),
  },
  {
    figure: "First-contact resolution in Zendesk",
    given: "the same tickets",
    gives: said(serviceOf(contacts).firstContactResolutionInZendesk),
  },
  {
    figure: "Reopens",
    given: "0, 2 and 1",
    gives: said(serviceOf(timed({ reopens: 0 }, { reopens: 2 }, { reopens: 1 })).reopens),
  },
  {
    figure: "Complaint resolution, mean",
    given: "nine after 2 days, one after 20",
    gives: said(
      serviceOf(complaintsThatTook(2, 2, 2, 2, 2, 2, 2, 2, 2, 20)).complaintResolutionDays,
    ),
  },
  {
    figure: "Complaint resolution, 90th percentile",
    given: "nine after 2 days, one after 20",
    gives: said(
      serviceOf(complaintsThatTook(2, 2, 2, 2, 2, 2, 2, 2, 2, 20)).complaintResolutionP90Days,
    ),
  },
  {
    figure: "Complaint clock",
    given: "received on 2026-11-02, 56 calendar days",
    gives: clockSaid({}, at("2026-11-02")),
  },
  {
    figure: "Complaint clock",
    given: "received on 2026-11-02, 10 business days",
    gives: clockSaid({ finalResponseDays: 10, countedIn: "business-days" }, at("2026-11-02")),
  },
  {
    figure: "SLA",
    given: "one target ended in time, one due an hour ago, one due in an hour, one paused",
    gives: slaSaid(
      { dueAt: daysAgo(2), endedAt: daysAgo(3) },
      { dueAt: now - 3_600_000 },
      { dueAt: now + 3_600_000 },
      {},
    ),
  },
  {
    figure: "Lifetime value",
    given: "orders of 49.90, of 100.10 and of an unknown amount, a refund of 30",
    gives: valueSaid([
      anOrder("2026-01-01", 49.9),
      anOrder("2026-02-01", 100.1),
      anOrder("2026-03-01", null),
      aRefund("2026-04-01", 30),
    ]),
  },
  {
    figure: "Predicted value",
    given: "CDNOW's model, orders of 80, 20 and 24.70 on 2026-02-23, 05-01 and 09-24, nine months",
    gives: predictedValue.known
      ? `${predictedValue.value} of ${predictedValue.expectedOrders} orders, alive ${predictedValue.probabilityAlive}`
      : predictedValue.reason,
  },
  {
    figure: "RFM",
    given: "the same orders, fifths at 10, 20, 30, 40 days, 1, 2, 3, 4 orders, 100, 200, 300, 400",
    gives: rfm.known
      ? `${rfm.recency}${rfm.frequency}${rfm.monetary}, ${rfm.segment}, of ${rfm.customers}`
      : rfm.reason,
  },
  {
    figure: "Recommendation",
    given: "answered 9",
    gives: nps.known ? nps.category : nps.reason,
  },
];
