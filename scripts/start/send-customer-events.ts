import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod/mini";
import type { CustomerEventRecord } from "../../sandbox/account/customer-event.ts";
import { type SentEvent, sentEventSchema } from "../../src/contract/customer-event.ts";
import { eventRoutes } from "../../src/contract/event-routes.ts";
import { issuesOf, issuesText } from "../../src/contract/issues.ts";
import { addressOf } from "../../src/contract/routes.ts";
import { signedToken } from "../signed-token.ts";

export type SendingOptions = {
  readonly serviceUrl: string;
  readonly accountId: string;
  readonly secret: string;
  readonly events: readonly CustomerEventRecord[];
  readonly now: () => number;
};

/** What became of the events; `fault` is the first of those that were left out. */
export type SendingReport = {
  readonly sent: number;
  readonly leftOut: number;
  readonly fault: string | null;
};

type Batch = { readonly customerId: number; readonly events: readonly SentEvent[] };

/** Of the 256 KiB that the service reads, with room for the names around the events. */
const mostBatchBytes = 200 * 1024;
const mostBatchEvents = 100;
/** The service counts requests of the whole account, and the app needs some of them too. */
const freeRequests = 300;
const pauseAfterThoseMs = 400;

/**
 * Sends customers' events to the service as their shop would: signed, in batches, each event once,
 * in the order in which their customers first come. Events that the contract does not take are left
 * out, so that one does not cost the others of its batch.
 *
 * @throws The service refused what the contract allows, or does not answer.
 */
export async function sendCustomerEvents(options: SendingOptions): Promise<SendingReport> {
  const { batches, leftOut, fault } = batchesOf(options.events);
  let sent = 0;
  for (const [index, batch] of batches.entries()) {
    if (index >= freeRequests) await pause(pauseAfterThoseMs);
    await sendBatch(options, batch);
    sent += batch.events.length;
  }
  return { sent, leftOut, fault };
}

function batchesOf(records: readonly CustomerEventRecord[]) {
  const byCustomer = new Map<number, Map<string, SentEvent>>();
  let leftOut = 0;
  let fault: string | null = null;
  for (const { customerId, ...event } of records) {
    const parsed = z.safeParse(sentEventSchema, event);
    if (parsed.success) {
      const own = byCustomer.get(customerId) ?? new Map<string, SentEvent>();
      byCustomer.set(customerId, own.set(parsed.data.id, parsed.data));
    } else {
      leftOut += 1;
      const words = { whole: "the event", unknownKey: "is not a known field" };
      fault ??= `${event.id} of customer ${customerId}: ${issuesText(issuesOf(parsed.error, words))}`;
    }
  }
  const batches = [...byCustomer].flatMap(([customerId, events]) =>
    partsOf([...events.values()]).map((part): Batch => ({ customerId, events: part })),
  );
  return { batches, leftOut, fault };
}

function partsOf(events: readonly SentEvent[]): readonly (readonly SentEvent[])[] {
  const parts: SentEvent[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event)) + 1;
    const last = parts.at(-1);
    if (last === undefined || last.length >= mostBatchEvents || bytes + size > mostBatchBytes) {
      parts.push([event]);
      bytes = size;
    } else {
      last.push(event);
      bytes += size;
    }
  }
  return parts;
}

async function sendBatch(options: SendingOptions, { customerId, events }: Batch): Promise<void> {
  const path = addressOf(eventRoutes.sendEvents.path, { customerId: String(customerId) });
  for (;;) {
    const response = await fetch(options.serviceUrl + path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await signedToken(options.accountId, options.secret, options.now())}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ events }),
    });
    const answer = await response.text();
    if (response.ok) return;
    const waitSeconds = Number(response.headers.get("retry-after"));
    if (!(waitSeconds > 0)) throw new Error(`POST ${path}: ${response.status} ${answer}`);
    await pause(waitSeconds * 1000);
  }
}
