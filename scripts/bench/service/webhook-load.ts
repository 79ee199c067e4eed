import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { signatureOf } from "../../../sandbox/server/webhooks.ts";
import { percentileOf } from "../percentile.ts";

/** How deliveries were acknowledged, each of them stored by then. */
export type WebhookFigures = {
  /** As many left in a second, whether the former were answered or not. */
  readonly perSecond: number;
  readonly sent: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
  readonly non2xx: number;
};

const perSecond = 200;
const seconds = 20;
const warmUpDeliveries = 200;

type Acknowledged = { readonly ms: number; readonly status: number };
type Webhook = { readonly url: string; readonly account: string; readonly secret: string };

/**
 * Sends deliveries at a steady rate. One that is due is sent, though others still wait: a slow
 * answer does not lower the rate at which the next are measured.
 */
export async function webhookLoadOf(webhook: Webhook): Promise<WebhookFigures> {
  for (let sent = 0; sent < warmUpDeliveries; sent += 1) await acknowledgedBy(webhook);
  const startedAt = performance.now();
  const under: Promise<Acknowledged>[] = [];
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const waitMs = startedAt + (sent * 1000) / perSecond - performance.now();
    if (waitMs > 1) await pause(waitMs);
    under.push(acknowledgedBy(webhook));
  }
  const lastedMs = performance.now() - startedAt;
  const acknowledged = await Promise.all(under);
  const ms = acknowledged.map((one) => one.ms).toSorted((a, b) => a - b);
  return {
    perSecond: Math.round((acknowledged.length * 1000) / lastedMs),
    sent: acknowledged.length,
    p50Ms: percentileOf(ms, 0.5),
    p99Ms: percentileOf(ms, 0.99),
    slowestMs: percentileOf(ms, 1),
    non2xx: acknowledged.filter(({ status }) => status < 200 || status > 299).length,
  };
}

/** A status of 0: no answer came. */
async function acknowledgedBy({ url, account, secret }: Webhook): Promise<Acknowledged> {
  const body = JSON.stringify(anEvent());
  const signature = signatureOf(body, secret, Date.now());
  const sentAt = performance.now();
  const status = await fetch(`${url}/v1/accounts/${account}/webhooks`, {
    method: "POST",
    headers: { "content-type": "application/json", ...signature },
    body,
  }).then(
    async (answer) => {
      await answer.text();
      return answer.status;
    },
    () => 0,
  );
  return { ms: performance.now() - sentAt, status };
}

/** Of 2.5 kB, as Zendesk's are. */
function anEvent(): object {
  const ticketId = 1 + Math.floor(Math.random() * 1000);
  return {
    type: "zen:event-type:ticket.status_changed",
    id: randomUUID(),
    zendesk_event_version: "2022-11-06",
    subject: `zen:ticket:${ticketId}`,
    detail: { id: `${ticketId}`, requester_id: "1001", description: "x".repeat(2200) },
    event: { current: "OPEN", previous: "NEW" },
  };
}
