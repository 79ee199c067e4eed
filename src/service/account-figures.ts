import { type AccountFacts, unknownAccount } from "../care/account-facts.ts";
import { millisecondsInDay } from "../care/calendar.ts";
import type { Instant } from "../care/facts.ts";
import type { PurchaseFit } from "../care/fit-purchase-model.ts";
import type { Policy } from "../care/policy.ts";
import type { PurchaseSummary } from "../care/purchase-model.ts";
import { purchaseTermsOf } from "../care/purchase-orders.ts";
import type { RfmValues } from "../care/rfm.ts";
import { outcomesOfCounts, type RuleCounts, ruleCountsOf } from "../care/rule-outcomes.ts";
import { buyerOf, isModelled, purchaseFactsOf } from "./account-facts-of.ts";
import { eachInTurn } from "./each-in-turn.ts";
import { evenSample } from "./even-sample.ts";
import type { Log } from "./log.ts";
import type { FiguresStore } from "./store/figures-store.ts";
import type { Store } from "./store/store.ts";
import type { StoredExtent, StoredFigures } from "./store/stored-figures.ts";

export type AccountFiguresOptions = {
  readonly accountIds: readonly string[];
  readonly store: Pick<Store, "figuresOf">;
  readonly policy: Policy;
  readonly fit: (summaries: readonly PurchaseSummary[], stop: AbortSignal) => Promise<PurchaseFit>;
  readonly now: () => Instant;
  readonly log: Log;
};

/** What all customers of each account say together, at hand for every answer. */
export type AccountFigures = {
  /** From memory; nothing is known of an account until its figures were computed once. */
  readonly of: (accountId: string) => AccountFacts;
  /** Takes up what was computed before the service was started. */
  readonly load: () => Promise<void>;
  /** Computes what is due, one account after the other. Never rejects: old figures stay. */
  readonly refresh: (stop: AbortSignal) => Promise<void>;
};

const refreshedAfterMs = millisecondsInDay;
/** An account that has grown by this much since is another one: at first it grows within minutes. */
const growth = 1.25;
/** More buyers make the figures no better, only costlier. */
const mostBuyers = 20_000;

/** The accounts' own figures, in memory and in the store, so that a restart does not lose them. */
export function accountFigures(options: AccountFiguresOptions): AccountFigures {
  const { accountIds, store, policy, now, log } = options;
  const terms = termsOf(policy);
  const known = new Map<string, StoredFigures>();

  /** Takes what is stored where it is newer: another process may have computed it. */
  async function takeStored(accountId: string): Promise<void> {
    const stored = await store.figuresOf(accountId).readFigures();
    // Fifths of other terms would judge customers by a scale that is not theirs.
    if (stored === null || stored.terms !== terms) return;
    if (stored.asOf > (known.get(accountId)?.asOf ?? Number.NEGATIVE_INFINITY)) {
      known.set(accountId, stored);
    }
  }

  async function refreshOne(accountId: string, stop: AbortSignal): Promise<void> {
    await takeStored(accountId);
    const at = now();
    const own = store.figuresOf(accountId);
    const extent = await own.readExtent();
    if (!isDue(known.get(accountId) ?? null, extent, at)) return;
    const facts = await computed(own, at, stop);
    const figures = { asOf: at, terms, extent, facts };
    await own.writeFigures(figures);
    known.set(accountId, figures);
    const durationMs = now() - at;
    log.info({ event: "figures-computed", account: accountId, durationMs });
  }

  /** Page by page: an account's customers are more than fit into memory. */
  async function computed(
    own: FiguresStore,
    at: Instant,
    stop: AbortSignal,
  ): Promise<AccountFacts> {
    const purchaseTerms = purchaseTermsOf(policy, at);
    const summaries = evenSample<PurchaseSummary>(mostBuyers);
    const values = evenSample<RfmValues>(mostBuyers);
    for await (const page of own.purchasesByPage()) {
      stop.throwIfAborted();
      for (const events of page) {
        const buyer = buyerOf(events, purchaseTerms);
        if (buyer.summary !== null) summaries.add(buyer.summary);
        if (buyer.values !== null) values.add(buyer.values);
      }
    }
    let counts: RuleCounts = new Map();
    for await (const page of own.decidedByPage()) {
      stop.throwIfAborted();
      counts = ruleCountsOf(page, policy, at, counts);
    }
    const { kept, seen } = summaries.taken();
    const fit = isModelled(seen, policy) ? await options.fit(kept, stop) : null;
    const purchases = purchaseFactsOf(values.taken(), fit, policy);
    return { ...purchases, ruleOutcomes: outcomesOfCounts(counts, policy) };
  }

  /** A failure costs neither the other accounts nor the figures there are. */
  function ofEach(work: (accountId: string) => Promise<void>, stop?: AbortSignal): Promise<void> {
    return eachInTurn(accountIds, work, {
      stop,
      failed: (account, error) => log.error({ event: "figures-failed", account, error }),
    });
  }

  return {
    of: (accountId) => known.get(accountId)?.facts ?? unknownAccount,
    load: () => ofEach(takeStored),
    refresh: (stop) => ofEach((accountId) => refreshOne(accountId, stop), stop),
  };
}

function termsOf({ timeZone, value, outcomes }: Policy): string {
  return JSON.stringify({ timeZone, value, outcomes });
}

function isDue(known: StoredFigures | null, extent: StoredExtent, at: Instant): boolean {
  if (known === null) return sizeOf(extent) > 0;
  const before = known.extent;
  const hasNews =
    extent.events !== before.events ||
    extent.newestEventAt !== before.newestEventAt ||
    extent.followUps !== before.followUps ||
    extent.lastReadAt !== before.lastReadAt;
  const isOld = at - known.asOf >= refreshedAfterMs;
  return hasNews && (isOld || sizeOf(extent) >= growth * sizeOf(before));
}

function sizeOf({ events, followUps }: StoredExtent): number {
  return events + followUps;
}
