import type { Random } from "../../sandbox/generator/random.ts";
import { signedFetch } from "./signed-fetch.ts";

export type EventSender = {
  /** Sends one batch; tries an earlier one again, under the same ids, now and then. */
  readonly send: (url: string) => Promise<void>;
  /** By customer and id: acknowledged, so they must be there. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Sent without an answer: they may be there. */
  readonly maybe: ReadonlySet<string>;
};

type Options = {
  readonly account: string;
  readonly secret: string;
  readonly customerIds: readonly number[];
  readonly random: Random;
};

type SentEvent = { readonly kind: "order"; readonly id: string; readonly [field: string]: unknown };
type Batch = { readonly customerId: number; readonly events: readonly SentEvent[] };

/** Tells the service of orders as a shop would, which nothing but the service remembers. */
export function eventSender({ account, secret, customerIds, random }: Options): EventSender {
  const accepted = new Map<string, string>();
  const maybe = new Set<string>();
  const unanswered: Batch[] = [];
  let count = 0;

  function newBatch(): Batch {
    const customerId = random.pick(customerIds);
    const events = Array.from({ length: random.int(1, 3) }, () => {
      count += 1;
      const at = new Date(Date.now() - 60_000).toISOString();
      return {
        kind: "order" as const,
        id: `chaos-${count}`,
        at,
        amount: random.int(5, 500),
        product: "Thing",
      };
    });
    return { customerId, events };
  }

  return {
    accepted,
    maybe,
    send: async (url) => {
      const isAgain = unanswered.length > 0 && random.chance(0.5);
      const batch = (isAgain ? unanswered.shift() : undefined) ?? newBatch();
      const keys = batch.events.map(({ id }) => `${batch.customerId}/${id}`);
      for (const key of keys) maybe.add(key);
      try {
        const path = `/v1/customers/${batch.customerId}/events`;
        const body = JSON.stringify({ events: batch.events });
        const response = await signedFetch(
          `${url}${path}`,
          { account, secret },
          { method: "POST", body },
        );
        await response.text();
        if (!response.ok) throw new Error(`${response.status}`);
        for (const key of keys) accepted.set(key, "order");
      } catch {
        unanswered.push(batch);
      }
    },
  };
}
