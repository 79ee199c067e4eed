import { followUpOf } from "../../../care/follow-ups.ts";
import {
  type ListedFollowUp,
  mostFollowUpsAtOnce,
  teamRoutes,
} from "../../../contract/team-routes.ts";
import type { Deps } from "../../deps.ts";
import type { Asked } from "../serve.ts";

type Page = { readonly followUps: readonly ListedFollowUp[]; readonly next: string | null };

/** A page of the account's follow-ups; whether there is another one, reading one more tells. */
export function followUpsHandler({ store, now }: Deps) {
  return async ({ query, account }: Asked): Promise<Page> => {
    const { state = null, after = null, limit } = query(teamRoutes.followUps.query);
    const most = limit === undefined ? mostFollowUpsAtOnce : Number(limit);
    const at = now();
    const team = store.teamOf(account.id);
    const known = await team.followUps({ state, after, most: most + 1, at });
    const followUps = known
      .slice(0, most)
      .map(({ customerId, facts }) => ({ ...followUpOf(facts, at), customerId }));
    return {
      followUps,
      next: known.length > most ? (followUps.at(-1)?.ticketId ?? null) : null,
    };
  };
}
