import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemSchema } from "../../../src/contract/problem.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { engines, freshStore } from "../../support/database.ts";
import { addCustomer } from "../support/fake-account.ts";
import { type TestAccount, type TestService, testService } from "../support/test-service.ts";

/** What has broken programs before: of SQL, markup, shells, formats, encodings and numbers. */
const hostile = [
  "'; drop table customers; --",
  "1' or '1'='1",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "../../etc/passwd",
  "%2e%2e%2f",
  "#{7*7}{{7*7}}",
  "$(id)`id`|id",
  "%s%n%x",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u202egnp.exe",
  "Z̸̢͎a̵l̶g̴o̷",
  "👩‍👩‍👧‍👦",
  "ﷺ".repeat(100),
  "__proto__",
  "constructor",
  "NaN",
  "Infinity",
  "-0",
  "1e999",
  "9".repeat(400),
  "null",
  "undefined",
  "true",
  " ",
  "",
];
const arbitraryText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary" }));

describe.each(engines)("A hostile request to the service on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;
  let acme: TestAccount;
  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    service = await testService(store, { requestsPerMinute: 1_000_000 });
    [acme] = service.accounts;
    addCustomer(acme.zendesk, "1");
  });
  afterEach(() => service.close());

  /** Lone halves of pairs cannot stand in an address at all. */
  const inAddress = (text: string) => encodeURIComponent(Buffer.from(text).toString());

  it("gets an answer or a problem, whatever stands in the address (H1)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          (text: string) => `/v1/customers/${inAddress(text)}/care-context`,
          (text: string) => `/v1/follow-ups?after=${inAddress(text)}`,
          (text: string) => `/v1/follow-ups?${inAddress(text)}=1`,
          (text: string) => `/${inAddress(text)}`,
        ),
        arbitraryText,
        async (address, text) => {
          const response = await acme.ask(address(text));
          expect(response.statusCode).toBeLessThan(500);
          if (response.statusCode >= 400) problemSchema.parse(response.json());
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is stored as it was sent, or refused as a whole, whatever stands in a field (H1, S7)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("product", "id", "at", "kind", "amount", "__proto__", "constructor"),
        fc.oneof(arbitraryText, fc.jsonValue()),
        async (field, value) => {
          const order = { kind: "order", id: "o-1", at: "2026-11-20T10:00:00Z", amount: 1 };
          // Written by hand: a literal cannot have a property of that name.
          const written = JSON.stringify(Object.entries({ ...order, product: "a" })).slice(2, -2);
          const event = `{${written.replaceAll(/"(\w+)",/g, '"$1":').replaceAll("],[", ",")},${JSON.stringify(field)}:${JSON.stringify(value)}}`;
          const response = await acme.ask("/v1/customers/7/events", {
            method: "POST",
            headers: { "content-type": "application/json" },
            payload: `{"events":[${event}]}`,
          });
          expect([200, 400]).toContain(response.statusCode);
          if (response.statusCode === 200 && field === "product") {
            const events = await store.forAccount(acme.id).readEvents("7");
            expect(events.find(({ id }) => id === "o-1")).toMatchObject({ product: value });
          }
          expect(Object.hasOwn(Object.prototype, "amount")).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("A request that comes a byte at a time (H5)", () => {
  it("is let go after fifteen seconds, and keeps nobody else waiting", async () => {
    const { store, remove } = await freshStore("embedded");
    const service = await testService(store);
    try {
      await service.app.listen({ host: "127.0.0.1", port: 0 });
      const address = service.app.server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const startedAt = Date.now();
      const slow = connect(port, "127.0.0.1");
      slow.on("error", () => {});
      slow.resume();
      const closed = once(slow, "close");
      let isOpen = true;
      void closed.then(() => {
        isOpen = false;
      });
      slow.write("GET /healthz HTTP/1.1\r\n");
      while (isOpen && Date.now() - startedAt < 20_000) {
        slow.write("x");
        const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
        expect(answer.status).toBe(200);
        await answer.text();
        await Promise.race([closed, pause(500)]);
      }
      expect(isOpen).toBe(false);
      expect(Date.now() - startedAt).toBeLessThan(16_000);
    } finally {
      await service.close();
      await remove();
    }
  }, 40_000);
});
