import { versionOf } from "../care/message-reader.ts";
import type { ZendeskClient } from "../zendesk/client.ts";
import { isZendeskRequestError } from "../zendesk/errors.ts";
import type { CustomerFactsReader } from "./customer-facts.ts";
import type { Deps } from "./deps.ts";
import { eachInTurn } from "./each-in-turn.ts";
import type { Log } from "./log.ts";
import { ZendeskWaitError } from "./outbound/pause.ts";
import type { Store } from "./store/store.ts";

export type RescoringOptions = {
  readonly accounts: readonly { readonly id: string; readonly zendesk: ZendeskClient }[];
  readonly store: Pick<Store, "forAccount" | "sentimentOf">;
  readonly customerFacts: Pick<CustomerFactsReader, "refresh">;
  readonly readerOf: Deps["readerOf"];
  readonly log: Log;
};

/** In a round of five minutes: some twenty requests each, which leaves Zendesk to its agents. */
const customersInRound = 10;

/**
 * Reads customers again whose messages another scorer read, a few of each account in every round,
 * the most recently read first. No text was kept, so each is read from Zendesk.
 */
export function rescoring(options: RescoringOptions): {
  readonly refresh: (stop: AbortSignal) => Promise<void>;
} {
  const { accounts, store, customerFacts, readerOf, log } = options;
  type Account = (typeof accounts)[number];

  async function rescore({ id, zendesk }: Account, stop: AbortSignal): Promise<void> {
    const reach = { accountId: id, store: store.forAccount(id), zendesk };
    const version = versionOf(readerOf(id));
    const old = await store.sentimentOf(id).readByAnother(version, customersInRound);
    for (const customerId of old) {
      stop.throwIfAborted();
      await customerFacts.refresh(reach, customerId);
    }
    if (old.length > 0) log.info({ event: "rescored", account: id, count: old.length });
  }

  return {
    refresh: (stop) =>
      eachInTurn(accounts, (account) => rescore(account, stop), {
        stop,
        // The next round tries again.
        failed: ({ id }, error) => {
          const isZendesks = isZendeskRequestError(error) || error instanceof ZendeskWaitError;
          log[isZendesks ? "warn" : "error"]({ event: "rescoring-failed", account: id, error });
        },
      }),
  };
}
