import type { CustomerFacts, Instant } from "../care/facts.ts";
import { type MessageReader, versionOf } from "../care/message-reader.ts";
import type { Policy } from "../care/policy.ts";
import type { ZendeskClient } from "../zendesk/client.ts";
import { isZendeskRequestError } from "../zendesk/errors.ts";
import { readHistory } from "../zendesk/read-history.ts";
import type { Log } from "./log.ts";
import { ZendeskWaitError } from "./outbound/pause.ts";
import type { AccountStore } from "./store/account-store.ts";
import type { Standing } from "./store/stored-customer.ts";

/** An account as this part needs it. */
export type AccountReach = {
  readonly accountId: string;
  readonly store: AccountStore;
  readonly zendesk: ZendeskClient;
};

export type CustomerFactsOptions = {
  readonly mapping: Policy["fields"];
  readonly readerOf: (accountId: string) => MessageReader;
  readonly now: () => Instant;
  readonly log: Log;
  /** Time, for an answer that waits; ends early where nobody waits any more. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Facts of customers, read from the store and kept fresh from Zendesk. */
export type CustomerFactsReader = {
  /** `null` where Zendesk has no such customer. Rejects with what Zendesk answered. */
  readonly read: (reach: AccountReach, customerId: string) => Promise<ReadCustomer | null>;
  /** Reads a customer from Zendesk now, whatever is stored. Rejects as `read` does. */
  readonly refresh: (reach: AccountReach, customerId: string) => Promise<ReadCustomer | null>;
  /**
   * True where what is stored will do: it is fresh, nothing tells of a change since, and the scorer
   * of today read the messages.
   */
  readonly isCurrent: (accountId: string, standing: Standing) => boolean;
  /** Resolves when nothing is being read any more. */
  readonly settled: () => Promise<void>;
};

/** What is known of a customer; the standing of what is stored, where it was read from there. */
export type ReadCustomer = {
  readonly facts: CustomerFacts;
  readonly standing: Standing | null;
};

const freshForMs = 5 * 60_000;
/** The app gives the service 2.5 s before it reads by itself. */
const patienceMs = 1500;
const usableForMs = 24 * 60 * 60_000;
/** Requests in one reading: 10 pages of tickets, 20 conversations, and four. */
const reading = {
  source: "service",
  maximumTickets: 1000,
  conversations: 20,
  problems: 100,
} as const;

/**
 * Answers from the store at once while the facts are fresh, nothing tells of a change since, and
 * their messages were read by the scorer of today. Older ones may lack the very ticket
 * that is being opened, so they wait for a reading: those of today for a moment, after which the
 * reading goes on behind the answer; older ones for as long as it takes. Facts of any age are
 * better than none while Zendesk fails: the care context says how old they are.
 */
export function customerFactsReader(options: CustomerFactsOptions): CustomerFactsReader {
  const { now, log } = options;
  const inFlight = new Map<string, Promise<ReadCustomer | null>>();
  /** When each account may be asked again, after Zendesk told us to wait. */
  const waitUntil = new Map<string, Instant>();

  async function readNow(reach: AccountReach, customerId: string): Promise<ReadCustomer | null> {
    const at = now();
    const waitMs = (waitUntil.get(reach.accountId) ?? 0) - at;
    if (waitMs > 0) throw new ZendeskWaitError(waitMs);
    try {
      const facts = await readHistory(reach.zendesk, customerId, {
        ...reading,
        at,
        mapping: options.mapping,
        reader: options.readerOf(reach.accountId),
        onFollowUpsFailed: (error) => letRest(reach.accountId, error),
      });
      if (facts === null || facts.customer.state === "deleted") {
        await reach.store.forgetCustomer(customerId, at);
        // Of somebody who was deleted there is something to show, but nothing to keep.
        return facts === null ? null : { facts, standing: null };
      }
      await reach.store.writeFacts(facts);
      // Not `facts`: follow-ups that were noted meanwhile are only in the store.
      return (await reach.store.readStored(customerId)) ?? { facts, standing: null };
    } catch (error) {
      letRest(reach.accountId, error);
      throw error;
    }
  }

  /** Leaves an account's Zendesk alone for as long as this failure says, if it says so. */
  function letRest(accountId: string, error: unknown): void {
    const waitMs = waitMsOf(error);
    if (waitMs === null) return;
    waitUntil.set(accountId, Math.max(now() + waitMs, waitUntil.get(accountId) ?? 0));
  }

  /** However many ask at once, one customer is read once. */
  function refresh(reach: AccountReach, customerId: string): Promise<ReadCustomer | null> {
    const key = `${reach.accountId}/${customerId}`;
    const running = inFlight.get(key);
    if (running !== undefined) return running;
    const started = readNow(reach, customerId).finally(() => inFlight.delete(key));
    inFlight.set(key, started);
    return started;
  }

  function isCurrent(accountId: string, { asOf, isOutdated, modelVersion }: Standing): boolean {
    const version = versionOf(options.readerOf(accountId));
    return now() - asOf < freshForMs && !isOutdated && (modelVersion ?? version) === version;
  }

  const read: CustomerFactsReader["read"] = async (reach, customerId) => {
    const stored = await reach.store.readStored(customerId);
    if (stored !== null && isCurrent(reach.accountId, stored.standing)) return stored;
    const refreshed = refresh(reach, customerId);
    if (stored === null) return refreshed;
    const orStored = refreshed.catch((error: unknown) => {
      log.warn({ event: "refresh-failed", account: reach.accountId, error });
      return stored;
    });
    return now() - stored.standing.asOf < usableForMs ? soonOr(stored, orStored) : orStored;
  };

  /** The fresh facts, if they come while somebody would wait. */
  async function soonOr(
    stored: ReadCustomer,
    refreshed: Promise<ReadCustomer | null>,
  ): Promise<ReadCustomer | null> {
    const waiting = new AbortController();
    const timeUp = options.pause(patienceMs, waiting.signal).then(() => stored);
    try {
      return await Promise.race([refreshed, timeUp]);
    } finally {
      waiting.abort();
    }
  }

  return {
    read,
    refresh,
    isCurrent,
    settled: async () => {
      await Promise.allSettled(inFlight.values());
    },
  };
}

/** How long Zendesk wants to be left alone; `null` where that is not why it failed. */
export function waitMsOf(error: unknown): number | null {
  if (error instanceof ZendeskWaitError) return error.retryAfterMs;
  return isZendeskRequestError(error) && error.status === 429 ? error.retryAfterMs : null;
}
