import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mostTimelineEntries } from "../../../src/contract/timeline.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { engines, freshStore } from "../../support/database.ts";
import { expectConforming } from "../support/conforming.ts";
import { addCustomer } from "../support/fake-account.ts";
import { type TestAccount, type TestService, testService } from "../support/test-service.ts";

const path = "/v1/customers/{customerId}/timeline";

describe.each(engines)("GET timeline on the %s store", (engine) => {
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

  it("answers with tickets and events, the newest first, without an amount or a word of anybody", async () => {
    addCustomer(acme.zendesk, "1");
    await acme.ask("/v1/customers/1/care-context");
    await store.forAccount(acme.id).writeEvents("1", [
      { kind: "order", id: "o-1", at: now - 60_000, amount: 4711, product: "Heron" },
      { kind: "usage", id: "u-1", at: now - 50_000, count: 3, feature: null },
    ]);
    const response = await acme.ask("/v1/customers/1/timeline");
    expect(response.statusCode).toBe(200);
    expectConforming(response, path);
    expect(response.json()).toMatchObject({
      customerId: "1",
      name: "Ana Diaz",
      count: 2,
      entries: [
        { kind: "order", product: "Heron" },
        { kind: "ticket", ticketId: expect.any(String), switchedFrom: null },
      ],
    });
    expect(response.body).not.toMatch(/4711|canary/);
    expect(response.headers["cache-control"]).toBe("no-store");
  });

  it("reads a customer whom nobody has opened yet", async () => {
    addCustomer(acme.zendesk, "2");
    const response = await acme.ask("/v1/customers/2/timeline");
    expect(response.json().entries).toHaveLength(1);
  });

  it("gives the newest of a very long history, and says how long it is", async () => {
    const tickets = Array.from({ length: mostTimelineEntries + 5 }, (_, index) =>
      aTicket({ id: String(index + 1), createdAt: daysAgo(index / 10) }),
    );
    const facts = someFacts({ customer: { id: "3" }, tickets, source: "service" });
    await store.forAccount(acme.id).writeFacts(facts);
    const { entries, count } = (await acme.ask("/v1/customers/3/timeline")).json();
    expect(count).toBe(mostTimelineEntries + 5);
    expect(entries).toHaveLength(mostTimelineEntries);
    expect(entries[0].ticketId).toBe("1");
  });

  it("knows nobody of another account, and nobody whom Zendesk does not know", async () => {
    addCustomer(acme.zendesk, "1");
    await acme.ask("/v1/customers/1/timeline");
    for (const response of [
      await other.ask("/v1/customers/1/timeline"),
      await acme.ask("/v1/customers/404/timeline"),
    ]) {
      expect(response.statusCode).toBe(404);
      expect(response.json().code).toBe("not-found");
    }
    expect((await acme.ask("/v1/customers/me/timeline")).statusCode).toBe(400);
  });
});
