import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CustomerEventRecord } from "../../../sandbox/account/customer-event.ts";
import { sendCustomerEvents } from "../../../scripts/start/send-customer-events.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { type TestService, testService } from "../../service/support/test-service.ts";
import { now } from "../../support/clock.ts";
import { freshStore } from "../../support/database.ts";

const anEvent = (customerId: number, index: number): CustomerEventRecord => ({
  customerId,
  kind: "order",
  id: `o-${index}`,
  at: "2026-11-20T10:00:00Z",
  amount: 12,
});

describe("sendCustomerEvents", () => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;

  beforeAll(async () => {
    ({ store, remove } = await freshStore("embedded"));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    service = await testService(store);
    await service.app.listen({ host: "127.0.0.1", port: 0 });
  });
  afterEach(() => service.close());

  const acme = () => service.accounts[0];
  const send = (events: readonly CustomerEventRecord[], secret = acme().secret) => {
    const address = service.app.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return sendCustomerEvents({
      serviceUrl: `http://127.0.0.1:${port}`,
      accountId: acme().id,
      secret,
      events,
      now: () => now,
    });
  };
  const storedOf = (customerId: number) =>
    store.forAccount(acme().id).readEvents(String(customerId));
  const timesAsked = () => service.logged.filter((line) => line.includes('"POST"')).length;

  it("sends each customer's events in batches of at most 100", async () => {
    const events = Array.from({ length: 101 }, (_, index) => anEvent(1, index));
    const report = await send([...events, anEvent(2, 1)]);
    expect(report).toEqual({ sent: 102, leftOut: 0, fault: null });
    expect(await storedOf(1)).toHaveLength(101);
    expect(await storedOf(2)).toHaveLength(1);
    expect(timesAsked()).toBe(3);
  });

  it("sends long answers in as many parts as the service reads", async () => {
    const comment = "ب".repeat(9000);
    const events = Array.from({ length: 20 }, (_, index) => ({
      ...anEvent(1, index),
      kind: "nps",
      score: 5,
      comment,
      amount: undefined,
    }));
    expect((await send(JSON.parse(JSON.stringify(events)))).sent).toBe(20);
    expect(await storedOf(1)).toHaveLength(20);
  });

  it("sends an event once where it stands there twice, as it stands last", async () => {
    const report = await send([anEvent(1, 1), { ...anEvent(1, 1), amount: 5 }]);
    expect(report.sent).toBe(1);
    expect(await storedOf(1)).toMatchObject([{ id: "o-1", amount: 5 }]);
  });

  it("leaves out what is not valid, and says the first of it", async () => {
    const report = await send([anEvent(1, 1), { ...anEvent(1, 2), amount: -5 }, anEvent(1, 3)]);
    expect(report).toEqual({
      sent: 2,
      leftOut: 1,
      fault: "o-2 of customer 1: amount must be at least 0",
    });
    expect(await storedOf(1)).toHaveLength(2);
  });

  it("says what was refused", async () => {
    await expect(send([anEvent(1, 1)], "x".repeat(32))).rejects.toThrow(
      /POST \/v1\/customers\/1\/events: 401 /,
    );
  });

  it("has nothing to do without events", async () => {
    expect(await send([])).toEqual({ sent: 0, leftOut: 0, fault: null });
    expect(timesAsked()).toBe(0);
  });
});
