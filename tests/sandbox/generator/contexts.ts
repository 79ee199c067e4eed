import type { AccountData } from "../../../sandbox/account/records.ts";
import type { CareContext } from "../../../src/care/care-context.ts";
import { careContextOf } from "../../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { accountExportOf, type ExportTexts } from "../../../src/zendesk/account-export.ts";
import { factsOfCustomer } from "../../../src/zendesk/facts-of-customer.ts";

/** The account's lists as the texts of export files. */
export function exportTextsOf(data: AccountData): ExportTexts {
  const text = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  return {
    users: text(data.users),
    organizations: text(data.organizations),
    tickets: text(data.tickets),
    comments: text(data.comments),
    satisfaction_ratings: text(data.satisfactionRatings),
    ticket_fields: text(data.ticketFields),
    user_fields: text(data.userFields),
  };
}

/** The care contexts that the product itself computes from the account. */
export function contextsOf(data: AccountData, at: number): (customerId: number) => CareContext {
  const account = accountExportOf(exportTextsOf(data));
  return (customerId) => {
    const payloads = account.payloadsOf(String(customerId));
    if (payloads === null) throw new Error(`no customer ${customerId}`);
    const facts = factsOfCustomer(payloads, {
      source: "files",
      asOf: at,
      mapping: defaultPolicy.fields,
    });
    return careContextOf(facts, defaultPolicy, at);
  };
}
