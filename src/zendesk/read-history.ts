import type { CustomerFacts, FactsSource, Instant } from "../care/facts.ts";
import type { MessageReader } from "../care/message-reader.ts";
import type { Policy } from "../care/policy.ts";
import type { ZendeskClient } from "./client.ts";
import { readConversations } from "./conversations.ts";
import { endpoints } from "./endpoints.ts";
import { isZendeskRequestError } from "./errors.ts";
import { factsOfCustomer, noExtras } from "./facts-of-customer.ts";
import { customerTagOf, followUpTag } from "./follow-up-facts.ts";
import { type Conversation, textOfComment } from "./messages.ts";
import type { MetricSetPayload } from "./payloads/metric-set.ts";
import type { OrganizationPayload } from "./payloads/organization.ts";
import { hasMore } from "./payloads/page.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import type { UserPayload } from "./payloads/user.ts";
import { problemSolvedAtOf } from "./ticket-facts.ts";

/** How much of a customer's history to read. */
export type HistoryOptions = {
  readonly at: Instant;
  readonly source: FactsSource;
  readonly mapping: Policy["fields"];
  readonly reader: MessageReader;
  readonly maximumTickets: number;
  /** For how many of the newest tickets all comments are read; 0 in the browser. */
  readonly conversations: number;
  /** For how many problems it is read when they were solved, 100 at most; 0 in the browser. */
  readonly problems: number;
  /** Told why the search for follow-ups failed, of which the facts say only that it did. */
  readonly onFollowUpsFailed?: (error: unknown) => void;
};

type RequestedTickets = {
  readonly tickets: readonly TicketPayload[];
  readonly metricSets: readonly MetricSetPayload[];
  readonly isComplete: boolean;
};

type KnownUser = {
  readonly user: UserPayload;
  readonly organization: OrganizationPayload | null;
};

async function userOf(client: ZendeskClient, customerId: string): Promise<KnownUser | null> {
  try {
    const { user, organizations } = await client.call(endpoints.user, {
      place: { user_id: customerId },
      query: { include: "organizations" },
    });
    const organization = organizations.find(({ id }) => id === user.organization_id);
    return { user, organization: organization ?? null };
  } catch (error) {
    if (isZendeskRequestError(error) && error.status === 404) return null;
    throw error;
  }
}

async function requestedTicketsOf(
  client: ZendeskClient,
  customerId: string,
  maximumTickets: number,
): Promise<RequestedTickets> {
  const tickets: TicketPayload[] = [];
  const metricSets: MetricSetPayload[] = [];
  let isComplete = true;
  for await (const page of client.pages(endpoints.requestedTickets, {
    place: { user_id: customerId },
    // Newest first: by cursor, Zendesk sorts tickets by id, updated_at and status only.
    query: { sort: "-id", include: "metric_sets" },
  })) {
    tickets.push(...page.tickets);
    metricSets.push(...(page.metric_sets ?? []));
    isComplete = !hasMore(page) && tickets.length <= maximumTickets;
    if (tickets.length >= maximumTickets) break;
  }
  return { tickets: tickets.slice(0, maximumTickets), metricSets, isComplete };
}

async function followUpTicketsOf(
  client: ZendeskClient,
  customerId: string,
): Promise<readonly TicketPayload[]> {
  const found: TicketPayload[] = [];
  for await (const page of client.pages(endpoints.searchTickets, {
    query: { query: `type:ticket tags:${customerTagOf(customerId)}` },
  })) {
    found.push(...page.results);
  }
  return found;
}

function newestIdsOf(tickets: readonly TicketPayload[], count: number): readonly string[] {
  return tickets
    .filter((ticket) => ticket.status !== "deleted" && !ticket.tags.includes(followUpTag))
    .toSorted((a, b) => b.created_at - a.created_at)
    .slice(0, count)
    .map((ticket) => ticket.id);
}

/** What the customer wrote, as far as it was read. */
function customersTextsIn(
  tickets: readonly TicketPayload[],
  conversations: ReadonlyMap<string, Conversation>,
): readonly string[] {
  return tickets.flatMap((ticket) => {
    const comments = conversations.get(ticket.id)?.comments ?? [];
    if (comments.length === 0) return [ticket.description ?? ""];
    return comments
      .filter((comment) => comment.author_id === ticket.requester_id)
      .map(textOfComment);
  });
}

/** When the problems of the newest incidents were solved; those that may not be seen are left out. */
async function problemsSolvedAtOf(
  client: ZendeskClient,
  tickets: readonly TicketPayload[],
  count: number,
): Promise<ReadonlyMap<string, Instant>> {
  const newest = tickets.toSorted((a, b) => b.created_at - a.created_at);
  const ids = [...new Set(newest.flatMap((ticket) => ticket.problem_id ?? []))].slice(0, count);
  if (ids.length === 0) return new Map();
  const { tickets: problems, metric_sets: metricSets } = await client.call(endpoints.tickets, {
    query: { ids: ids.join(","), include: "metric_sets" },
  });
  return new Map(
    problems.flatMap((problem) => {
      const beside = metricSets?.find((one) => one.ticket_id === problem.id) ?? null;
      const solvedAt = problemSolvedAtOf(problem, problem.metric_set ?? beside, []);
      return solvedAt === null ? [] : [[problem.id, solvedAt]];
    }),
  );
}

/**
 * Reads a customer's history with one wave of three requests, and then as many more as the options
 * ask for; `null` where Zendesk knows no such user.
 *
 * Only the search for follow-ups may fail without failing the whole, as the gap `no-follow-ups`:
 * the card is worth having without them, and says so.
 *
 * @throws {ZendeskRequestError} Zendesk refuses or does not answer.
 * @throws {ZendeskPayloadError} It answers with something else than it documents.
 */
export async function readHistory(
  client: ZendeskClient,
  customerId: string,
  options: HistoryOptions,
): Promise<CustomerFacts | null> {
  const [user, requested, followUps] = await Promise.allSettled([
    userOf(client, customerId),
    requestedTicketsOf(client, customerId, options.maximumTickets),
    followUpTicketsOf(client, customerId),
  ]);
  if (followUps.status === "rejected") options.onFollowUpsFailed?.(followUps.reason);
  if (user.status === "rejected") throw user.reason;
  // Of somebody who is not there, Zendesk has no tickets either: that refusal says nothing new.
  if (user.value === null) return null;
  if (requested.status === "rejected") throw requested.reason;
  const { tickets, metricSets, isComplete } = requested.value;
  const newestIds = newestIdsOf(tickets, options.conversations);
  const conversations = await readConversations(client, newestIds);
  await options.reader.prepare?.(customersTextsIn(tickets, conversations));
  return factsOfCustomer(
    {
      customerId,
      ...user.value,
      tickets,
      isHistoryComplete: isComplete,
      missing: "none",
      metricSets,
      conversations,
      ratings: [],
      extras: {
        ...noExtras,
        problemsSolvedAt: await problemsSolvedAtOf(client, tickets, options.problems),
      },
      followUps: followUps.status === "fulfilled" ? followUps.value : null,
    },
    { source: options.source, asOf: options.at, mapping: options.mapping, reader: options.reader },
  );
}
