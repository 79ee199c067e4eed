import { english } from "../../../src/app/i18n/timeline/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { TimelineLanguage } from "../../../src/app/present/timeline-rows.ts";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { timelineOf } from "../../../src/care/timeline.ts";
import type { Timeline } from "../../../src/contract/timeline.ts";
import { aFollowUp, aMessage, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { anNpsAnswer, anOrder, aSubscription } from "../../support/event-builders.ts";
import { englishWords } from "./english-words.ts";

const months = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** What an agent in London reads in the window. */
export const inEnglish: TimelineLanguage = {
  card: englishWords,
  line: wordsOf(english, "en-GB", "Europe/London"),
  monthName: (firstOn) => months.format(Date.parse(firstOn)),
};

export function aTimeline(facts: CustomerFacts): Timeline {
  const entries = timelineOf(facts, defaultPolicy, now);
  return {
    customerId: facts.customer.id,
    name: facts.customer.name,
    asOf: new Date(facts.asOf).toISOString(),
    gaps: facts.gaps,
    entries,
    count: entries.length,
  };
}

/** Wrote by e-mail and chat, bought, renewed and answered. */
export const busyTimeline: Timeline = aTimeline(
  someFacts({
    customer: { id: "7", name: "Ana Diaz" },
    tickets: [
      aTicket({
        id: "13",
        createdAt: daysAgo(1),
        status: "open",
        channel: "native_messaging",
        messages: [aMessage({ sentiment: { score: -0.7, confidence: 0.9 } })],
      }),
      aTicket({ id: "12", createdAt: daysAgo(40), channel: "email", rating: aRating("bad") }),
    ],
    followUps: [aFollowUp({ ticketId: "77", rule: "R04", createdAt: daysAgo(2), dueAt: now - 1 })],
    events: [
      anOrder("2026-03-02", 4711, { product: "Heron cargo bike" }),
      aSubscription("2026-05-04", "renewed", { plan: "Service plan", renewsOn: "2027-05-04" }),
      anNpsAnswer("2026-02-01", 3),
    ],
  }),
);
