import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { signatureOf } from "../../sandbox/server/webhooks.ts";
import { type Machine, productVersion, thisMachine } from "./machine.ts";
import { percentileOf } from "./percentile.ts";
import { startBenchService } from "./service-of-bench.ts";

export type ServiceFigures = {
  readonly store: "embedded" | "postgresql";
  /** How deliveries were acknowledged, each of them stored by then. */
  readonly webhooks: {
    /** As many left in a second, whether the former were answered or not. */
    readonly perSecond: number;
    readonly sent: number;
    readonly p50Ms: number;
    readonly p99Ms: number;
    readonly slowestMs: number;
    readonly non2xx: number;
  };
  readonly version: string;
  readonly machine: Machine;
};

const perSecond = 200;
const seconds = 20;
const warmUpDeliveries = 200;
const account = "bench";

type Acknowledged = { readonly ms: number; readonly status: number };

/**
 * Sends deliveries at a steady rate to a service of its own, on a database of its own at
 * `DATABASE_URL`, else on the embedded store. One that is due is sent, though others still wait: a
 * slow answer does not lower the rate at which the next are measured.
 */
export async function benchService(): Promise<ServiceFigures> {
  const secret = randomUUID();
  const service = await startBenchService({ account, webhookSecret: secret });
  try {
    const deliver = () => acknowledgedBy(service.url, secret);
    for (let sent = 0; sent < warmUpDeliveries; sent += 1) await deliver();
    const startedAt = performance.now();
    const under: Promise<Acknowledged>[] = [];
    for (let sent = 0; sent < perSecond * seconds; sent += 1) {
      const waitMs = startedAt + (sent * 1000) / perSecond - performance.now();
      if (waitMs > 1) await pause(waitMs);
      under.push(deliver());
    }
    const lastedMs = performance.now() - startedAt;
    const acknowledged = await Promise.all(under);
    const ms = acknowledged.map((one) => one.ms).toSorted((a, b) => a - b);
    return {
      store: service.store,
      webhooks: {
        perSecond: Math.round((acknowledged.length * 1000) / lastedMs),
        sent: acknowledged.length,
        p50Ms: percentileOf(ms, 0.5),
        p99Ms: percentileOf(ms, 0.99),
        slowestMs: percentileOf(ms, 1),
        non2xx: acknowledged.filter(({ status }) => status < 200 || status > 299).length,
      },
      version: productVersion(),
      machine: thisMachine(),
    };
  } finally {
    await service.stop();
  }
}

/** A status of 0: no answer came. */
async function acknowledgedBy(url: string, secret: string): Promise<Acknowledged> {
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
