import { unknownAccount } from "../care/account-facts.ts";
import type {
  CustomerFacts,
  FactsSource,
  FollowUpFacts,
  Gap,
  Instant,
  TicketFacts,
} from "../care/facts.ts";
import type { MessageReader } from "../care/message-reader.ts";
import type { Policy } from "../care/policy.ts";
import { customerRecordOf, recordWithoutUser } from "./customer-record.ts";
import { customerTagOf, followUpFactsOf, followUpTag, isFollowUp } from "./follow-up-facts.ts";
import type { Conversation } from "./messages.ts";
import type { AuditPayload } from "./payloads/audit.ts";
import type { MetricEventPayload } from "./payloads/metric-event.ts";
import type { MetricSetPayload } from "./payloads/metric-set.ts";
import type { OrganizationPayload } from "./payloads/organization.ts";
import type { SatisfactionRatingPayload } from "./payloads/satisfaction-rating.ts";
import type { SurveyResponsePayload } from "./payloads/survey-response.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import type { UserPayload } from "./payloads/user.ts";
import { ticketFactsOf } from "./ticket-facts.ts";

/** What not every source gives, by ticket; it may tell of tickets that are not the customer's. */
export type TicketExtras = {
  readonly audits: ReadonlyMap<string, readonly AuditPayload[]>;
  readonly metricEvents: ReadonlyMap<string, readonly MetricEventPayload[]>;
  readonly surveyResponses: ReadonlyMap<string, readonly SurveyResponsePayload[]>;
  /** When the problems were solved that incidents are part of. */
  readonly problemsSolvedAt: ReadonlyMap<string, Instant>;
};

export const noExtras: TicketExtras = {
  audits: new Map(),
  metricEvents: new Map(),
  surveyResponses: new Map(),
  problemsSolvedAt: new Map(),
};

/** Everything that was read of one customer, in Zendesk's words. */
export type CustomerPayloads = {
  readonly customerId: string;
  readonly user: UserPayload | null;
  /** The user's own; `null` where they have none, or it was not read. */
  readonly organization: OrganizationPayload | null;
  /** Of this requester; in any order, and the same ticket may come twice. */
  readonly tickets: readonly TicketPayload[];
  /** False where the customer has more tickets than were read. */
  readonly isHistoryComplete: boolean;
  /** Why else tickets may be missing from `tickets`. */
  readonly missing: "none" | "not-given" | "unreadable";
  /** Metric sets that came beside their tickets. */
  readonly metricSets: readonly MetricSetPayload[];
  /** By ticket; a ticket that is not in here has only its description. */
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly ratings: readonly SatisfactionRatingPayload[];
  readonly extras: TicketExtras;
  /** Tickets that may be follow-ups for this customer; `null`: they could not be read. */
  readonly followUps: readonly TicketPayload[] | null;
};

/** How the facts are to be read. */
export type ReadingTerms = {
  readonly source: FactsSource;
  readonly asOf: Instant;
  readonly mapping: Policy["fields"];
  readonly reader: MessageReader;
};

/** What Zendesk may give more than once, in states of several days. */
type Dated = { readonly id: string; readonly updated_at: Instant | null };

/**
 * The last state of each record: pages shift while they are read, and an incremental export repeats
 * a record for every change. Of two that were changed at the same moment, the later one given.
 */
export function newestOfEach<Item extends Dated>(records: readonly Item[]): readonly Item[] {
  const newest = new Map<string, Item>();
  for (const record of records) {
    const known = newest.get(record.id);
    if (known === undefined || (record.updated_at ?? 0) >= (known.updated_at ?? 0)) {
      newest.set(record.id, record);
    }
  }
  return [...newest.values()];
}

