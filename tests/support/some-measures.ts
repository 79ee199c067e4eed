import type {
  CustomerMeasures,
  FollowUpMeasures,
  TicketMeasures,
} from "../../src/care/team/measures.ts";
import { keptMonthsAt } from "../../src/care/team/standings.ts";
import { now } from "./clock.ts";

const months = keptMonthsAt(now, "UTC");

/** What a customer adds who was with us all along, without a ticket unless given. */
export function someMeasures(changes: Partial<CustomerMeasures> = {}): CustomerMeasures {
  return {
    customerId: "1",
    tier: null,
    mappedValue: null,
    since: months[0] ?? "",
    standings: months.map(() => ({ stage: "active", lifetimeValue: null })),
    tickets: [],
    answers: [],
    followUps: [],
    dismissed: [],
    ...changes,
  };
}

/** A ticket of November 2026 that adds nothing else. */
export function aTicketMeasure(changes: Partial<TicketMeasures> = {}): TicketMeasures {
  return {
    id: "12",
    brandId: null,
    channel: "email",
    openedIn: "2026-11",
    solvedIn: null,
    rated: null,
    felt: null,
    firstReplyMinutes: null,
    resolutionMinutes: null,
    isOneContact: null,
    isReopened: null,
    complaintDays: null,
    targets: null,
    ...changes,
  };
}

/** A follow-up of R04, made in November 2026 and open. */
export function aFollowUpMeasure(changes: Partial<FollowUpMeasures> = {}): FollowUpMeasures {
  return {
    rule: "R04",
    madeIn: "2026-11",
    isEdited: false,
    isDone: false,
    doneIn: null,
    result: null,
    isHelped: null,
    ...changes,
  };
}
