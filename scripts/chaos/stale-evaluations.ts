import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import type { StoreConfig } from "../../src/service/config.ts";
import { openStore } from "../../src/service/store/open-store.ts";

export type EvaluationsFound = {
  /** Care contexts that would be given to whoever asks. */
  readonly ready: number;
  /** Of those, whose: they say something else than what is stored. */
  readonly stale: readonly string[];
};

/**
 * Works out each care context anew that was worked out before somebody asked, of what is stored now
 * and for the moment of then. The service must not be running.
 */
export async function evaluationsIn(
  config: StoreConfig,
  account: string,
  customerIds: Iterable<string>,
): Promise<EvaluationsFound> {
  const store = await openStore(config);
  const own = store.forAccount(account);
  const stale: string[] = [];
  let ready = 0;
  try {
    for (const customerId of customerIds) {
      const token = { jti: `chaos-${customerId}`, expiresAt: Date.now() };
      const { evaluation } = await own.beginReading({ token, customerId, knownRevision: null });
      const stored = await own.readStored(customerId);
      if (evaluation === null || stored === null) continue;
      ready += 1;
      const now = careContextOf(stored.facts, defaultPolicy, evaluation.at);
      if (toldBy(JSON.parse(evaluation.text)) !== toldBy(now)) {
        stale.push(customerId);
      }
    }
  } finally {
    await store.close();
  }
  return { ready, stale };
}

type Told = Readonly<
  Record<"customer" | "tenure" | "sentiment" | "service" | "followUps", unknown>
>;

/** What rests on the customer's own rows alone, and on the moment. */
function toldBy({ customer, tenure, sentiment, service, followUps }: Told): string {
  return JSON.stringify([customer, tenure, sentiment, service, followUps]);
}
