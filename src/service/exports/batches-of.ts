import type { Instant } from "../../care/facts.ts";
import { type MessageReader, versionOf } from "../../care/message-reader.ts";
import type { Policy } from "../../care/policy.ts";
import { customerRecordOf } from "../../zendesk/customer-record.ts";
import type { ExportedComments } from "../../zendesk/export-page.ts";
import {
  customerIdOf,
  followUpFactsOf,
  followUpTag,
  isFollowUp,
} from "../../zendesk/follow-up-facts.ts";
import { messagesOf, textOfComment } from "../../zendesk/messages.ts";
import type { CommentPayload } from "../../zendesk/payloads/comment.ts";
import type { SatisfactionRatingPayload } from "../../zendesk/payloads/satisfaction-rating.ts";
import type { SurveyResponsePayload } from "../../zendesk/payloads/survey-response.ts";
import type { TicketPayload } from "../../zendesk/payloads/ticket.ts";
import type { UserPayload } from "../../zendesk/payloads/user.ts";
import { listedRatingOf } from "../../zendesk/ratings.ts";
import { surveyRatingOf, ticketIdsOf } from "../../zendesk/survey-ratings.ts";
import { ticketFactsOf } from "../../zendesk/ticket-facts.ts";
import type { ExportStore } from "../store/export-store.ts";
import type { ExportedBatch, GoneTicket } from "../store/exported-rows.ts";
import type { ToldRating } from "../store/told-ratings.ts";

/** What exported rows are put into our words with. */
export type BatchTerms = {
  readonly store: Pick<
    ExportStore,
    "organizationsOf" | "ownersOf" | "unknownAmong" | "ticketsOf" | "endUsersAmong"
  >;
  readonly mapping: Policy["fields"];
  readonly reader: MessageReader;
  readonly at: Instant;
  /** As {@link MessagesTold} has it. */
  readonly firstWithinMs: number;
};

/** Users with what their organizations add, and who is gone. */
export async function usersBatchOf(
  users: readonly UserPayload[],
  { store, mapping }: BatchTerms,
): Promise<ExportedBatch> {
  // Of one who comes twice, what was said last counts.
  const newest = [...new Map(users.map((user) => [user.id, user])).values()];
  const organizationIds = newest.flatMap((user) => user.organization_id ?? []);
  const organizations = new Map(
    (await store.organizationsOf(organizationIds)).map((each) => [each.id, each]),
  );
  return {
    kind: "users",
    customers: newest
      .filter(({ active }) => active !== false)
      .map((user) => ({
        record: customerRecordOf(
          user,
          organizations.get(user.organization_id ?? "") ?? null,
          mapping,
        ),
        organizationId: user.organization_id,
      })),
    goneIds: newest.flatMap(({ id, active }) => (active === false ? [id] : [])),
  };
}

/** Tickets, without their conversations: the store joins those that it knows. */
export async function ticketsBatchOf(
  tickets: readonly TicketPayload[],
  { store, reader, at }: BatchTerms,
): Promise<ExportedBatch> {
  const newest = [...new Map(tickets.map((ticket) => [ticket.id, ticket])).values()];
  const own = newest.filter(
    ({ status, tags }) => status !== "deleted" && !tags.includes(followUpTag),
  );
  await reader.prepare?.(own.map(({ description }) => description ?? ""));
  const problemIds = own.flatMap(({ problem_id: problemId }) => problemId ?? []);
  const problems = await store.ticketsOf(problemIds);
  return {
    kind: "tickets",
    tickets: own.flatMap((ticket) => {
      const customerId = ticket.requester_id;
      const facts = ticketFactsOf(
        {
          ticket,
          metricSet: ticket.metric_set,
          conversation: null,
          ratings: [],
          surveyResponses: [],
          audits: [],
          metricEvents: [],
          problemSolvedAt: problems.get(ticket.problem_id ?? "")?.facts.solvedAt ?? null,
        },
        at,
        reader,
      );
      return customerId === null || facts === null ? [] : [{ customerId, facts }];
    }),
    followUps: newest.filter(isFollowUp).flatMap((ticket) => {
      const customerId = customerIdOf(ticket);
      return customerId === null ? [] : [{ customerId, facts: followUpFactsOf(ticket) }];
    }),
    gone: newest.filter(({ status }) => status === "deleted").map(goneTicketOf),
    modelVersion: versionOf(reader),
  };
}

/** It was its requester's, or as a follow-up somebody else's. */
function goneTicketOf(ticket: TicketPayload): GoneTicket {
  const customerIds = [ticket.requester_id, customerIdOf(ticket)].filter((id) => id !== null);
  return { id: ticket.id, customerIds };
}

/**
 * Comments, read once and let go; those of tickets that are not known are left out. `wholeIds`: the
 * tickets of which these are all comments.
 */
export async function messagesBatchOf(
  exported: readonly ExportedComments[],
  { store, reader, firstWithinMs }: BatchTerms,
  wholeIds: ReadonlySet<string> = new Set(),
): Promise<ExportedBatch> {
  const byTicket = new Map<string, CommentPayload[]>();
  for (const { ticketId, comments } of exported) {
    const known = byTicket.get(ticketId);
    if (known === undefined) byTicket.set(ticketId, [...comments]);
    else known.push(...comments);
  }
  const tickets = await store.ticketsOf([...byTicket.keys()]);
  const authorIds = new Set(
    exported.flatMap(({ comments }) => comments.flatMap((one) => one.author_id ?? [])),
  );
  const endUserIds = await store.endUsersAmong([...authorIds]);
  const conversations = [...tickets].map(([ticketId, { customerId }]) => ({
    ticketId,
    customerId,
    comments: byTicket.get(ticketId) ?? [],
  }));
  await reader.prepare?.(
    conversations.flatMap(({ customerId, comments }) =>
      comments.filter((one) => one.author_id === customerId).map(textOfComment),
    ),
  );
  return {
    kind: "messages",
    conversations: conversations.map(({ ticketId, customerId, comments }) => ({
      ticketId,
      customerId,
      messages: messagesOf(
        { requester_id: customerId },
        { comments, isComplete: true, endUserIds },
        reader,
      ),
      isAll: wholeIds.has(ticketId),
    })),
    firstWithinMs,
    modelVersion: versionOf(reader),
  };
}

/** Ratings from their list, without what was written with them. */
export function listedRatingsOf(
  ratings: readonly SatisfactionRatingPayload[],
): readonly ToldRating[] {
  return ratings.map((one) => ({
    ticketId: one.ticket_id,
    source: "listed",
    id: one.id,
    rating: listedRatingOf(one),
  }));
}

/** Answers to surveys as ratings of the tickets that they were about. */
export function surveyedRatingsOf(
  responses: readonly SurveyResponsePayload[],
): readonly ToldRating[] {
  return responses.flatMap((response) =>
    ticketIdsOf(response).map((ticketId) => ({
      ticketId,
      source: "surveyed" as const,
      id: response.id,
      rating: surveyRatingOf(response),
    })),
  );
}
