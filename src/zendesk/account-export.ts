import {
  type ExportName,
  type ExportPayloads,
  type ExportProblem,
  parseExportFile,
} from "./export-files.ts";
import { type CustomerPayloads, newestOfEach } from "./facts-of-customer.ts";
import { customerIdOf, isFollowUp } from "./follow-up-facts.ts";
import type { Conversation } from "./messages.ts";
import type { TicketPayload } from "./payloads/ticket.ts";

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
};

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Whose tickets, and which conversations, are not whole because of lines that could not be read. */
function lostIn(problems: readonly ExportProblem[]) {
  const customers = new Set<string>();
  const conversations = new Set<string>();
  let isAnybodys = false;
  for (const { file, belongsTo } of problems) {
    if (file !== "tickets.ndjson" && file !== "comments.ndjson") continue;
    if (belongsTo === null) isAnybodys = true;
    else if (file === "tickets.ndjson") customers.add(belongsTo);
    else conversations.add(belongsTo);
  }
  return { conversations, isOf: (customerId: string) => isAnybodys || customers.has(customerId) };
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
  const users = new Map(payloadsIn("users").map((user) => [user.id, user]));
  for (const name of ["organizations", "ticket_fields", "user_fields"] as const) payloadsIn(name);
  // An incremental export repeats a ticket for every change: only its last state holds.
  const tickets = newestOfEach(payloadsIn("tickets"));
  const ticketsByRequester = grouped(tickets, (ticket) => ticket.requester_id);
  const followUpsByCustomer = grouped(tickets.filter(isFollowUp), customerIdOf);
  const commentsByTicket = grouped(payloadsIn("comments"), (comment) => comment.ticket_id);
  const ratingsByTicket = grouped(payloadsIn("satisfaction_ratings"), (one) => one.ticket_id);
  const lost = lostIn(problems);
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
      tickets: own,
      isHistoryComplete: true,
      missing: hasTickets ? (lost.isOf(customerId) ? "unreadable" : "none") : "not-given",
      metricSets: [],
      conversations: conversationsOf(own),
      ratings: [...new Set(own.map((ticket) => ticket.id))].flatMap(
        (id) => ratingsByTicket.get(id) ?? [],
      ),
      followUps: hasTickets ? (followUpsByCustomer.get(customerId) ?? []) : null,
    };
  }

  const customerIds = new Set([...endUserIds, ...ticketsByRequester.keys(), ...elsewhere]);
  return {
    problems,
    customerIds: [...customerIds].sort(),
    followedUpIds: [...followUpsByCustomer.keys()],
    payloadsOf,
  };
}
