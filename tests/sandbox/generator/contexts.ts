import { accountTexts } from "../../../sandbox/account/account-files.ts";
import type { AccountData } from "../../../sandbox/account/records.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { careContextOf } from "../../../src/care/care-context-of.ts";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { accountExportOf } from "../../../src/zendesk/account-export.ts";
import { factsOfCustomer } from "../../../src/zendesk/facts-of-customer.ts";

/** The facts that the product itself reads from the account's files. */
export function factsIn(data: AccountData, at: number): (customerId: number) => CustomerFacts {
  const account = accountExportOf(accountTexts(data));
  return (customerId) => {
    const payloads = account.payloadsOf(String(customerId));
    if (payloads === null) throw new Error(`no customer ${customerId}`);
    return factsOfCustomer(payloads, { source: "files", asOf: at, mapping: defaultPolicy.fields });
  };
}

/** The care contexts that the product itself computes from the account. */
export function contextsOf(data: AccountData, at: number): (customerId: number) => CareContext {
  const factsOf = factsIn(data, at);
  return (customerId) => careContextOf(factsOf(customerId), defaultPolicy, at);
}
