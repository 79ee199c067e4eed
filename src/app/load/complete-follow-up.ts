import type { FollowUpResult } from "../../care/follow-up-result.ts";
import { changeFollowUps, type JobOutcome } from "../../zendesk/change-follow-ups.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";
import { resultIn } from "../../zendesk/follow-up-facts.ts";
import type { TicketPayload } from "../../zendesk/payloads/ticket.ts";
import { stampOf } from "../../zendesk/stamp.ts";
import { type WriteFailure, writeFailureOf } from "./write-failure.ts";

/** What became of an agent's wish to mark a follow-up as done. */
export type CompletionOutcome =
  /** `isTagged` is false where the ticket that it was made from could not be tagged. */
  { readonly kind: "done"; readonly isTagged?: boolean } | WriteFailure;

const mostTries = 2;

/**
 * Solves a follow-up with what came of it, in the agent's own name. Somebody else's change meanwhile
 * is kept: the follow-up is read again, and solved as it then is.
 */
export async function completeFollowUp(
  client: ZendeskClient,
  ticketId: string,
  result: FollowUpResult,
  pause: (ms: number) => Promise<void>,
): Promise<CompletionOutcome> {
  const read = async (): Promise<TicketPayload> =>
    (await client.call(endpoints.ticket, { place: { ticket_id: ticketId } })).ticket;
  try {
    for (let tries = 1; ; tries += 1) {
      const updatedStamp = stampOf((await read()).updated_at);
      const change = { act: "close", result } as const;
      let outcome: JobOutcome | undefined;
      for await (const { outcomes } of changeFollowUps(
        client,
        [{ ticketId, updatedStamp }],
        change,
        pause,
      )) {
        outcome = outcomes?.[0] ?? outcome;
      }
      if (outcome?.kind === "changed") return { kind: "done" };
      if (outcome?.kind === "conflict" && tries < mostTries) continue;
      if (outcome?.kind === "refused") return { kind: "refused", detail: outcome.detail };
      return isDone(await read(), result)
        ? { kind: "done" }
        : { kind: "failed", detail: outcome?.detail ?? null };
    }
  } catch (error) {
    return writeFailureOf(error);
  }
}

function isDone({ status, tags }: TicketPayload, result: FollowUpResult): boolean {
  return (status === "solved" || status === "closed") && resultIn(tags) === result;
}
