import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../../src/service/store/store.ts";
import { engines, freshStore } from "../../support/database.ts";
import { anEventOf, type DeliveryOptions, signedDelivery } from "../support/signed-delivery.ts";
import { type TestAccount, type TestService, testService } from "../support/test-service.ts";

const farAhead = Number.MAX_SAFE_INTEGER / 10_000;

describe.each(engines)("Webhooks on the %s store", (engine) => {
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
    return () => service.close();
  });

  const deliver = (changes: Partial<DeliveryOptions> = {}) =>
    service.app.inject(
      signedDelivery({
        accountId: acme.id,
        secret: acme.webhookSecret,
        body: JSON.stringify(anEventOf("zen:ticket:12")),
        ...changes,
      }),
    );
  const countsOf = (account: TestAccount) => store.hintsOf(account.id).counts();
  const nothing = { lastReceivedAt: null, waiting: 0, parked: 0, failed: 0 };

  it("are stored before they are accepted, for their own account", async () => {
    const answer = await deliver();
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toEqual({ status: "accepted" });
    expect(await countsOf(acme)).toMatchObject({ waiting: 1, parked: 0 });
    expect(await countsOf(other)).toEqual(nothing);
    const status = await acme.ask("/v1/installation");
    expect(status.json().webhooks).toMatchObject({ waiting: 1 });
    expect((await other.ask("/v1/installation")).json().webhooks).toEqual(nothing);
  });

  it("are refused without a signature, and store nothing (W1)", async () => {
    const answer = await deliver({
      headers: { "x-zendesk-webhook-signature": "" },
    });
    expect(answer.statusCode).toBe(401);
    expect(await countsOf(acme)).toEqual(nothing);
  });

  it("are refused with another account's secret, and touch neither account (W2)", async () => {
    const foreign = await deliver({ secret: other.webhookSecret });
    const unknown = await deliver({ accountId: "nobody" });
    for (const answer of [foreign, unknown]) {
      expect(answer.statusCode).toBe(401);
      expect({ ...answer.json(), requestId: "" }).toEqual({ ...foreign.json(), requestId: "" });
    }
    expect(await countsOf(acme)).toEqual(nothing);
    expect(await countsOf(other)).toEqual(nothing);
  });

  it("are judged by their very bytes, not by what these mean (W3)", async () => {
    const event = JSON.stringify(anEventOf("zen:ticket:12", { note: "caf\u00e9" }));
    const written = [event, event.replace("\u00e9", "\\u00e9"), event.replace("{", "{ ")];
    for (const body of written) {
      const { headers } = signedDelivery({ accountId: "", secret: acme.webhookSecret, body });
      const signature = `${headers["x-zendesk-webhook-signature"]}`;
      for (const sent of written) {
        const answer = await deliver({
          body: sent,
          headers: { "x-zendesk-webhook-signature": signature },
        });
        expect(answer.statusCode).toBe(sent === body ? 202 : 401);
      }
    }
  });

  it.each(["AAAA", "%%%", "x".repeat(10_000), "=".repeat(44)])(
    "are refused with the signature %.10s (W4)",
    async (signature) => {
      const answer = await deliver({ headers: { "x-zendesk-webhook-signature": signature } });
      expect(answer.statusCode).toBe(401);
    },
  );

  it("are taken however old they are: they only say where to look (W5)", async () => {
    expect((await deliver({ timestamp: "2020-01-01T00:00:00Z" })).statusCode).toBe(202);
    expect(await countsOf(acme)).toMatchObject({ waiting: 1 });
  });

  it("count once, however often and under whatever invocation they come (W6, W7)", async () => {
    const body = JSON.stringify(anEventOf("zen:ticket:12"));
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver({ body })));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([202]));
    const withoutId = JSON.stringify({ type: "care:ticket-changed", subject: "zen:ticket:13" });
    await deliver({ body: withoutId });
    await deliver({ body: withoutId });
    expect(await countsOf(acme)).toMatchObject({ waiting: 2 });
  });

  it("may be of 1 MiB and no more, and are never unpacked (W9)", async () => {
    const event = JSON.stringify(anEventOf("zen:ticket:12"));
    const fill = (bytes: number) => event.padEnd(bytes, " ");
    expect((await deliver({ body: fill(1024 * 1024) })).statusCode).toBe(202);
    expect((await deliver({ body: fill(1024 * 1024 + 1) })).statusCode).toBe(413);
    const packed = await service.app.inject({
      ...signedDelivery({ accountId: acme.id, secret: acme.webhookSecret, body: event }),
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      payload: gzipSync(Buffer.alloc(10_000_000)),
    });
    expect(packed.statusCode).toBe(415);
  });

  it.each(["", "null", "[]", '"x"', "{}", "{", `${"[".repeat(200_000)}${"]".repeat(200_000)}`])(
    "are refused where the body is %.10s (W10)",
    async (body) => {
      const answer = await deliver({ body });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: "invalid-request" });
      expect(await countsOf(acme)).toEqual(nothing);
    },
  );

  it("come by POST, as JSON (W10)", async () => {
    const url = `/v1/accounts/${acme.id}/webhooks`;
    for (const method of ["GET", "PUT", "DELETE"] as const) {
      const answer = await service.app.inject({ method, url });
      expect(answer.statusCode).toBe(405);
      expect(answer.headers.allow).toBe("POST");
    }
    const form = await deliver({ headers: { "content-type": "text/plain" } });
    expect(form.statusCode).toBe(415);
  });

  it("are kept where their kind or version is unknown, and are counted (W11)", async () => {
    const article = anEventOf("zen:article:1");
    const later = anEventOf("zen:ticket:12", { zendesk_event_version: "2030-01-01" });
    for (const event of [article, later]) {
      expect((await deliver({ body: JSON.stringify(event) })).statusCode).toBe(202);
    }
    expect(await countsOf(acme)).toMatchObject({ waiting: 0, parked: 2 });
    expect(await store.hintsOf(acme.id).claim(10, farAhead)).toEqual([]);
  });

  it("are refused where they name another account than the one that signed (W12)", async () => {
    const of = (number: number) =>
      JSON.stringify(anEventOf("zen:ticket:12", { account_id: number }));
    const answer = await deliver({ body: of(2) });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: "wrong-account" });
    expect(service.logged.join("")).toContain('"problem":"wrong-account"');
    expect(await countsOf(acme)).toEqual(nothing);
    expect(await countsOf(other)).toEqual(nothing);
    expect((await deliver({ body: of(1) })).statusCode).toBe(202);
  });

  it.each([
    ["fails", () => Promise.reject(new Error("canary-of-the-store"))],
    ["does not answer", () => new Promise<void>(() => {})],
  ])(
    "are to be sent again where the store %s, which is said within 2 s (W13)",
    async (_how, take) => {
      const hintsOf: Store["hintsOf"] = (id) => ({ ...store.hintsOf(id), take });
      const broken = await testService({ ...store, hintsOf });
      const [account] = broken.accounts;
      const startedAt = performance.now();
      const answer = await broken.app.inject(
        signedDelivery({
          accountId: account.id,
          secret: account.webhookSecret,
          body: JSON.stringify(anEventOf("zen:ticket:12")),
        }),
      );
      expect(performance.now() - startedAt).toBeLessThan(2000);
      expect(answer.statusCode).toBe(409);
      expect(answer.headers["retry-after"]).toBe("5");
      expect(answer.body + broken.logged.join("")).not.toContain("canary");
      await broken.close();
    },
  );

  it("are taken with the secret before the last change too (W14)", async () => {
    expect((await deliver({ secret: `previous-${acme.webhookSecret}` })).statusCode).toBe(202);
    expect((await deliver({ secret: `older-${acme.webhookSecret}` })).statusCode).toBe(401);
  });

  it("leave nothing of what they say in the log", async () => {
    const event = anEventOf("zen:ticket:12", { detail: { subject: "canary-text" } });
    await deliver({ body: JSON.stringify(event) });
    await deliver({ body: JSON.stringify(event), secret: "canary-secret" });
    const logged = service.logged.join("");
    expect(logged).toContain(`"account":"${acme.id}"`);
    expect(logged).not.toMatch(/canary|zen:ticket/);
    expect(logged).not.toContain(acme.webhookSecret);
  });
});
