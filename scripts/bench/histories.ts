import { unknownAccount } from "../../src/care/account-facts.ts";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import type { CustomerFacts, MessageFacts, TicketFacts } from "../../src/care/facts.ts";
import { noPreferences } from "../../src/care/preferences.ts";

const dayMs = 86_400_000;

/** The moment that the histories lead up to. */
export const benchAt = Date.parse("2026-11-22T10:00:00Z");

/**
 * A customer of so many tickets, one every four days up to now: four messages each, every third
 * one rated, some reopened, the newest two open, and an order, a payment or a use for each.
 */
export function historyOf(tickets: number): CustomerFacts {
  return {
    customer: {
      id: "1001",
      name: "Ana Diaz",
      createdAt: benchAt - (tickets * 4 + 30) * dayMs,
      locale: "en-US",
      timeZone: "Europe/Madrid",
      state: "active",
      isStaff: false,
      tags: ["newsletter"],
      mapped: {
        customerSinceOn: null,
        loyaltyTier: null,
        lifetimeValue: null,
        fromOrganization: [],
      },
      preferences: noPreferences,
    },
    tickets: Array.from({ length: tickets }, (_, age) => ticketOf(age)),
    followUps: Array.from({ length: Math.ceil(tickets / 20) }, (_, index) => ({
      ticketId: `${900_000 + index}`,
      rule: "R06",
      externalId: `care:${5000 + index}:R06:${5000 + index}`,
      createdAt: benchAt - (index * 80 + 20) * dayMs,
      dueAt: benchAt - (index * 80 + 18) * dayMs,
      isDone: true,
      doneAt: benchAt - (index * 80 + 18) * dayMs,
      isEdited: false,
      result: null,
      assigneeId: "11",
      tags: ["care_follow_up"],
    })),
    events: Array.from({ length: tickets }, (_, age) => eventOf(age)),
    account: unknownAccount,
    source: "service",
    asOf: benchAt,
    gaps: [],
  };
}

function ticketOf(age: number): TicketFacts {
  const createdAt = benchAt - (age * 4 + 1) * dayMs;
  const isOpen = age < 2;
  const solvedAt = createdAt + dayMs;
  return {
    id: `${5000 + age}`,
    createdAt,
    updatedAt: isOpen ? createdAt + dayMs / 2 : solvedAt,
    status: isOpen ? "open" : "solved",
    solvedAt: isOpen ? null : solvedAt,
    statuses: [],
    isMerged: age % 40 === 39,
    problem: null,
    sla: [],
    type: age % 5 === 0 ? "incident" : "question",
    priority: age % 7 === 0 ? "high" : "normal",
    brandId: null,
    channel: "email",
    assigneeId: `${11 + (age % 3)}`,
    tags: age % 50 === 10 ? ["complaint"] : ["battery"],
    rating:
      age % 3 === 0 && !isOpen
        ? {
            id: `${8000 + age}`,
            verdict: age % 9 === 0 ? "bad" : "good",
            scale: null,
            ratedAt: solvedAt,
            hasComment: false,
          }
        : null,
    earlierRatings: [],
    triage: null,
    messages: Array.from({ length: 4 }, (_, place) => messageOf(age, place, createdAt)),
    isConversationComplete: true,
    serviceTimes: {
      firstReplyMinutes: 30 + (age % 90),
      requesterWaitMinutes: 600,
      fullResolutionMinutes: isOpen ? null : 1440,
      reopens: age % 11 === 5 ? 1 : 0,
      publicReplies: 2,
      source: "zendesk",
    },
  };
}

function messageOf(age: number, place: number, createdAt: number): MessageFacts {
  const isCustomers = place % 2 === 0;
  return {
    id: `${100_000 + age * 10 + place}`,
    sentAt: createdAt + place * 3_600_000,
    by: isCustomers ? "customer" : "staff",
    isPublic: true,
    reading: {
      sentiment: isCustomers ? { score: ((age % 13) - 6) / 10, confidence: 0.6 } : null,
      language: "en",
      cues: isCustomers && age % 17 === 3 ? ["cancel-wish"] : place === 0 ? ["question"] : [],
      promisedDay: null,
      modelVersion: "bench-1",
    },
  };
}

function eventOf(age: number): CustomerEvent {
  const base = { id: `event-${age}`, at: benchAt - (age * 4 + 2) * dayMs };
  if (age % 3 === 0) return { ...base, kind: "order", amount: 40 + (age % 60), product: null };
  if (age % 3 === 1) return { ...base, kind: "usage", count: 10 + (age % 5), feature: null };
  return { ...base, kind: "payment", state: "paid" };
}
