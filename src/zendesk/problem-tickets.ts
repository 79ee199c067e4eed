import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";

/** A problem as its own ticket has it now. */
export type ProblemTicket = {
  readonly ticketId: string;
  readonly subject: string | null;
  readonly status: "new" | "open" | "pending" | "hold" | "solved" | "closed";
  /** ISO 8601. */
  readonly openedAt: string;
  /** How many tickets are part of it, all customers together; `null` where Zendesk does not say. */
  readonly incidents: number | null;
};

/**
 * Reads the tickets of problems in one request, with the session of whoever asks. One that they may
 * not see, that is deleted or of a status that we do not know is left out. Rejects as the client does.
 */
export async function readProblemTickets(
  client: ZendeskClient,
  ticketIds: readonly string[],
): Promise<readonly ProblemTicket[]> {
  const { tickets } = await client.call(endpoints.problems, {
    query: { ids: ticketIds.join(","), include: "incident_counts" },
  });
  return tickets.flatMap(({ id, subject, status, created_at: at, incident_count: incidents }) =>
    status === null || status === "deleted"
      ? []
      : { ticketId: id, subject, status, openedAt: new Date(at).toISOString(), incidents },
  );
}
