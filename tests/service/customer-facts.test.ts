import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/service/store/store.ts";
import { engines, freshStore } from "../support/database.ts";
import { addCustomer, aTicketOf } from "./support/fake-account.ts";
import { type TestAccount, type TestService, testService } from "./support/test-service.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const address = "/v1/customers/1/care-context";
const userPath = "/api/v2/users/1";

describe.each(engines)("customerFactsReader on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;
  let acme: TestAccount;
  let other: TestAccount;

  const asOf = async (account = acme): Promise<string> =>
    (await account.ask(address)).json().freshness.asOf;
  const timesRead = () => acme.zendesk.asked.filter((path) => path === userPath).length;
  const holdZendesk = () => {
    let open = () => {};
    acme.zendesk.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    return () => {
      acme.zendesk.gate = null;
      open();
    };
  };

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    service = await testService(store);
    [acme, other] = service.accounts;
    addCustomer(acme.zendesk, "1");
    addCustomer(other.zendesk, "1");
  });
  afterEach(() => service.close());

  it("reads a customer once, however many ask at the same time", async () => {
    const open = holdZendesk();
    const answers = Array.from({ length: 8 }, () => acme.ask(address));
    const ofOther = await other.ask(address);
    expect(ofOther.statusCode).toBe(200);
    open();
    expect((await Promise.all(answers)).map(({ statusCode }) => statusCode)).toEqual(
      Array.from({ length: 8 }, () => 200),
    );
    expect(timesRead()).toBe(1);
  });

  it.each([
    ["just under 5 minutes", 5 * minuteMs - 1, 1],
    ["5 minutes", 5 * minuteMs, 2],
  ])("reads facts of %s again, or not", async (_age, ageMs, times) => {
    await asOf();
    service.pass(ageMs);
    await asOf();
    await service.facts.settled();
    expect(timesRead()).toBe(times);
  });

  it("waits for a reading that is quick, so that the ticket that was just opened counts", async () => {
    await asOf();
    service.pass(5 * minuteMs);
    service.isPatient = true;
    const ticket = aTicketOf("11", { requester_id: 1, created_at: "2026-11-22T10:04:00Z" });
    acme.zendesk.tickets.set("11", ticket);
    const { freshness } = (await acme.ask(address)).json();
    expect(freshness).toMatchObject({ asOf: "2026-11-22T10:05:00.000Z", tickets: 2 });
    expect(service.waitsMs).toEqual([1500]);
  });

  it("answers from facts of today after 1.5 s, while one reading goes on behind it", async () => {
    await asOf();
    service.pass(dayMs - 1);
    const open = holdZendesk();
    expect(await asOf()).toBe("2026-11-22T10:00:00.000Z");
    expect(await asOf()).toBe("2026-11-22T10:00:00.000Z");
    expect(service.waitsMs).toEqual([1500, 1500]);
    open();
    await service.facts.settled();
    expect(timesRead()).toBe(2);
    expect(await asOf()).toBe("2026-11-23T09:59:59.999Z");
  });

  it("waits for Zendesk where the facts are of yesterday", async () => {
    await asOf();
    service.pass(dayMs);
    expect(await asOf()).toBe("2026-11-23T10:00:00.000Z");
  });

  it("keeps the old facts and says so in the log where the reading behind it fails", async () => {
    await asOf();
    service.pass(10 * minuteMs);
    acme.zendesk.fault = () => ({ status: 500, headers: {}, body: "" });
    expect(await asOf()).toBe("2026-11-22T10:00:00.000Z");
    await service.facts.settled();
    const event = service.logged
      .map((line) => JSON.parse(line))
      .find(({ level }) => level === "warn");
    expect(event).toMatchObject({
      event: "refresh-failed",
      account: acme.id,
      error: { status: 500 },
    });
  });

  it("leaves Zendesk alone for as long as it was told to, for that account only", async () => {
    acme.zendesk.fault = () => ({ status: 429, headers: { "retry-after": "60" }, body: "" });
    expect((await acme.ask(address)).json().code).toBe("zendesk-rate-limited");
    acme.zendesk.fault = null;
    const asked = acme.zendesk.asked.length;
    service.pass(59_000);
    const refused = await acme.ask("/v1/customers/2/care-context");
    expect(refused.json().code).toBe("zendesk-rate-limited");
    expect(refused.headers["retry-after"]).toBe("1");
    expect(acme.zendesk.asked).toHaveLength(asked);
    expect((await other.ask(address)).statusCode).toBe(200);
    service.pass(1000);
    expect((await acme.ask(address)).statusCode).toBe(200);
  });

  it("leaves Zendesk alone for a minute where a 429 names no time", async () => {
    acme.zendesk.fault = () => ({ status: 429, headers: {}, body: "slow down" });
    for (const id of ["1", "2", "3", "4"]) {
      const refused = await acme.ask(`/v1/customers/${id}/care-context`);
      expect(refused.json().code).toBe("zendesk-rate-limited");
      expect(refused.headers["retry-after"]).toBe("60");
    }
    expect(acme.zendesk.asked).toHaveLength(3);
    acme.zendesk.fault = null;
    service.pass(minuteMs);
    expect((await acme.ask(address)).statusCode).toBe(200);
  });

  it("rests after a 429 of the search alone, and keeps what it read", async () => {
    acme.zendesk.faultAt = "/api/v2/search";
    acme.zendesk.fault = () => ({ status: 429, headers: { "retry-after": "30" }, body: "" });
    const { freshness } = (await acme.ask(address)).json();
    expect(freshness.gaps).toContain("no-follow-ups");
    const asked = acme.zendesk.asked.length;
    const refused = await acme.ask("/v1/customers/2/care-context");
    expect(refused.headers["retry-after"]).toBe("30");
    expect(acme.zendesk.asked).toHaveLength(asked);
  });

  it("tries again after a reading that failed", async () => {
    acme.zendesk.fault = () => ({ status: 500, headers: {}, body: "" });
    expect((await acme.ask(address)).statusCode).toBe(502);
    acme.zendesk.fault = null;
    expect((await acme.ask(address)).statusCode).toBe(200);
  });

  it("forgets a customer who is gone from Zendesk", async () => {
    await asOf();
    acme.zendesk.users.delete("1");
    service.pass(dayMs);
    expect((await acme.ask(address)).statusCode).toBe(404);
    expect(await store.forAccount(acme.id).readFacts("1")).toBeNull();
  });

  it("has nothing left to do once it is settled", async () => {
    await asOf();
    service.pass(10 * minuteMs);
    const open = holdZendesk();
    await asOf();
    let isSettled = false;
    const settled = service.facts.settled().then(() => {
      isSettled = true;
    });
    await acme.ask("/healthz");
    expect(isSettled).toBe(false);
    open();
    await settled;
    const stored = await store.forAccount(acme.id).readFacts("1");
    expect(stored?.asOf).toBe(Date.parse("2026-11-22T10:10:00Z"));
  });
});
