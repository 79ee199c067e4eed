import type { AccountFacts } from "../../../care/account-facts.ts";
import type { CareContext } from "../../../care/care-context.ts";
import { careContextOf } from "../../../care/care-context-of.ts";
import type { CustomerFacts, Instant } from "../../../care/facts.ts";
import { routes } from "../../../contract/routes.ts";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../problem-error.ts";
import type { Asked } from "../serve.ts";

/** For so long a care context is as good as a new one: its finest figures are minutes. */
const keptForMs = 30_000;

type Kept = { readonly figures: AccountFacts; readonly at: Instant; readonly context: CareContext };

/**
 * The care context of a customer, computed now from what is known of them; or a moment ago, where
 * the store and the account's figures still say the very same.
 */
export function careContextHandler({ customerFacts, accountFigures, policy, now }: Deps) {
  const kept = new WeakMap<CustomerFacts, Kept>();
  return async ({ params, account, store, revision }: Asked): Promise<CareContext> => {
    const { customerId } = params(routes.careContext.params);
    const reach = { accountId: account.id, store, zendesk: account.zendesk };
    const facts = await customerFacts.factsOf(reach, customerId, revision);
    if (facts === null) throw new ProblemError("not-found");
    const figures = accountFigures.of(account.id);
    const at = now();
    const known = kept.get(facts);
    if (known?.figures === figures && at >= known.at && at - known.at < keptForMs) {
      return known.context;
    }
    const context = careContextOf({ ...facts, account: figures }, policy, at);
    kept.set(facts, { figures, at, context });
    return context;
  };
}
