import { accountTexts } from "../../../sandbox/account/account-files.ts";
import type { AccountData } from "../../../sandbox/account/records.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { careContextOf } from "../../../src/care/care-context-of.ts";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import { defaultPolicy, type Policy } from "../../../src/care/policy.ts";
import { exportedAccountOf } from "../../../src/service/exported-account.ts";
import { reader } from "../../support/message-reader.ts";

/** The facts that the product itself reads from the account's files. */
export function factsIn(
  data: AccountData,
  at: number,
  policy: Policy,
): (customerId: number) => CustomerFacts {
  const factsOf = exportedAccountOf(accountTexts(data), reader).factsAt(at, policy);
  return (customerId) => {
    const facts = factsOf(String(customerId));
    if (facts === null) throw new Error(`no customer ${customerId}`);
    return facts;
  };
}

/** The care contexts that the product itself computes from the account's files. */
export function contextsOf(
  data: AccountData,
  at: number,
  policy: Policy = defaultPolicy,
): (customerId: number) => CareContext {
  const factsOf = factsIn(data, at, policy);
  return (customerId) => careContextOf(factsOf(customerId), policy, at);
}
