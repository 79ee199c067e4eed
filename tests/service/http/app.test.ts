import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { unknownAccount } from "../../../src/care/account-facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { problemSchema, problems } from "../../../src/contract/problem.ts";
import { termsOf } from "../../../src/service/evaluate.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { engines, freshStore } from "../../support/database.ts";
import { expectConforming } from "../support/conforming.ts";
import { addCustomer, aTicketOf } from "../support/fake-account.ts";
import { signedHeader } from "../support/signed-token.ts";
import { type TestAccount, type TestService, testService } from "../support/test-service.ts";

const contextPath = "/v1/customers/{customerId}/care-context";
const followUpPath = "/v1/customers/{customerId}/follow-ups/{ticketId}";
const minuteMs = 60_000;

describe.each(engines)("buildApp on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;
  let acme: TestAccount;
  let other: TestAccount;

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    service = await testService(store);
    [acme, other] = service.accounts;
  });
  afterEach(() => service.close());

  describe("GET care-context", () => {
    it("answers with the care context that Zendesk's data gives, and stores the facts", async () => {
      addCustomer(acme.zendesk, "1");
      const response = await acme.ask("/v1/customers/1/care-context");
      expect(response.statusCode).toBe(200);
      expectConforming(response, contextPath);
      expect(response.json()).toMatchObject({
        at: "2026-11-22T10:00:00.000Z",
        customer: { id: "1", name: "Ana Diaz" },
        freshness: { source: "service", asOf: "2026-11-22T10:00:00.000Z", tickets: 1 },
      });
      expect(await store.forAccount(acme.id).readFacts("1")).not.toBeNull();
      expect(response.headers["cache-control"]).toBe("no-store");
    });

    it("reads no ticket's words into the store or the answer", async () => {
      addCustomer(acme.zendesk, "1");
      const response = await acme.ask("/v1/customers/1/care-context");
      const stored = await store.forAccount(acme.id).readFacts("1");
      expect(stored?.tickets[0]?.messages[0]?.reading.cues).toContain("complaint");
      expect(JSON.stringify(stored)).not.toContain("canary");
      expect(response.body).not.toContain("canary");
    });

    it("answers from the store while the facts are fresh", async () => {
      addCustomer(acme.zendesk, "1");
      await acme.ask("/v1/customers/1/care-context");
      const asked = acme.zendesk.asked.length;
      service.pass(4 * minuteMs);
      const event = { kind: "order", id: "o-1", at: "2026-11-20T10:00:00Z", amount: 20 };
      await store
        .forAccount(acme.id)
        .writeEvents("1", [{ ...event, at: Date.parse(event.at), kind: "order", product: null }]);
      const response = await acme.ask("/v1/customers/1/care-context");
      expect(response.json().freshness.asOf).toBe("2026-11-22T10:00:00.000Z");
      expect(response.json().at).toBe("2026-11-22T10:04:00.000Z");
      expect(acme.zendesk.asked).toHaveLength(asked);
    });

    it("gives the very same answer for less than five minutes, unless something changes", async () => {
      addCustomer(acme.zendesk, "1");
      const ask = () => acme.ask("/v1/customers/1/care-context");
      const first = await ask();
      service.pass(5 * minuteMs - 1);
      expect((await ask()).body).toBe(first.body);
      service.pass(1);
      expect((await ask()).json().at).toBe("2026-11-22T10:05:00.000Z");
    });

    describe("that was worked out before", () => {
      const revision = async () =>
        (await store.forAccount(acme.id).readStored("1"))?.standing.revision ?? "";
      const exported = { policy: defaultPolicy, figures: unknownAccount, version: "0.0.0-test" };
      const terms = termsOf({ ...exported, isExported: false });
      const at = Date.parse("2026-11-22T10:00:00Z");
      /** Keeps words by which it is known again. */
      const keep = async (changes: { readonly terms?: string; readonly at?: number } = {}) => {
        const evaluated = {
          customerId: "1",
          revision: await revision(),
          terms,
          at,
          text: `"ready"`,
          healthScore: null,
          measures: null,
        };
        await store.evaluationsOf(acme.id).keep({ ...evaluated, ...changes }, at);
      };
      const ask = async () => (await acme.ask("/v1/customers/1/care-context")).body;

      beforeEach(async () => {
        addCustomer(acme.zendesk, "1");
        const reach = { accountId: acme.id, store: store.forAccount(acme.id) };
        await service.facts.refresh({ ...reach, zendesk: acme.client }, "1");
      });

      it("is given as it is, again and again", async () => {
        await keep();
        const first = await acme.ask("/v1/customers/1/care-context");
        expect(first.body).toBe(`"ready"`);
        const again = await acme.ask("/v1/customers/1/care-context");
        expect([again.body, again.headers.etag]).toEqual([first.body, first.headers.etag]);
      });

      it("takes the place of an answer as soon as it is of something newer", async () => {
        expect(await ask()).not.toBe(`"ready"`);
        await keep();
        expect(await ask()).not.toBe(`"ready"`);
        await store
          .forAccount(acme.id)
          .writeEvents("1", [{ kind: "order", id: "o-1", at, amount: 20, product: null }]);
        await keep();
        expect(await ask()).toBe(`"ready"`);
      });

      it("is no good once something has changed", async () => {
        await keep();
        await store
          .forAccount(acme.id)
          .writeEvents("1", [{ kind: "order", id: "o-1", at, amount: 20, product: null }]);
        expect(await ask()).not.toBe(`"ready"`);
      });

      it("is no good by other terms, after five minutes, or to another account", async () => {
        await keep({ terms: termsOf({ ...exported, isExported: true }) });
        expect(await ask()).not.toBe(`"ready"`);
        await keep({ at: at - 5 * minuteMs });
        expect(await ask()).not.toBe(`"ready"`);
        await keep();
        expect((await other.ask("/v1/customers/1/care-context")).statusCode).toBe(404);
      });

      it("is no good while Zendesk has told of a change, or after the customer is gone", async () => {
        await keep();
        await store.hintsOf(acme.id).markOutdated(["1"], at);
        expect(await ask()).not.toBe(`"ready"`);
        await service.facts.settled();
        await keep();
        await store.forAccount(acme.id).forgetCustomer("1", at + 1);
        acme.zendesk.users.delete("1");
        expect((await acme.ask("/v1/customers/1/care-context")).statusCode).toBe(404);
      });
    });

    it("says of an answer that whoever asks has already that it is still the same", async () => {
      addCustomer(acme.zendesk, "1");
      const first = await acme.ask("/v1/customers/1/care-context");
      const etag = `${first.headers.etag}`;
      expect(etag).toMatch(/^"[\w-]{36}"$/);
      for (const names of [etag, `W/${etag}`, `"another", ${etag}`]) {
        const again = await acme.ask("/v1/customers/1/care-context", {
          headers: { "if-none-match": names },
        });
        expect(again).toMatchObject({ statusCode: 304, body: "" });
        expect(again.headers.etag).toBe(etag);
      }
      const event = { kind: "order", id: "o-1", at: "2026-11-20T10:00:00Z", amount: 20 };
      await acme.ask("/v1/customers/1/events", {
        method: "POST",
        headers: { "content-type": "application/json" },
        payload: JSON.stringify({ events: [event] }),
      });
      const changed = await acme.ask("/v1/customers/1/care-context", {
        headers: { "if-none-match": etag },
      });
      expect(changed.statusCode).toBe(200);
      expect(changed.headers.etag).not.toBe(etag);
    });

    it("answers 404 for a customer whom Zendesk does not know", async () => {
      const response = await acme.ask("/v1/customers/404/care-context");
      expect(response.json().code).toBe("not-found");
      expectConforming(response, contextPath);
    });

    it("answers another account that guesses an id exactly as if there were nobody", async () => {
      addCustomer(acme.zendesk, "1");
      await acme.ask("/v1/customers/1/care-context");
      const guessed = await other.ask("/v1/customers/1/care-context");
      const nobody = await other.ask("/v1/customers/404/care-context");
      const { requestId: _one, ...first } = guessed.json();
      const { requestId: _two, ...second } = nobody.json();
      expect(guessed.statusCode).toBe(404);
      expect(first).toEqual(second);
    });

    it.each([
      ["0"],
      ["01"],
      ["-1"],
      ["1e9"],
      ["NaN"],
      ["1".repeat(20)],
      ["1;drop table customers"],
      ["%00"],
      ["__proto__"],
      ["'or'1'='1"],
    ])("answers 400 for the id %j, and asks Zendesk nothing", async (id) => {
      const address = id.startsWith("%") ? id : encodeURIComponent(id);
      const response = await acme.ask(`/v1/customers/${address}/care-context`);
      expect(response.statusCode).toBe(400);
      expect(response.json().detail).toBe("Not a Zendesk id: customerId");
      expectConforming(response, contextPath);
      expect(acme.zendesk.asked).toEqual([]);
    });

    it("answers HEAD like GET without the body", async () => {
      addCustomer(acme.zendesk, "1");
      const response = await acme.ask("/v1/customers/1/care-context", { method: "HEAD" });
      expect(response.statusCode).toBe(200);
      expect(response.body).toBe("");
    });

    it.each([
      [401, {}, "zendesk-refused", 502, undefined],
      [403, {}, "zendesk-refused", 502, undefined],
      [429, { "retry-after": "37" }, "zendesk-rate-limited", 503, "37"],
      [429, {}, "zendesk-rate-limited", 503, "60"],
      [500, {}, "zendesk-failed", 502, undefined],
      [503, { "retry-after": "20" }, "zendesk-failed", 502, "20"],
    ])("answers Zendesk's %i %j with %s", async (status, headers, code, ours, retryAfter) => {
      acme.zendesk.fault = () => ({ status, headers, body: { error: "canary" } });
      const response = await acme.ask("/v1/customers/1/care-context");
      expect(response.statusCode).toBe(ours);
      expect(response.json().code).toBe(code);
      expect(response.headers["retry-after"]).toBe(retryAfter);
      expect(response.body).not.toContain("canary");
      expectConforming(response, contextPath);
    });

    it("answers with zendesk-failed where Zendesk says nothing, or nothing it documents", async () => {
      acme.zendesk.fault = () => {
        throw new Error("ETIMEDOUT");
      };
      const silent = await acme.ask("/v1/customers/1/care-context");
      acme.zendesk.fault = () => ({ status: 200, headers: {}, body: "<html>" });
      const html = await acme.ask("/v1/customers/1/care-context");
      expect([silent.json().code, html.json().code]).toEqual(["zendesk-failed", "zendesk-failed"]);
    });

    it("answers from old facts while Zendesk fails, and says how old they are", async () => {
      addCustomer(acme.zendesk, "1");
      await acme.ask("/v1/customers/1/care-context");
      acme.zendesk.fault = () => ({ status: 500, headers: {}, body: "" });
      service.pass(30 * 24 * 60 * minuteMs);
      const response = await acme.ask("/v1/customers/1/care-context");
      expect(response.statusCode).toBe(200);
      expect(response.json().freshness.asOf).toBe("2026-11-22T10:00:00.000Z");
    });
  });

  describe("PUT follow-ups", () => {
    const followUp = aTicketOf("77", {
      tags: ["care_follow_up", "care_customer_1", "care_rule_r04"],
      external_id: "care:10:R04:10",
      due_at: "2026-11-20T17:00:00Z",
      assignee_id: 42,
    });

    it("looks at the ticket in Zendesk, stores it and answers with it", async () => {
      addCustomer(acme.zendesk, "1");
      await acme.ask("/v1/customers/1/care-context");
      acme.zendesk.tickets.set("77", followUp);
      const response = await acme.ask("/v1/customers/1/follow-ups/77", { method: "PUT" });
      expect(response.json()).toMatchObject({ ticketId: "77", rule: "R04", state: "overdue" });
      expectConforming(response, followUpPath, "put");
      const context = await acme.ask("/v1/customers/1/care-context");
      expect(context.json().followUps).toEqual([response.json()]);
    });

    it("takes the empty JSON body that Zendesk's proxy may send", async () => {
      acme.zendesk.tickets.set("77", followUp);
      const response = await acme.ask("/v1/customers/1/follow-ups/77", {
        method: "PUT",
        headers: { "content-type": "application/json" },
        payload: "",
      });
      expect(response.statusCode).toBe(200);
    });

    it.each([
      ["is not there", null],
      ["is no follow-up", aTicketOf("77", { tags: ["care_customer_1"] })],
      ["is for somebody else", aTicketOf("77", { tags: ["care_follow_up", "care_customer_2"] })],
    ])("answers 404 and stores nothing where the ticket %s", async (_what, ticket) => {
      addCustomer(acme.zendesk, "1");
      await acme.ask("/v1/customers/1/care-context");
      if (ticket !== null) acme.zendesk.tickets.set("77", ticket);
      const response = await acme.ask("/v1/customers/1/follow-ups/77", { method: "PUT" });
      expect(response.json()).toMatchObject({ code: "not-found", status: 404 });
      expectConforming(response, followUpPath, "put");
      expect((await store.forAccount(acme.id).readFacts("1"))?.followUps).toEqual([]);
    });
  });

  describe("GET installation", () => {
    it("says who it is and for whom, and that Zendesk takes its token", async () => {
      addCustomer(acme.zendesk, "1");
      await acme.ask("/v1/customers/1/care-context");
      const response = await acme.ask("/v1/installation");
      expectConforming(response, "/v1/installation");
      expect(response.json()).toEqual({
        service: "care-context",
        version: "0.0.0-test",
        account: acme.id,
        store: engine,
        customers: 1,
        webhooks: { lastReceivedAt: null, waiting: 0, parked: 0, failed: 0 },
        exports: [],
        connection: { state: "token", reason: null, isAtRisk: false },
        zendesk: "reachable",
        names: defaultPolicy.names,
      });
    });

    it("tells a refused token from a Zendesk that does not answer, and from an unknown user", async () => {
      acme.zendesk.fault = () => ({ status: 401, headers: {}, body: "" });
      expect((await acme.ask("/v1/installation")).json().zendesk).toBe("refused");
      service.pass(30_000);
      acme.zendesk.fault = () => ({ status: 503, headers: {}, body: "" });
      expect((await acme.ask("/v1/installation")).json().zendesk).toBe("unreachable");
      service.pass(30_000);
      acme.zendesk.fault = () => ({ status: 200, headers: {}, body: { user: { id: null } } });
      expect((await acme.ask("/v1/installation")).json().zendesk).toBe("refused");
    });

    it("asks Zendesk at most every 30 seconds, for each account", async () => {
      await acme.ask("/v1/installation");
      service.pass(29_999);
      await acme.ask("/v1/installation");
      await other.ask("/v1/installation");
      expect(acme.zendesk.asked).toEqual(["/api/v2/users/me"]);
      expect(other.zendesk.asked).toEqual(["/api/v2/users/me"]);
      service.pass(1);
      await acme.ask("/v1/installation");
      expect(acme.zendesk.asked).toHaveLength(2);
    });
  });

  describe("a request that proves nothing", () => {
    it("gets one and the same 401, whatever was wrong with it", async () => {
      const at = Date.parse("2026-11-22T10:00:00Z");
      const reused = await signedHeader({ accountId: acme.id, secret: acme.secret, at });
      await service.app.inject({ url: "/v1/installation", headers: { authorization: reused } });
      const headers = [
        undefined,
        reused,
        await signedHeader({ accountId: acme.id, secret: "x".repeat(32), at }),
        await signedHeader({ accountId: acme.id, secret: other.secret, at }),
        await signedHeader({ accountId: acme.id, secret: acme.secret, at: at - 120_000 }),
        await signedHeader({ accountId: "nobody", secret: acme.secret, at }),
        `Bearer ${"a".repeat(8193)}`,
      ];
      const bodies = await Promise.all(
        headers.map(async (authorization) => {
          const response = await service.app.inject({
            url: "/v1/customers/1/care-context",
            headers: authorization === undefined ? {} : { authorization },
          });
          expectConforming(response, contextPath);
          const { requestId, ...body } = response.json();
          expect(requestId).toBe(response.headers["x-request-id"]);
          return body;
        }),
      );
      expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
      expect(bodies[0]).toMatchObject({ status: 401, code: "unauthorized" });
      const refusals = service.logged
        .map((line) => JSON.parse(line))
        .filter(({ problem }) => problem === "unauthorized");
      // They were asked at the same time, so they come in any order.
      expect(refusals.map(({ reason }) => reason).sort()).toEqual([
        "expired",
        "malformed",
        "malformed",
        "reused",
        "signature",
        "signature",
        "signature",
      ]);
      // For the one good request, before.
      expect(acme.zendesk.asked).toEqual(["/api/v2/users/me"]);
    });

    it("cannot name an account beside the key that signs", async () => {
      addCustomer(other.zendesk, "2");
      const response = await acme.ask(`/v1/customers/2/care-context?account=${other.id}`, {
        headers: { "x-account": other.id },
      });
      expect(response.statusCode).toBe(404);
      expect(other.zendesk.asked).toEqual([]);
    });
  });

  describe("an account that asks too often", () => {
    it("is told to wait, and no other account is", async () => {
      await service.close();
      service = await testService(store, { requestsPerMinute: 3 });
      [acme, other] = service.accounts;
      for (let times = 0; times < 3; times += 1) {
        expect((await acme.ask("/v1/installation")).statusCode).toBe(200);
      }
      const refused = await acme.ask("/v1/installation");
      expect(refused.json().code).toBe("rate-limited");
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      expectConforming(refused, "/v1/installation");
      expect((await other.ask("/v1/installation")).statusCode).toBe(200);
    });

    it("is told to wait for one customer, and not for the others", async () => {
      await service.close();
      service = await testService(store, { requestsPerMinute: 20 });
      [acme, other] = service.accounts;
      for (const id of ["1", "2"]) addCustomer(acme.zendesk, id);
      addCustomer(other.zendesk, "1");
      const statusOf = async (account: TestAccount, id: string) =>
        (await account.ask(`/v1/customers/${id}/care-context`)).statusCode;
      const asked = [];
      for (let times = 0; times < 3; times += 1) asked.push(await statusOf(acme, "1"));
      expect(asked).toEqual([200, 200, 429]);
      expect(await statusOf(acme, "2")).toBe(200);
      expect(await statusOf(other, "1")).toBe(200);
    });

    it("cannot fill the store with tokens", async () => {
      await service.close();
      let spent = 0;
      const counting: Store = {
        ...store,
        forAccount: (id) => ({
          ...store.forAccount(id),
          spendToken: async () => {
            spent += 1;
            return true;
          },
        }),
      };
      service = await testService(counting, { requestsPerMinute: 3 });
      for (let times = 0; times < 9; times += 1) await service.accounts[0].ask("/v1/installation");
      expect(spent).toBe(3);
    });
  });

  describe("a request that cannot be served", () => {
    it.each([
      ["GET", "/nowhere", {}, undefined, "no-such-route"],
      ["GET", "/v1/customers/%zz/care-context", {}, undefined, "invalid-request"],
      ["DELETE", "/v1/customers/1/care-context", {}, undefined, "method-not-allowed"],
      ["POST", "/healthz", {}, undefined, "method-not-allowed"],
      ["GET", "/v1/customers/1/follow-ups/77", {}, undefined, "method-not-allowed"],
      [
        "PUT",
        "/v1/customers/1/follow-ups/77",
        { "content-type": "text/plain" },
        "x",
        "unsupported-media-type",
      ],
      [
        "PUT",
        "/v1/customers/1/follow-ups/77",
        { "content-type": "application/json" },
        "{",
        "invalid-request",
      ],
      [
        "PUT",
        "/v1/customers/1/follow-ups/77",
        { "content-type": "application/json" },
        '{"__proto__":{"x":1}}',
        "invalid-request",
      ],
      [
        "PUT",
        "/v1/customers/1/follow-ups/77",
        { "content-type": "application/json" },
        `"${"x".repeat(20_000)}"`,
        "payload-too-large",
      ],
    ] as const)(
      "%s %s %j with the body %j gets the problem %s",
      async (method, url, headers, payload, code) => {
        const response = await acme.ask(url, {
          method,
          headers,
          ...(payload === undefined ? {} : { payload }),
        });
        const problem = problemSchema.parse(response.json());
        expect(problem).toMatchObject({ code, status: problems[code].status });
        expect(response.statusCode).toBe(problems[code].status);
        expect(response.headers["content-type"]).toBe("application/problem+json");
        expect(response.headers["x-request-id"]).toBe(problem.requestId);
      },
    );

    it("learns which methods an address takes", async () => {
      const response = await acme.ask("/v1/installation", { method: "DELETE" });
      expect(response.headers.allow).toBe("GET, HEAD");
    });
  });

  describe("the open addresses", () => {
    it("say that the process is alive and that the store answers", async () => {
      const alive = await service.app.inject("/healthz");
      const ready = await service.app.inject("/readyz");
      expectConforming(alive, "/healthz");
      expectConforming(ready, "/readyz");
      expect([alive.statusCode, ready.statusCode]).toEqual([200, 200]);
    });

    it("say that the service is not ready while it stops", async () => {
      await service.close();
      service = await testService(store, { isStopping: () => true });
      const ready = await service.app.inject("/readyz");
      expect(ready.json().code).toBe("not-ready");
      expectConforming(ready, "/readyz");
      expect((await service.app.inject("/healthz")).statusCode).toBe(200);
    });

    it("say that the service is not ready while its store does not answer", async () => {
      await service.close();
      service = await testService({ ...store, isReady: async () => false });
      expect((await service.app.inject("/readyz")).statusCode).toBe(503);
    });

    it("serve the OpenAPI document", async () => {
      const response = await service.app.inject("/openapi.json");
      expectConforming(response, "/openapi.json");
      expect(response.json().openapi).toBe("3.1.0");
    });
  });

  it("answers bytes that are no request with a problem too", async () => {
    await service.app.listen({ host: "127.0.0.1", port: 0 });
    const address = service.app.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const socket = connect(port, "127.0.0.1").end("NONSENSE\r\n\r\n");
    const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
    expect(head).toContain("400 Bad Request");
    expect(problemSchema.parse(JSON.parse(body)).code).toBe("invalid-request");
  });

  it("answers a failure of its own with the request id alone, and logs where it arose", async () => {
    await service.close();
    const failing: Store = {
      ...store,
      forAccount: (id) => ({
        ...store.forAccount(id),
        readStored: () => Promise.reject(new Error("canary-sql: select name from customers")),
      }),
    };
    service = await testService(failing);
    const response = await service.accounts[0].ask("/v1/customers/1/care-context");
    expectConforming(response, contextPath);
    expect(response.json().code).toBe("internal");
    expect(response.body).not.toContain("canary");
    const line = service.logged.find((one) => one.includes(response.json().requestId)) ?? "";
    expect(JSON.parse(line)).toMatchObject({ level: "error", problem: "internal" });
    expect(JSON.parse(line).error.stack.join()).toContain("app.test");
    expect(line).not.toContain("canary");
  });

  it("logs each request with its account and duration, and nothing of anybody", async () => {
    addCustomer(acme.zendesk, "1", "canary-name");
    await acme.ask("/v1/customers/1/care-context?q=canary-query", {
      headers: { "user-agent": "canary-agent", "x-request-id": "canary-id" },
    });
    await acme.ask("/canary-path");
    acme.zendesk.fault = () => ({ status: 422, headers: {}, body: { error: "canary-refusal" } });
    await acme.ask("/v1/customers/2/care-context");
    const [first, second, third] = service.logged.map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      event: "request",
      account: acme.id,
      claimedAgentId: "42",
      method: "GET",
      route: "/v1/customers/:customerId/care-context",
      status: 200,
    });
    expect(first.durationMs).toBeTypeOf("number");
    expect(second).toMatchObject({ status: 404, problem: "no-such-route" });
    expect(third).toMatchObject({ problem: "zendesk-failed", error: { status: 422 } });
    const all = service.logged.join("");
    expect(all).not.toMatch(/canary|Bearer|eyJ/);
    expect(all).not.toContain(acme.secret);
  });
});
