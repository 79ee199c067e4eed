import { riskBelow } from "../../../care/health-band.ts";
import { routes } from "../../../contract/routes.ts";
import {
  type CustomerAtRisk,
  mostCustomersAtOnce,
  teamRoutes,
} from "../../../contract/team-routes.ts";
import { conformingOr } from "../../conforming.ts";
import type { Deps } from "../../deps.ts";
import type { Asked } from "../serve.ts";

type Page = {
  readonly customers: readonly CustomerAtRisk[];
  readonly known: { readonly healths: number; readonly customers: number } | null;
  readonly next: string | null;
};

/** A page of the customers whose health is low, the lowest first, as it was worked out last. */
export function customersAtRiskHandler({ store }: Deps) {
  return async ({ query, account }: Asked): Promise<Page> => {
    const { after = null, limit } = query(teamRoutes.customersAtRisk.query);
    const most = limit === undefined ? mostCustomersAtOnce : Number(limit);
    const [score = null, customerId = null] = after?.split(":") ?? [];
    const team = store.teamOf(account.id);
    const listed = await team.atRisk({
      below: riskBelow,
      after: score === null || customerId === null ? null : { score: Number(score), customerId },
      most: most + 1,
    });
    const page = listed.slice(0, most);
    const last = page.at(-1);
    return {
      customers: page.flatMap(({ text }) => atRiskIn(text) ?? []),
      known: after === null ? await team.countHealths() : null,
      next: listed.length > most && last !== undefined ? `${last.score}:${last.customerId}` : null,
    };
  };
}

/** What a list says of somebody; `null` of a care context that an older version worked out. */
function atRiskIn(text: string): CustomerAtRisk | null {
  const context = conformingOr(routes.careContext.response, JSON.parse(text), null);
  if (context === null || !context.health.known) return null;
  const { loyaltyTier, customer, suggestions, care, lifecycleStage } = context;
  return {
    customerId: customer.id,
    at: context.at,
    health: context.health,
    lifecycleStage,
    tier: loyaltyTier.known ? loyaltyTier.tier : null,
    doNotContact: care.preferences.doNotContact,
    suggestion: suggestions[0] ?? null,
  };
}
