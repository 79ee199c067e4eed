import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startMetricsServer } from "../../../src/service/metrics/metrics-server.ts";
import { accountLabelOf, serviceMetrics } from "../../../src/service/metrics/service-metrics.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, freshStore } from "../../support/database.ts";
import { aStream } from "../support/a-stream.ts";

const alerts = readFileSync(
  resolve(import.meta.dirname, "../../../docs/monitoring/alerts.yml"),
  "utf8",
);

describe("serviceMetrics", () => {
  let store: Store;
  let remove: () => Promise<void>;
  const accountId = anAccountId();

  beforeAll(async () => {
    ({ store, remove } = await freshStore("embedded"));
  });
  afterAll(() => remove());

  const metricsOf = (changes: Partial<Store> = {}) =>
    serviceMetrics({ accountIds: [accountId], store: { ...store, ...changes }, now: () => now });

  it("say how far each export is, by a hash of the account", async () => {
    const exports = store.exportsOf(accountId);
    await exports.begin([aStream({ stream: "tickets", completeTo: now - 90_000, rowsRead: 7 })]);
    const text = await metricsOf().text();
    const account = accountLabelOf(accountId);
    const labels = `account="${account}",stream="tickets"`;
    expect(text).toContain(`care_export_lag_seconds{${labels}} 90`);
    expect(text).toContain(`care_export_rows{${labels}} 7`);
    expect(text).toContain(`care_export_lag_seconds{account="${account}",stream="users"} -1`);
    expect(text).toContain("care_store_ready 1");
    expect(text).not.toContain(accountId);
  });

  it("say of how many customers the care context is to be worked out", async () => {
    const due = `care_contexts_due{account="${accountLabelOf(accountId)}"}`;
    expect(await metricsOf().text()).toContain(`${due} 0`);
    await store.forAccount(accountId).writeFacts(someFacts());
    expect(await metricsOf().text()).toContain(`${due} 1`);
  });

  it("count requests by the route's pattern, and Zendesk's answers with what is left", async () => {
    const metrics = metricsOf();
    const route = "/v1/customers/:customerId/care-context";
    metrics.answered({ route, method: "GET", status: 200, seconds: 0.02 });
    const request = {
      method: "GET",
      path: "/api/v2/users/77",
      query: {},
      body: undefined,
    } as const;
    const headers = { "ratelimit-limit": "700", "ratelimit-remaining": "70" };
    const send = metrics.counted(accountId, async () => ({ status: 200, headers, body: "canary" }));
    await send({ ...request, headers: { authorization: "Bearer canary" } });
    const broken = metrics.counted(accountId, async () => {
      throw new Error("canary");
    });
    await expect(broken({ ...request, headers: {} })).rejects.toThrow();
    const text = await metrics.text();
    expect(text).toMatch(/care_request_seconds_count\{route="[^"]+",method="GET",status="200"\} 1/);
    const account = accountLabelOf(accountId);
    expect(text).toContain(`care_zendesk_budget_share{account="${account}"} 0.1`);
    expect(text).toContain(
      `care_zendesk_request_seconds_count{account="${account}",status="none"} 1`,
    );
    expect(text).not.toMatch(/canary|users\/77/);
  });

  it("say that the store is down, and everything else all the same", async () => {
    const text = await metricsOf({ ...store, isReady: async () => false }).text();
    expect(text).toContain("care_store_ready 0");
    expect(text).toContain("care_process_cpu_seconds_total");
  });

  it("have every metric that the alert rules name", async () => {
    const metrics = metricsOf();
    metrics.answered({ route: "/", method: "GET", status: 200, seconds: 0 });
    await metrics.counted(accountId, async () => ({
      status: 200,
      headers: { "ratelimit-limit": "1", "ratelimit-remaining": "1" },
      body: {},
    }))({ method: "GET", path: "/", query: {}, body: undefined, headers: {} });
    const text = await metrics.text();
    const named = new Set(alerts.match(/care_[a-z_]+/g));
    expect(named.size).toBeGreaterThan(6);
    for (const name of named) expect(text).toMatch(new RegExp(`^${name}\\{?[ {a-z]`, "m"));
  });

  it("are answered on a port of their own, at one address", async () => {
    const server = await startMetricsServer(metricsOf(), { host: "127.0.0.1", port: 0 });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(await answer.text()).toContain("care_store_ready");
    expect((await fetch(`${url}/healthz`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: "POST" })).status).toBe(404);
    server.close();
    server.closeAllConnections();
  });
});
