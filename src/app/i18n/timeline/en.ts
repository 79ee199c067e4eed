import { type Catalogue, noFacts } from "../catalogue.ts";
import { ticketsInEnglish } from "../tickets/en.ts";
import type { Words } from "../words.ts";

const messages = {
  ...ticketsInEnglish,

  title: "Whole timeline",
  loading: "Reading the timeline…",
  empty: "Nothing is known to have happened yet.",
  "empty.filtered": "Nothing of this is in the timeline.",
  shown: { one: "{count} entry", other: "{count} entries" },
  cut: "Only the newest {shown} of {count} are here.",
  more: { one: "{count} older entry", other: "{count} older entries" },
  "filter.kind": "Kind",
  "filter.channel": "Channel",
  "filter.choice": "{name} {count}",

  "kinds.ticket": "Tickets",
  "kinds.follow-up": "Follow-ups",
  "kinds.order": "Orders",
  "kinds.renewal": "Renewals",
  "kinds.payment": "Payments",
  "kinds.answer": "Answers",
  "kinds.milestone": "Milestones",
  "kind.ticket": "Ticket",
  "kind.follow-up": "Follow-up",
  "kind.order": "Order",
  "kind.renewal": "Renewal",
  "kind.payment": "Payment",
  "kind.answer": "Answer",
  "kind.milestone": "Milestone",

  ticket: "Ticket {ticket}",
  merged: "merged into another",
  "rated.good": "rated good",
  "rated.bad": "rated bad",
  switched: "By {channel} now, by {before} before",
  order: "Ordered",
  "order.of": "Ordered: {product}",
  refund: "Money given back",
  "subscription.started": "Subscription started",
  "subscription.renewed": "Subscription renewed",
  "subscription.cancelled": "Subscription cancelled",
  "subscription.until": "until {date}",
  "payment.failed": "Payment failed",
  "payment.paid": "Payment made",
  nps: "Would recommend us: {score} of 10",
  "setup-step": "Set up: {step}",
  "go-live": "In use now",
  "go-live.of": "In use now: {product}",
  "contact-left": "The main contact left",
  "feature-shipped": "What they asked for is there: {feature}",
} as const;

export type TimelineKey = keyof typeof messages;
export type TimelineWords = Words<TimelineKey>;

/** What the window with the whole timeline says besides the words of the card. */
export const english: Catalogue<TimelineKey> = {
  language: "en",
  direction: "ltr",
  messages,
  ...noFacts,
};
