import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { inHundreds } from "../../zendesk/in-hundreds.ts";

/** What a ticket is about, or why whoever looks cannot open it. */
export type TicketSubject =
  /** `null`: it has no subject. */
  | { readonly kind: "shown"; readonly subject: string | null }
  | { readonly kind: "deleted" }
  /** Zendesk keeps it from this person, or left it out because it is deleted: it does not say which. */
  | { readonly kind: "not-shown" };

/**
 * What these tickets are about, in the session of whoever looks; nothing of it is kept anywhere. A
 * deleted ticket and one that Zendesk does not show this person have no subject here. Rejects as the
 * client does.
 */
export async function ticketSubjectsOf(
  client: ZendeskClient,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, TicketSubject>> {
  const subjects = new Map<string, TicketSubject>();
  const readSome = async (ids: readonly string[]) => {
    for (const id of ids) subjects.set(id, { kind: "not-shown" });
    const { tickets } = await client.call(endpoints.tickets, { query: { ids: ids.join(",") } });
    for (const { id, status, subject } of tickets) {
      const isDeleted = status === "deleted";
      subjects.set(
        id,
        isDeleted ? { kind: "deleted" } : { kind: "shown", subject: subject || null },
      );
    }
  };
  await Promise.all(inHundreds(ticketIds).map(readSome));
  return subjects;
}
