import type { Instant } from "../care/facts.ts";
import type { ZendeskClient } from "../zendesk/client.ts";
import { isZendeskRequestError } from "../zendesk/errors.ts";
import { mayErase, type WebhookSubject } from "../zendesk/webhook-event.ts";
import { type AccountReach, type CustomerFactsReader, waitMsOf } from "./customer-facts.ts";
import type { Log } from "./log.ts";
import { reasonOf } from "./reason-of.ts";
import { type Rounds, roundsOf } from "./rounds.ts";
import type { ClaimedHint } from "./store/hint-store.ts";
import type { Store } from "./store/store.ts";

export type HintFollowerOptions = {
  readonly accounts: readonly { readonly id: string; readonly zendesk: ZendeskClient }[];
  readonly store: Pick<Store, "forAccount" | "hintsOf">;
  readonly customerFacts: Pick<CustomerFactsReader, "refresh">;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
};

type SubjectHints = { readonly subject: WebhookSubject; readonly hints: readonly ClaimedHint[] };

/** Few, so that an account with thousands keeps nobody waiting for long. */
const hintsInRound = 10;
const mostAttempts = 12;
const longestBackoffMs = 15 * 60_000;

/**
 * Follows what webhooks told, a few hints of each account in a round: marks the customers whom a hint concerns, so that they are read from Zendesk before anybody is
 * shown what is stored; where something may have to be erased, reads them now. So it does not matter
 * in which order hints come, how often, or how late, and an account with many changes costs Zendesk
 * no more requests than its agents open customers.
 *
 * What fails is tried again, 12 times in all, later each time; what Zendesk refuses is given up at
 * once. Several processes may follow the same accounts.
 */
export function hintFollower(options: HintFollowerOptions): Rounds {
  const { accounts, store, customerFacts, now, random, log } = options;
  type Account = (typeof accounts)[number];

  async function followSome({ id, zendesk }: Account, stop: AbortSignal): Promise<number> {
    const hints = await store.hintsOf(id).claim(hintsInRound, now());
    const reach = { accountId: id, store: store.forAccount(id), zendesk };
    for (const same of bySubject(hints)) {
      if (stop.aborted) break;
      await follow(reach, same);
    }
    return hints.length;
  }

  async function follow(reach: AccountReach, same: SubjectHints): Promise<void> {
    const { hints } = same;
    const ids = hints.map(({ id }) => id);
    const attempts = Math.max(...hints.map((hint) => hint.attempts));
    const stored = store.hintsOf(reach.accountId);
    // One that ended every process that took it up never came to the end below.
    if (attempts > mostAttempts) return stored.giveUp(ids, "too-many-attempts");
    try {
      await lookAt(reach, same);
      await stored.markDone(ids);
    } catch (error) {
      const reason = reasonOf(error);
      const waitMs = waitMsOf(error);
      const isFinal = waitMs === null && (isRefused(error) || attempts >= mostAttempts);
      log.warn({
        event: isFinal ? "hint-given-up" : "hint-failed",
        account: reach.accountId,
        count: ids.length,
        error,
      });
      if (isFinal) return stored.giveUp(ids, reason);
      const backoffMs = random() * Math.min(longestBackoffMs, 1000 * 2 ** attempts);
      const until = now() + (waitMs ?? backoffMs);
      await stored.postpone(ids, { until, reason, counts: waitMs === null });
    }
  }

  async function lookAt(reach: AccountReach, { subject, hints }: SubjectHints): Promise<void> {
    const stored = store.hintsOf(reach.accountId);
    const requesterIds = hints.flatMap(({ requesterId }) => requesterId ?? []);
    const customerIds = await stored.customersOf(subject, requesterIds);
    if (customerIds.length === 0) return;
    await stored.markOutdated(customerIds, now());
    if (!hints.some(({ type }) => mayErase(type))) return;
    for (const customerId of customerIds) await customerFacts.refresh(reach, customerId);
  }

  return roundsOf(accounts, followSome, ({ id }, error) =>
    log.error({ event: "following-failed", account: id, error }),
  );
}

/** Those of one ticket or user together. */
function bySubject(hints: readonly ClaimedHint[]): readonly SubjectHints[] {
  const groups = new Map<string, SubjectHints>();
  for (const hint of hints) {
    const { subject } = hint;
    const key = `${subject.kind}/${subject.id}`;
    groups.set(key, { subject, hints: [...(groups.get(key)?.hints ?? []), hint] });
  }
  return [...groups.values()];
}

/** Zendesk will say the same tomorrow. 401 and 403 are the token's, which an admin can renew. */
function isRefused(error: unknown): boolean {
  if (!isZendeskRequestError(error) || error.status === null) return false;
  return (
    error.status >= 400 && error.status < 500 && ![401, 403, 408, 409, 429].includes(error.status)
  );
}
