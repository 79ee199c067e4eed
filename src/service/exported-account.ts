import type { AccountFacts } from "../care/account-facts.ts";
import type { CustomerEvent } from "../care/customer-event.ts";
import type { CustomerFacts, Gap, Instant } from "../care/facts.ts";
import { factsAt } from "../care/facts-at.ts";
import type { Evidence } from "../care/figure.ts";
import type { MessageReader } from "../care/message-reader.ts";
import type { Policy } from "../care/policy.ts";
import { ruleOutcomesOf } from "../care/rule-outcomes.ts";
import { accountExportOf, type ExportTexts } from "../zendesk/account-export.ts";
import type { ExportProblem } from "../zendesk/export-files.ts";
import { factsOfCustomer } from "../zendesk/facts-of-customer.ts";
import { accountFactsOf } from "./account-facts-of.ts";
import { exportedEventsOf } from "./exported-events.ts";

/** Zendesk's files and, beside them, what happened outside of support. */
export type AccountTexts = ExportTexts & { readonly customer_events?: string };

/** An account in files, ready to be asked for any of its customers. */
export type ExportedAccount = {
  readonly problems: readonly ExportProblem[];
  readonly customerIds: readonly string[];
  readonly eventsByCustomer: ReadonlyMap<string, readonly CustomerEvent[]>;
  /**
   * Facts as they stood at a moment, each customer's with the account's own figures; `null` for
   * somebody of whom the files know nothing.
   */
  readonly factsAt: (at: Instant, policy: Policy) => (customerId: string) => CustomerFacts | null;
  /** What the message behind a fact says; `null` where the files do not have it. */
  readonly textBehind: (evidence: Evidence) => string | null;
};

/** Reads an account from the texts of its files, any of which may be absent. */
export function exportedAccountOf(
  { customer_events, ...texts }: AccountTexts,
  messageReader: MessageReader,
): ExportedAccount {
  const events = exportedEventsOf(customer_events ?? "", messageReader);
  const owners = new Set(events.problems.map(({ belongsTo }) => belongsTo));
  const account = accountExportOf(texts, new Set(events.byCustomer.keys()));
  const gapsOf = (customerId: string): readonly Gap[] =>
    owners.has(null) || owners.has(customerId) ? ["unreadable-records"] : [];
  const reader =
    (accountFacts: AccountFacts, at: Instant, policy: Policy) =>
    (customerId: string): CustomerFacts | null => {
      const payloads = account.payloadsOf(customerId);
      if (payloads === null) return null;
      const facts = factsOfCustomer(payloads, {
        source: "files",
        asOf: at,
        mapping: policy.fields,
        reader: messageReader,
      });
      return factsAt(
        {
          ...facts,
          events: events.byCustomer.get(customerId) ?? [],
          account: accountFacts,
          gaps: [...new Set([...facts.gaps, ...gapsOf(customerId)])],
        },
        at,
      );
    };
  return {
    problems: [...account.problems, ...events.problems],
    customerIds: account.customerIds,
    eventsByCustomer: events.byCustomer,
    textBehind: account.textBehind,
    factsAt: (at, policy) => {
      const orders = accountFactsOf(events.byCustomer.values(), policy, at);
      // What became of suggestions is counted over those about whom somebody decided.
      const decidedOn = new Set([...account.followedUpIds, ...dismissedIdsIn(events.byCustomer)]);
      const decided = [...decidedOn].flatMap((id) => reader(orders, at, policy)(id) ?? []);
      const ruleOutcomes = ruleOutcomesOf(decided, policy, at);
      return reader({ ...orders, ruleOutcomes }, at, policy);
    },
  };
}

function dismissedIdsIn(
  byCustomer: ReadonlyMap<string, readonly CustomerEvent[]>,
): readonly string[] {
  return [...byCustomer].flatMap(([customerId, events]) =>
    events.some(({ kind }) => kind === "suggestion-dismissed") ? [customerId] : [],
  );
}
