import type { CareContext } from "../../../care/care-context.ts";
import { careContextOf } from "../../../care/care-context-of.ts";
import { routes } from "../../../contract/routes.ts";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../problem-error.ts";
import type { Asked } from "../serve.ts";

/** The care context of a customer, computed now from what is known of them. */
export function careContextHandler({ customerFacts, accountFigures, policy, now }: Deps) {
  return async ({ params, account, store }: Asked): Promise<CareContext> => {
    const { customerId } = params(routes.careContext.params);
    const reach = { accountId: account.id, store, zendesk: account.zendesk };
    const facts = await customerFacts.factsOf(reach, customerId);
    if (facts === null) throw new ProblemError("not-found");
    return careContextOf({ ...facts, account: accountFigures.of(account.id) }, policy, now());
  };
}