function metricSetsByTicket(payloads: CustomerPayloads): ReadonlyMap<string, MetricSetPayload> {
  const byTicket = new Map<string, MetricSetPayload>();
  for (const metricSet of payloads.metricSets) {
    if (metricSet.ticket_id !== null) byTicket.set(metricSet.ticket_id, metricSet);
  }
  for (const ticket of payloads.tickets) {
    if (ticket.metric_set !== null) byTicket.set(ticket.id, ticket.metric_set);
  }
  return byTicket;
}

function ratingsByTicket(
  ratings: readonly SatisfactionRatingPayload[],
): ReadonlyMap<string, readonly SatisfactionRatingPayload[]> {
  const byTicket = new Map<string, SatisfactionRatingPayload[]>();
  for (const rating of ratings) {
    const known = byTicket.get(rating.ticket_id);
    if (known === undefined) byTicket.set(rating.ticket_id, [rating]);
    else known.push(rating);
  }
  return byTicket;
}

/** What is missing where not every conversation of these tickets was read. */
export function conversationGapOf(tickets: readonly TicketFacts[]): readonly Gap[] {
  if (tickets.every((ticket) => ticket.isConversationComplete)) return [];
  const isAnyRead = tickets.some(({ messages }) => messages.some(({ id }) => id !== null));
  return isAnyRead ? ["newest-conversations-only"] : ["first-messages-only"];
}

function followUpsOf(payloads: CustomerPayloads): readonly FollowUpFacts[] {
  const customerTag = customerTagOf(payloads.customerId);
  return newestOfEach(payloads.followUps ?? [])
    .filter((ticket) => isFollowUp(ticket) && ticket.tags.includes(customerTag))
    .map(followUpFactsOf);
}

/**
 * A customer's facts from what Zendesk says: nothing is judged here, only said in our words.
 *
 * Follow-ups are never among the customer's tickets, even for an agent who is a customer too.
 */
export function factsOfCustomer(payloads: CustomerPayloads, terms: ReadingTerms): CustomerFacts {
  const { extras } = payloads;
  const metricSets = metricSetsByTicket(payloads);
  const ratings = ratingsByTicket(payloads.ratings);
  const own = newestOfEach(payloads.tickets).filter((ticket) => !ticket.tags.includes(followUpTag));
  const tickets = own.flatMap((ticket) => {
    const facts = ticketFactsOf(
      {
        ticket,
        metricSet: metricSets.get(ticket.id) ?? null,
        conversation: payloads.conversations.get(ticket.id) ?? null,
        ratings: ratings.get(ticket.id) ?? [],
        surveyResponses: extras.surveyResponses.get(ticket.id) ?? [],
        audits: extras.audits.get(ticket.id) ?? [],
        metricEvents: extras.metricEvents.get(ticket.id) ?? [],
        problemSolvedAt: extras.problemsSolvedAt.get(ticket.problem_id ?? "") ?? null,
      },
      terms.asOf,
      terms.reader,
    );
    return facts === null ? [] : [facts];
  });
  const isUnreadable = own.some((ticket) => ticket.status === null);
  const hasServiceTimes = tickets.some(
    ({ id, statuses }) => metricSets.has(id) || statuses.length > 0,
  );
  return {
    customer:
      payloads.user === null
        ? recordWithoutUser(payloads.customerId)
        : customerRecordOf(payloads.user, payloads.organization, terms.mapping),
    tickets,
    followUps: followUpsOf(payloads),
    events: [],
    account: unknownAccount,
    source: terms.source,
    asOf: terms.asOf,
    gaps: [
      ...(payloads.user === null ? (["no-user-record"] as const) : []),
      ...(payloads.isHistoryComplete ? [] : (["newest-tickets-only"] as const)),
      ...(payloads.missing === "not-given" ? (["tickets-not-given"] as const) : []),
      ...(payloads.missing === "unreadable" || isUnreadable
        ? (["unreadable-records"] as const)
        : []),
      ...conversationGapOf(tickets),
      ...(tickets.length === 0 || hasServiceTimes ? [] : (["no-service-times"] as const)),
      ...(payloads.followUps === null ? (["no-follow-ups"] as const) : []),
    ],
  };
}
