import type { CareContext } from "../../../src/care/care-context.ts";
import { careContextOf } from "../../../src/care/care-context-of.ts";
import type { TicketFacts } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { aFollowUp, aMessage, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import type { TicketOnPage } from "./fake-host.ts";

function times(firstReplyMinutes: number, fullResolutionMinutes: number | null, reopens = 0) {
  return {
    firstReplyMinutes,
    requesterWaitMinutes: null,
    fullResolutionMinutes,
    reopens,
    publicReplies: 2,
    source: "zendesk" as const,
  };
}

const angryTickets: readonly TicketFacts[] = [
  aTicket({
    id: "5012",
    status: "open",
    createdAt: daysAgo(2),
    priority: "high",
    type: "problem",
    messages: [
      aMessage({
        sentAt: daysAgo(2),
        cues: ["repeat-contact", "complaint", "cancel-wish"],
        sentiment: { score: -0.7, confidence: 0.8 },
      }),
    ],
    serviceTimes: times(190, null, 1),
  }),
  aTicket({
    id: "4987",
    createdAt: daysAgo(11),
    rating: aRating("bad", daysAgo(9)),
    serviceTimes: times(45, 1700),
  }),
  aTicket({
    id: "4903",
    createdAt: daysAgo(24),
    messages: [aMessage({ sentAt: daysAgo(24), sentiment: { score: -0.2, confidence: 0.6 } })],
    serviceTimes: times(60, 1500, 1),
  }),
  aTicket({
    id: "4410",
    createdAt: daysAgo(200),
    rating: aRating("good"),
    serviceTimes: times(30, 900),
  }),
  aTicket({
    id: "3999",
    createdAt: daysAgo(420),
    rating: aRating("good"),
    serviceTimes: times(25, 700),
  }),
];

/** Writes for the third time in a month and speaks of leaving. */
export const angryContext: CareContext = careContextOf(
  someFacts({
    customer: {
      id: "360001",
      name: "Marta Lindqvist",
      mapped: {
        customerSinceOn: "2023-09-14",
        loyaltyTier: null,
        lifetimeValue: 12_400,
        fromOrganization: [],
      },
    },
    tickets: angryTickets,
    source: "service",
    asOf: now - 120_000,
  }),
  defaultPolicy,
  now,
);

export const angryTicket: TicketOnPage = {
  id: "5012",
  status: "open",
  priority: "high",
  type: "problem",
  createdAt: new Date(daysAgo(2)).toISOString(),
  customer: { id: "360001", name: "Marta Lindqvist" },
};

/** Years of good ratings, an anniversary this week, one follow-up done. */
export const promoterContext: CareContext = careContextOf(
  someFacts({
    customer: {
      id: "360002",
      name: "Tomás Oliveira da Conceição",
      locale: "pt-BR",
      mapped: {
        customerSinceOn: "2021-11-21",
        loyaltyTier: null,
        lifetimeValue: null,
        fromOrganization: [],
      },
    },
    tickets: [1, 2, 3, 4, 5, 6, 7].map((index) =>
      aTicket({
        id: String(100 + index),
        createdAt: daysAgo(index * 60),
        rating: aRating("good"),
        serviceTimes: times(20 * index, 400 * index),
      }),
    ),
    followUps: [
      aFollowUp({ ticketId: "77", rule: "R26", isDone: true, createdAt: daysAgo(90) }),
      aFollowUp({ ticketId: "81", rule: "R07", dueAt: daysAgo(1), createdAt: daysAgo(5) }),
    ],
    source: "browser",
    asOf: now,
    gaps: ["first-messages-only", "no-service-times"],
  }),
  defaultPolicy,
  now,
);

/** Asked one question; has never been anything more. */
export const prospectContext: CareContext = careContextOf(
  someFacts({
    customer: { id: "360003", name: null, createdAt: daysAgo(0), tags: ["prospect"] },
    tickets: [
      aTicket({
        id: "6001",
        status: "new",
        createdAt: now - 3_600_000,
        messages: [aMessage({ sentAt: now - 3_600_000, cues: ["question"] })],
      }),
    ],
    source: "service",
    asOf: now - 10_000,
  }),
  defaultPolicy,
  now,
);

/** A ticket of somebody, like {@link angryTicket}. */
export function aTicketInView(changes: Partial<TicketOnPage> = {}): TicketOnPage {
  return { ...angryTicket, ...changes };
}
