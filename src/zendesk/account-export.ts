import type { Instant } from "../care/facts.ts";
import type { Evidence } from "../care/figure.ts";
import {
  type ExportName,
  type ExportPayloads,
  type ExportProblem,
  parseExportFile,
} from "./export-files.ts";
import { type CustomerPayloads, newestOfEach, type TicketExtras } from "./facts-of-customer.ts";
import { customerIdOf, isFollowUp } from "./follow-up-facts.ts";
import { messageBehind } from "./message-behind.ts";
import { type Conversation, textOfComment } from "./messages.ts";
import type { TicketPayload } from "./payloads/ticket.ts";
import { ticketIdsOf } from "./survey-ratings.ts";
import { problemSolvedAtOf } from "./ticket-facts.ts";

/** The text of each file that is there. */
export type ExportTexts = { readonly [Name in ExportName]?: string };

/** An exported account, ready to be asked for any of its customers. */
export type AccountExport = {
  readonly problems: readonly ExportProblem[];
  /** Everybody who may be a customer, in no meaningful order. */
  readonly customerIds: readonly string[];
  /** Those for whom somebody accepted a follow-up. */
  readonly followedUpIds: readonly string[];
  /** `null` for somebody who is no user, no requester of a ticket and not known elsewhere. */
  payloadsOf(customerId: string): CustomerPayloads | null;
  /** What the message behind a fact says; `null` where the files do not have it. */
  textBehind(evidence: Evidence): string | null;
};

function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | null)[],
): Map<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** Whose tickets, and what of which tickets, is not whole because of lines that could not be read. */
function lostIn(problems: readonly ExportProblem[]) {
  const ownersIn = (name: ExportName) =>
    new Set(
      problems.filter(({ file }) => file === `${name}.ndjson`).map(({ belongsTo }) => belongsTo),
    );
  const customers = ownersIn("tickets");
  const conversations = ownersIn("comments");
  const histories = ownersIn("ticket_audits");
  const clocks = ownersIn("ticket_metric_events");
  const isAnybodys = [customers, conversations, histories, clocks].some((one) => one.has(null));
  return {
    conversations,
    clocks,
    isOf: (customerId: string, own: readonly TicketPayload[]) =>
      isAnybodys ||
      customers.has(customerId) ||
      own.some(({ id }) => histories.has(id) || clocks.has(id)),
  };
}

/**
 * Reads an account from the texts of its export files. A file that is not there is a gap of what
 * is said of its customers, never an error. Somebody whom other files than Zendesk's name, and who
 * is known `elsewhere`, is a customer too.
 */
export function accountExportOf(
  texts: ExportTexts,
  elsewhere: ReadonlySet<string> = new Set(),
): AccountExport {
  const problems: ExportProblem[] = [];
  function payloadsIn<Name extends ExportName>(name: Name): readonly ExportPayloads[Name][] {
    const parsed = parseExportFile(name, texts[name] ?? "");
    for (const problem of parsed.problems) problems.push(problem);
    return parsed.records.map((record) => record.payload);
  }
  const users = new Map(newestOfEach(payloadsIn("users")).map((user) => [user.id, user]));
  const organizations = new Map(
    newestOfEach(payloadsIn("organizations")).map((one) => [one.id, one]),
  );
  for (const name of ["ticket_fields", "user_fields"] as const) payloadsIn(name);
  const tickets = newestOfEach(payloadsIn("tickets"));
  const ticketsByRequester = grouped(tickets, (ticket) => [ticket.requester_id]);
  const followUpsByCustomer = grouped(tickets.filter(isFollowUp), (one) => [customerIdOf(one)]);
  const commentsByTicket = grouped(payloadsIn("comments"), (comment) => [comment.ticket_id]);
  const ratingsByTicket = grouped(payloadsIn("satisfaction_ratings"), (one) => [one.ticket_id]);
  const audits = grouped(payloadsIn("ticket_audits"), (audit) => [audit.ticket_id]);
  const metricEvents = grouped(payloadsIn("ticket_metric_events"), (event) => [event.ticket_id]);
  const surveyResponses = grouped(payloadsIn("survey_responses"), ticketIdsOf);
  const lost = lostIn(problems);
  // A clock without its last event would seem to run on; a history shows its own holes.
  for (const ticketId of lost.clocks) metricEvents.delete(ticketId ?? "");
  const problemsSolvedAt = solvedAtOfProblems(tickets, audits);
  const extras = { audits, metricEvents, surveyResponses, problemsSolvedAt };
  const endUserIds = new Set(
    [...users.values()].filter((user) => user.role === "end-user").map((user) => user.id),
  );

  function conversationsOf(own: readonly TicketPayload[]): ReadonlyMap<string, Conversation> {
    return new Map(
      own.flatMap(({ id }) => {
        const comments = commentsByTicket.get(id);
        return comments === undefined
          ? []
          : [[id, { comments, isComplete: !lost.conversations.has(id), endUserIds }]];
      }),
    );
  }

  function payloadsOf(customerId: string): CustomerPayloads | null {
    const user = users.get(customerId) ?? null;
    const own = ticketsByRequester.get(customerId) ?? [];
    if (user === null && own.length === 0 && !elsewhere.has(customerId)) return null;
    const hasTickets = texts.tickets !== undefined;
    return {
      customerId,
      user,
      organization: organizations.get(user?.organization_id ?? "") ?? null,
      tickets: own,
      isHistoryComplete: true,
      missing: hasTickets ? (lost.isOf(customerId, own) ? "unreadable" : "none") : "not-given",
      metricSets: [],
      conversations: conversationsOf(own),
      ratings: own.flatMap(({ id }) => ratingsByTicket.get(id) ?? []),
      extras,
      followUps: hasTickets ? (followUpsByCustomer.get(customerId) ?? []) : null,
    };
  }

  function textBehind(evidence: Evidence): string | null {
    const comments = commentsByTicket.get(evidence.ticketId ?? "");
    if (comments === undefined) {
      // Without its comments, a ticket's first message is what the ticket itself carries.
      return tickets.find(({ id }) => id === evidence.ticketId)?.description ?? null;
    }
    const message = messageBehind(evidence, comments);
    return message === undefined ? null : textOfComment(message);
  }

  const customerIds = new Set([...endUserIds, ...ticketsByRequester.keys(), ...elsewhere]);
  return {
    problems,
    customerIds: [...customerIds].sort(),
    followedUpIds: [...followUpsByCustomer.keys()],
    payloadsOf,
    textBehind,
  };
}

function solvedAtOfProblems(
  tickets: readonly TicketPayload[],
  audits: TicketExtras["audits"],
): ReadonlyMap<string, Instant> {
  const ids = new Set(tickets.map((ticket) => ticket.problem_id));
  return new Map(
    tickets.flatMap((ticket) => {
      if (!ids.has(ticket.id)) return [];
      const solvedAt = problemSolvedAtOf(ticket, ticket.metric_set, audits.get(ticket.id) ?? []);
      return solvedAt === null ? [] : [[ticket.id, solvedAt]];
    }),
  );
}
