import type { FollowUp } from "../../../care/care-context.ts";
import { followUpOf } from "../../../care/follow-ups.ts";
import { eventRoutes } from "../../../contract/event-routes.ts";
import { readFollowUp } from "../../../zendesk/follow-up-tickets.ts";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../problem-error.ts";
import type { Asked } from "../serve.ts";

/** Looks at a ticket in Zendesk, and stores it where it is a follow-up for this customer. */
export function noteFollowUpHandler({ now }: Deps) {
  return async ({ params, account, store }: Asked): Promise<FollowUp> => {
    const { customerId, ticketId } = params(eventRoutes.noteFollowUp.params);
    const at = now();
    const found = await readFollowUp(account.zendesk, ticketId);
    // Zendesk's word counts: the browser may claim any ticket for any customer.
    if (found === null || found.customerId !== customerId) {
      throw new ProblemError("not-found", { detail: "No such follow-up for this customer." });
    }
    await store.noteFollowUp({ customerId, facts: found.facts, at });
    return followUpOf(found.facts, at);
  };
}
