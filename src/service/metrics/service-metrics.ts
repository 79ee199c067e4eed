import { createHash } from "node:crypto";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Instant } from "../../care/facts.ts";
import { exportStreams } from "../../zendesk/export-page.ts";
import type { SendToZendesk } from "../../zendesk/send.ts";
import type { Store } from "../store/store.ts";

export type ServiceMetrics = {
  /** Notes a request that was answered; `route` is the pattern, never the address. */
  readonly answered: (request: AnsweredRequest) => void;
  /** A way to Zendesk whose requests are counted for this account. */
  readonly counted: (accountId: string, send: SendToZendesk) => SendToZendesk;
  /** Everything, as Prometheus reads it. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

export type AnsweredRequest = {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
};

export type MetricsOptions = {
  readonly accountIds: readonly string[];
  readonly store: Pick<Store, "evaluationsOf" | "exportsOf" | "hintsOf" | "isReady">;
  readonly now: () => Instant;
};

const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const zendeskBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * An account as metrics name it: who may look at figures need not know whose they are.
 *
 * @example
 * accountLabelOf("acme"); //=> "822b0d1a", as `printf %s acme | sha256sum` begins
 */
export function accountLabelOf(accountId: string): string {
  return createHash("sha256").update(accountId).digest("hex").slice(0, 8);
}

/** The service's metrics. What the store knows is asked for when somebody looks. */
export function serviceMetrics({ accountIds, store, now }: MetricsOptions): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "care_" });
  const requests = new Histogram({
    name: "care_request_seconds",
    help: "How long requests took, by the route's pattern",
    labelNames: ["route", "method", "status"],
    buckets: requestBuckets,
    registers,
  });
  const zendesk = new Histogram({
    name: "care_zendesk_request_seconds",
    help: "How long Zendesk took to answer; status none: it did not",
    labelNames: ["account", "status"],
    buckets: zendeskBuckets,
    registers,
  });
  const budget = new Gauge({
    name: "care_zendesk_budget_share",
    help: "What is left of the requests that Zendesk allows the account in a minute",
    labelNames: ["account"],
    registers,
  });
  const lag = new Gauge({
    name: "care_export_lag_seconds",
    help: "Since when what happened in Zendesk is not stored; -1 before all was read once",
    labelNames: ["account", "stream"],
    registers,
  });
  const rows = new Gauge({
    name: "care_export_rows",
    help: "Records that were read",
    labelNames: ["account", "stream"],
    registers,
  });
  const leftOut = new Gauge({
    name: "care_export_left_out",
    help: "Records that could not be read, and places that Zendesk never answered for",
    labelNames: ["account", "stream"],
    registers,
  });
  const failures = new Gauge({
    name: "care_export_failures",
    help: "Times in a row that an export could not be read",
    labelNames: ["account", "stream"],
    registers,
  });
  const hints = new Gauge({
    name: "care_webhook_hints",
    help: "What webhooks told, by what became of it",
    labelNames: ["account", "state"],
    registers,
  });
  const due = new Gauge({
    name: "care_contexts_due",
    help: "Customers whose care context is to be worked out",
    labelNames: ["account"],
    registers,
  });
  const ready = new Gauge({
    name: "care_store_ready",
    help: "1 while the store answers",
    registers,
  });

  async function lookAt(accountId: string): Promise<void> {
    const account = accountLabelOf(accountId);
    const at = now();
    const states = await store.exportsOf(accountId).progress();
    for (const stream of exportStreams) {
      const state = states.find((each) => each.stream === stream);
      const completeTo = state?.completeTo ?? null;
      const labels = { account, stream };
      lag.set(labels, completeTo === null ? -1 : (at - completeTo) / 1000);
      rows.set(labels, state?.rowsRead ?? 0);
      leftOut.set(labels, (state?.unreadable ?? 0) + (state?.skipped ?? 0));
      failures.set(labels, state?.failures ?? 0);
    }
    due.set({ account }, await store.evaluationsOf(accountId).countDue(at));
    const { waiting, parked, failed } = await store.hintsOf(accountId).counts();
    hints.set({ account, state: "waiting" }, waiting);
    hints.set({ account, state: "parked" }, parked);
    hints.set({ account, state: "failed" }, failed);
  }

  return {
    answered: ({ route, method, status, seconds }) => {
      requests.observe({ route, method, status: `${status}` }, seconds);
    },
    counted: (accountId, send) => {
      const account = accountLabelOf(accountId);
      return async (request) => {
        const startedAt = performance.now();
        let status = "none";
        try {
          const answer = await send(request);
          status = `${answer.status}`;
          const share = shareLeftIn(answer.headers);
          if (share !== null) budget.set({ account }, share);
          return answer;
        } finally {
          zendesk.observe({ account, status }, (performance.now() - startedAt) / 1000);
        }
      };
    },
    text: async () => {
      const isReady = await store.isReady();
      ready.set(isReady ? 1 : 0);
      // A store that is down must not hide the rest.
      if (isReady) await Promise.allSettled(accountIds.map(lookAt));
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** What share of its requests an account has left, where Zendesk says so. */
function shareLeftIn(headers: Readonly<Record<string, string>>): number | null {
  const limit = Number(headers["ratelimit-limit"] ?? headers["x-rate-limit"]);
  const left = Number(headers["ratelimit-remaining"] ?? headers["x-rate-limit-remaining"]);
  return limit > 0 && left >= 0 ? left / limit : null;
}
