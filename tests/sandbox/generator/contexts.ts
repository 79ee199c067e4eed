import type { AccountData } from "../../../sandbox/account/records.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { careContextOf } from "../../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { type AccountTexts, exportedAccountOf } from "../../../src/service/exported-account.ts";

/** The account's lists as the texts of export files. */
export function exportTextsOf(data: AccountData): AccountTexts {
  const text = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  return {
    users: text(data.users),
    organizations: text(data.organizations),
    tickets: text(data.tickets),
    comments: text(data.comments),
    satisfaction_ratings: text(data.satisfactionRatings),
    ticket_fields: text(data.ticketFields),
    user_fields: text(data.userFields),
    customer_events: text(data.customerEvents),
  };
}

/** The care contexts that the product itself computes from the account. */
export function contextsOf(data: AccountData, at: number): (customerId: number) => CareContext {
  const factsOf = exportedAccountOf(exportTextsOf(data)).factsAt(at, defaultPolicy);
  return (customerId) => {
    const facts = factsOf(String(customerId));
    if (facts === null) throw new Error(`no customer ${customerId}`);
    return careContextOf(facts, defaultPolicy, at);
  };
}
