import { performance } from "node:perf_hooks";
import { millisecondsInDay } from "../care/calendar.ts";
import type { Instant } from "../care/facts.ts";
import type { Policy } from "../care/policy.ts";
import { measuresOf } from "../care/team/measures.ts";
import type { AccountFigures } from "./account-figures.ts";
import { eachInTurn } from "./each-in-turn.ts";
import { evaluated, termsOf } from "./evaluate.ts";
import type { Log } from "./log.ts";
import { type Rounds, roundsOf } from "./rounds.ts";
import type { Store } from "./store/store.ts";

export type EvaluatorOptions = {
  readonly store: Pick<Store, "evaluationsOf" | "forAccount">;
  readonly accountFigures: Pick<AccountFigures, "of">;
  readonly policy: Policy;
  readonly version: string;
  readonly now: () => Instant;
};

export type EvaluatingOptions = EvaluatorOptions & {
  readonly accountIds: readonly string[];
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
};

/** Few, so that an account with thousands keeps nobody waiting for long. */
const customersInRound = 20;
const restFactor = 3;

/**
 * Works care contexts out before anybody asks: of customers of whom something has changed, so that
 * whoever opens them next finds theirs ready; and of all others once a day, so that what passes with
 * time alone is known of everybody.
 *
 * It rests three times as long as it worked, because requests are answered by the same process and
 * deliveries are written to the same disk. Several processes may do it for the same accounts.
 */
export function evaluating(options: EvaluatingOptions): Rounds {
  const { accountIds, store, now, pause, log } = options;
  const evaluate = evaluatorOf(options);

  async function evaluateSome(accountId: string, stop: AbortSignal): Promise<number> {
    const customerIds = await store.evaluationsOf(accountId).claim(customersInRound, now());
    await eachInTurn(customerIds, (customerId) => evaluateOne(accountId, customerId, stop), {
      stop,
      // It is due again after a while.
      failed: (_, error) => log.error({ event: "evaluation-failed", account: accountId, error }),
    });
    return customerIds.length;
  }

  async function evaluateOne(accountId: string, customerId: string, stop: AbortSignal) {
    stop.throwIfAborted();
    const startedAt = performance.now();
    await evaluate(accountId, customerId);
    await pause(restFactor * (performance.now() - startedAt), stop);
  }

  return roundsOf(accountIds, evaluateSome, (account, error) =>
    log.error({ event: "evaluating-failed", account, error }),
  );
}

/** Works out the care context of a customer by what is stored, and keeps it for whoever asks. */
export function evaluatorOf(options: EvaluatorOptions) {
  const { store, accountFigures, policy, version, now } = options;
  return async (accountId: string, customerId: string): Promise<void> => {
    const stored = await store.forAccount(accountId).readStored(customerId);
    // What nobody has read whole is read when somebody asks.
    if (stored === null) return;
    const { facts, standing } = stored;
    const { revision, isExported } = standing;
    const figures = accountFigures.of(accountId);
    const at = now();
    const { text, healthScore, tier } = evaluated(facts, { policy, figures }, at);
    const terms = termsOf({ policy, figures, version, isExported });
    // Whoever works here writes tickets too, and is nobody's customer.
    const measures = facts.customer.isStaff ? null : measuresOf(facts, tier, policy, at);
    const kept = { customerId, revision, terms, at, text, healthScore, measures };
    await store.evaluationsOf(accountId).keep(kept, at + millisecondsInDay);
  };
}
