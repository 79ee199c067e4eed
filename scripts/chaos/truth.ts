import type { Account } from "../../sandbox/account/account.ts";
import type {
  SurveyResponseRecord,
  TicketRecord,
  UserRecord,
} from "../../sandbox/account/records.ts";
import { newStream } from "../../src/service/exports/next-stream.ts";
import {
  type MetricEventPayload,
  metricEventSchema,
} from "../../src/zendesk/payloads/metric-event.ts";
import { surveyResponseSchema } from "../../src/zendesk/payloads/survey-response.ts";
import { slaOf } from "../../src/zendesk/sla.ts";
import { surveyRatingOf, ticketIdsOf } from "../../src/zendesk/survey-ratings.ts";
import type {
  AccountState,
  CustomerState,
  FollowUpState,
  MessageState,
  TicketState,
} from "./state.ts";

/**
 * The helpdesk's own records, in the terms in which they are compared, for a service that was started
 * then. Events are the sender's.
 */
export function truthOf(account: Account, startedAt: number): Omit<AccountState, "events"> {
  const { place } = newStream("metric-events", startedAt);
  const since = place.kind === "second" ? place.second * 1000 : 0;
  const tickets = new Map<string, TicketState>();
  const followUps = new Map<string, FollowUpState>();
  const customers = new Map<string, CustomerState>();
  for (const user of account.users.values()) {
    if (user.active) customers.set(`${user.id}`, customerState(user));
  }
  for (const ticket of account.tickets.values()) {
    if (ticket.status === "deleted") continue;
    const customerId = `${ticket.requester_id}`;
    if (!ticket.tags.includes("care_follow_up")) {
      if (customers.has(customerId))
        tickets.set(`${ticket.id}`, ticketState(account, ticket, since));
      continue;
    }
    const forCustomer = ticket.tags.find((tag) => /^care_customer_\d+$/.test(tag))?.slice(14);
    if (forCustomer !== undefined && customers.has(forCustomer)) {
      followUps.set(`${ticket.id}`, followUpState(ticket, forCustomer));
    }
  }
  return { tickets, followUps, customers };
}

function customerState(user: UserRecord): CustomerState {
  return {
    name: user.name,
    state: user.suspended ? "suspended" : "active",
    isStaff: user.role !== "end-user",
  };
}

function ticketState(account: Account, ticket: TicketRecord, since: number): TicketState {
  const { score = "" } = ticket.satisfaction_rating ?? {};
  return {
    customerId: `${ticket.requester_id}`,
    status: ticket.status,
    priority: ticket.priority,
    type: ticket.type,
    createdAt: Date.parse(ticket.created_at),
    updatedAt: Date.parse(ticket.updated_at ?? ""),
    solvedAt: momentOf(ticket.metric_set?.solved_at),
    reopens: ticket.metric_set?.reopens ?? null,
    tags: ticket.tags.toSorted(),
    verdict: /^(good|bad)/.exec(score)?.[0] ?? null,
    ratings: [
      ...account.ratings
        .filter(({ ticket_id: id }) => id === ticket.id)
        .map(({ id, score: given }) => `listed/${id}/${given}`),
      ...[...account.surveyResponses.values()].flatMap(({ record }) => surveyedIn(record, ticket)),
    ].toSorted(),
    ...clocksOf(account, ticket, since),
    messages: (account.comments.get(ticket.id) ?? [])
      .map(
        (comment): MessageState => ({
          id: `${comment.id}`,
          by: authorOf(account, ticket, comment.author_id, comment.via.channel),
          isPublic: comment.public,
          sentAt: Date.parse(comment.created_at),
        }),
      )
      .toSorted((a, b) => a.sentAt - b.sentAt || Number(a.id) - Number(b.id)),
  };
}

/** What is told of its clocks since the service begins to read, and what comes of that. */
function clocksOf(
  account: Account,
  { id, status, metric_set: metrics }: TicketRecord,
  since: number,
): Pick<TicketState, "ticks" | "targets"> {
  const told = (account.metricEvents.get(id) ?? []).map((row) => metricEventSchema.parse(row));
  const events = told.filter(({ time }) => time >= since);
  const nameOf = ({ metric, instance_id: run, type, id: event }: MetricEventPayload) =>
    `${metric}/${run}/${type === "apply_sla" ? "s" : type.slice(0, 1)}/${event}`;
  const targets = slaOf(events, [], 0);
  // Of a closed ticket without a target nothing is kept once its end is told.
  const solvedAt = momentOf(metrics?.solved_at) ?? Number.POSITIVE_INFINITY;
  const isOver = status === "closed" && events.some(({ time }) => time >= solvedAt);
  return {
    ticks: isOver && targets.length === 0 ? [] : events.map(nameOf).toSorted(),
    targets: targets
      .map(({ metric, dueAt, breachedAt, endedAt }) =>
        [metric, dueAt, breachedAt, endedAt].join("/"),
      )
      .toSorted(),
  };
}

/** What a survey's answer comes to, if it was about this ticket. */
function surveyedIn(record: SurveyResponseRecord, ticket: TicketRecord): readonly string[] {
  const response = surveyResponseSchema.parse(record);
  const rating = surveyRatingOf(response);
  const isOfTicket = ticketIdsOf(response).includes(`${ticket.id}`);
  return rating === null || !isOfTicket ? [] : [`surveyed/${response.id}/${rating.verdict}`];
}

function authorOf(
  account: Account,
  ticket: TicketRecord,
  authorId: number,
  channel: string | null,
): string {
  if (channel === "system") return "other";
  if (authorId === ticket.requester_id) return "customer";
  return account.users.get(authorId)?.role === "end-user" ? "other" : "staff";
}

function followUpState(ticket: TicketRecord, customerId: string): FollowUpState {
  return {
    customerId,
    isDone: ticket.status === "solved" || ticket.status === "closed",
    dueAt: momentOf(ticket.due_at),
    tags: ticket.tags.toSorted(),
  };
}

function momentOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Date.parse(text);
}
