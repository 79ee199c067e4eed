import { randomUUID } from "node:crypto";
import { routes } from "../../../contract/routes.ts";
import type { Deps } from "../../deps.ts";
import { evaluated, isGoodAt, termsOf } from "../../evaluate.ts";
import type { Standing } from "../../store/stored-customer.ts";
import { ProblemError } from "../problem-error.ts";
import { answerKeyOf, type RecentAnswers } from "../recent-answers.ts";
import { type Asked, type Written, writtenOf } from "../serve.ts";

/**
 * The care context of a customer, by what is stored of them now: as it was answered a moment ago, or
 * worked out before anybody asked, where nothing has changed since and both are of the last five
 * minutes; else worked out now.
 */
export function careContextHandler(deps: Deps, answers: RecentAnswers) {
  const { customerFacts, accountFigures, policy, version, now } = deps;
  return async ({ params, account, store, begun }: Asked): Promise<Written> => {
    const { customerId } = params(routes.careContext.params);
    const key = answerKeyOf(account.id, customerId);
    const figures = accountFigures.of(account.id);
    const termsFor = ({ isExported }: Standing) =>
      termsOf({ policy, figures, version, isExported });
    const standing = begun?.standing ?? null;
    if (standing === null) answers.drop(key);
    else if (customerFacts.isCurrent(account.id, standing)) {
      const { revision } = standing;
      const terms = termsFor(standing);
      const known = answers.get(key);
      if (known?.revision === revision && known.terms === terms && isGoodAt(known, now())) {
        return known.written;
      }
      const ready = begun?.evaluation ?? null;
      if (ready?.terms === terms && isGoodAt(ready, now())) {
        const written = writtenOf(ready.text, ready.id);
        answers.put(key, { revision, terms, at: ready.at, written });
        return written;
      }
    }
    const reach = { accountId: account.id, store, zendesk: account.zendesk };
    const read = await customerFacts.read(reach, customerId);
    if (read === null) throw new ProblemError("not-found");
    const at = now();
    const written = writtenOf(evaluated(read.facts, { policy, figures }, at).text, randomUUID());
    if (read.standing !== null) {
      const { revision } = read.standing;
      answers.put(key, { revision, terms: termsFor(read.standing), at, written });
    }
    return written;
  };
}
