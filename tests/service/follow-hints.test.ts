import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { customerFactsReader } from "../../src/service/customer-facts.ts";
import { hintFollower } from "../../src/service/follow-hints.ts";
import { createLog } from "../../src/service/log.ts";
import { type Rounds, startRounds } from "../../src/service/rounds.ts";
import type { Hint } from "../../src/service/store/hint-store.ts";
import type { Store } from "../../src/service/store/store.ts";
import { zendeskClient } from "../../src/zendesk/client.ts";
import { now } from "../support/clock.ts";
import { anAccountId, engines, freshStore } from "../support/database.ts";
import { reader } from "../support/message-reader.ts";
import { addCustomer, aTicketOf, type FakeAccount, fakeAccount } from "./support/fake-account.ts";

type Told = { readonly place?: 0 | 1; readonly requesterId?: string };

const minuteMs = 60_000;
const go = new AbortController().signal;

describe.each(engines)("hintFollower on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let at: number;
  let ids: readonly [string, string];
  let zendesks: readonly [FakeAccount, FakeAccount];
  let logged: string[];
  let follower: Rounds;
  let facts: ReturnType<typeof customerFactsReader>;

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(() => {
    at = now;
    ids = [anAccountId(), anAccountId()];
    zendesks = [fakeAccount(), fakeAccount()];
    logged = [];
    follower = aFollower();
  });

  function accounts() {
    return ids.map((id, place) => ({
      id,
      zendesk: zendeskClient({
        send: zendesks[place === 0 ? 0 : 1].send,
        pause: async () => {},
        random: () => 0.5,
        maximumAttempts: 1,
      }),
    }));
  }

  function aFollower(): Rounds {
    const log = createLog("info", { write: (line) => logged.push(line) });
    const clock = () => at;
    facts = customerFactsReader({
      mapping: defaultPolicy.fields,
      readerOf: () => reader,
      now: clock,
      log,
      pause: async () => {},
    });
    return hintFollower({
      accounts: accounts(),
      store,
      customerFacts: facts,
      now: clock,
      random: () => 1,
      log,
    });
  }

  const hints = (place: 0 | 1 = 0) => store.hintsOf(ids[place]);
  const stored = (customerId: string, place: 0 | 1 = 0) =>
    store.forAccount(ids[place]).readFacts(customerId);
  let taken = 0;
  /** `name` as in `user.deleted`: what a webhook told of that user or ticket. */
  async function tell(name: string, id: string, more: Told = {}): Promise<void> {
    taken += 1;
    const kind = name.startsWith("user.") ? "user" : "ticket";
    const { place = 0, requesterId = null } = more;
    const hint: Hint = {
      id: `event-${taken}`,
      type: `zen:event-type:${name}`,
      subject: { kind, id },
      requesterId,
      accountNumber: null,
      unknown: null,
    };
    await hints(place).take(hint, at);
  }
  async function open(customerId: string, place: 0 | 1 = 0): Promise<void> {
    const [first, second] = accounts();
    const account = place === 0 ? first : second;
    if (account === undefined) throw new Error("two accounts");
    const reach = { accountId: account.id, store: store.forAccount(account.id) };
    await facts.refresh({ ...reach, zendesk: account.zendesk }, customerId);
  }
  const pass = async (ms: number) => {
    at += ms;
    return follower.round(go);
  };

  const isOutdated = async (customerId: string, place: 0 | 1 = 0) =>
    (await store.forAccount(ids[place]).readStored(customerId))?.standing.isOutdated;

  it("has a known customer read when somebody asks, and asks Zendesk nothing itself", async () => {
    const [zendesk, elsewhere] = zendesks;
    addCustomer(zendesk, "1001");
    addCustomer(zendesk, "1002");
    addCustomer(elsewhere, "1001");
    for (const id of ["1001", "1002"]) await open(id);
    await open("1001", 1);
    zendesk.tickets.set("10010", aTicketOf("10010", { requester_id: 1001, status: "solved" }));
    zendesk.asked.length = 0;
    await tell("ticket.status_changed", "10010");
    expect(await pass(3000)).toBe(1);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 0 });
    expect(zendesk.asked).toEqual([]);
    expect(await isOutdated("1001")).toBe(true);
    expect(await isOutdated("1002")).toBe(false);
    expect(await isOutdated("1001", 1)).toBe(false);
    const [account] = accounts();
    if (account === undefined) throw new Error("an account");
    const reach = { accountId: account.id, store: store.forAccount(account.id) };
    await facts.read({ ...reach, zendesk: account.zendesk }, "1001");
    await facts.settled();
    expect((await stored("1001"))?.tickets[0]?.status).toBe("solved");
    expect(await isOutdated("1001")).toBe(false);
    expect(await pass(minuteMs)).toBe(0);
  });

  it("finds the customer of a new ticket by what the event says", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    await tell("ticket.created", "555", { requesterId: "1001" });
    await pass(3000);
    expect(await isOutdated("1001")).toBe(true);
  });

  it("does not count a reading that began before the change was heard of", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    const [read] = [await stored("1001")];
    await tell("ticket.status_changed", "10010");
    await pass(3000);
    if (read === null) throw new Error("it is stored");
    await store.forAccount(ids[0]).writeFacts({ ...read, asOf: at - 1000 });
    expect(await isOutdated("1001")).toBe(true);
    await store.forAccount(ids[0]).writeFacts({ ...read, asOf: at });
    expect(await isOutdated("1001")).toBe(false);
  });

  it("waits a moment for what belongs together, and reads it once", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    zendesk.asked.length = 0;
    for (let event = 0; event < 5; event += 1) await tell("ticket.comment_redacted", "10010");
    expect(await pass(1000)).toBe(0);
    expect(await pass(2000)).toBe(5);
    const readings = zendesk.asked.filter((path) => path === "/api/v2/users/1001");
    expect(readings).toHaveLength(1);
  });

  it("ends with what Zendesk says, in whatever order the hints come (W8)", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    zendesk.users.delete("1001");
    zendesk.tickets.delete("10010");
    await tell("user.deleted", "1001");
    await pass(3000);
    expect(await stored("1001")).toBeNull();
    await tell("ticket.created", "10010", { requesterId: "1001" });
    await tell("user.created", "1001");
    await pass(3000);
    expect(await stored("1001")).toBeNull();
  });

  it("leaves customers alone whom nobody opened", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await tell("ticket.soft_deleted", "10010", { requesterId: "1001" });
    await tell("user.deleted", "1001");
    await pass(3000);
    expect(zendesk.asked).toEqual([]);
    expect(await stored("1001")).toBeNull();
  });

  it("reads both customers where a ticket went from one to the other", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    addCustomer(zendesk, "1002");
    await open("1001");
    await open("1002");
    zendesk.tickets.set("10010", aTicketOf("10010", { requester_id: 1002 }));
    at += minuteMs;
    await tell("ticket.requester_changed", "10010", { requesterId: "1002" });
    await pass(3000);
    expect((await stored("1001"))?.tickets).toEqual([]);
    expect((await stored("1002"))?.tickets.map(({ id }) => id).toSorted()).toEqual(
      ["10010", "10020"].toSorted(),
    );
  });

  it("has the customer read again of whom a follow-up was finished", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    const tags = ["care_follow_up", "care_customer_1001", "care_rule_r04"];
    zendesk.tickets.set("77", aTicketOf("77", { type: "task", requester_id: 7, tags }));
    await open("1001");
    expect((await stored("1001"))?.followUps).toHaveLength(1);
    await tell("ticket.status_changed", "77", { requesterId: "7" });
    await pass(3000);
    expect(await isOutdated("1001")).toBe(true);
  });

  it("tries again later each time, gives up after 12 tries, and says why (C3)", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    zendesk.fault = () => ({ status: 500, headers: {}, body: "canary-body" });
    await tell("user.deleted", "1001");
    let tries = 0;
    for (let round = 0; round < 20; round += 1) tries += await pass(16 * minuteMs);
    expect(tries).toBe(12);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 1 });
    expect(logged.join("")).toContain('"event":"hint-given-up"');
    expect(logged.join("")).not.toContain("canary");
  });

  it("lets a failing hint keep no other up (C3)", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    addCustomer(zendesk, "1002");
    await open("1001");
    await open("1002");
    zendesk.fault = () => ({ status: 500, headers: {}, body: null });
    zendesk.faultAt = "/api/v2/users/1001";
    zendesk.users.delete("1002");
    await tell("user.deleted", "1001");
    await tell("user.deleted", "1002");
    await pass(3000);
    expect(await stored("1002")).toBeNull();
    expect(await hints().counts()).toMatchObject({ waiting: 1 });
    zendesk.fault = null;
    await pass(minuteMs);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 0 });
  });

  it("follows again what was given up, once somebody asks for it, to the same effect", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    zendesk.fault = () => ({ status: 422, headers: {}, body: null });
    zendesk.users.delete("1001");
    await tell("user.deleted", "1001");
    await pass(3000);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 1 });
    expect(await stored("1001")).not.toBeNull();
    zendesk.fault = null;
    const replayed = await hints().replay(at);
    expect(Object.values(replayed)).toEqual([1]);
    expect(Object.keys(replayed)[0]).toMatch(/422/);
    await pass(3000);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 0 });
    expect(await stored("1001")).toBeNull();
    expect(await hints().replay(at)).toEqual({});
  });

  it("gives up at once what Zendesk will never answer, and counts it", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    zendesk.fault = () => ({ status: 422, headers: {}, body: null });
    await tell("user.merged", "1001");
    await pass(3000);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 1 });
  });

  it("waits as long as Zendesk asks, and does not count that as a try", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    zendesk.fault = () => ({ status: 429, headers: { "retry-after": "90" }, body: "no" });
    await tell("user.deleted", "1001");
    for (let round = 0; round < 15; round += 1) expect(await pass(91_000)).toBe(1);
    expect(await pass(30_000)).toBe(0);
    zendesk.fault = null;
    expect(await pass(61_000)).toBe(1);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 0 });
  });

  it("takes over after a minute from a process that ended or hangs (C1, C4)", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    await tell("ticket.created", "10010");
    at += 3000;
    expect(await hints().claim(10, at)).toHaveLength(1);
    expect(await pass(30_000)).toBe(0);
    expect(await pass(31_000)).toBe(1);
    expect(await hints().counts()).toMatchObject({ waiting: 0 });
  });

  it("gives up a hint that ended every process that took it up", async () => {
    await tell("ticket.created", "10010");
    for (let attempt = 0; attempt < 12; attempt += 1) {
      at += 61_000;
      expect(await hints().claim(10, at)).toHaveLength(1);
    }
    expect(await pass(61_000)).toBe(1);
    expect(await hints().counts()).toMatchObject({ waiting: 0, failed: 1 });
    expect(zendesks[0].asked).toEqual([]);
  });

  it("gives each hint to one of those who ask at the same time (C2)", async () => {
    for (let event = 0; event < 20; event += 1) await tell("ticket.created", `${event + 1}`);
    at += 3000;
    const claims = await Promise.all(Array.from({ length: 4 }, () => hints().claim(10, at)));
    const claimed = claims.flat().map(({ id }) => id);
    expect(claimed).toHaveLength(20);
    expect(new Set(claimed).size).toBe(20);
  });

  it("comes to an account's one hint in the first round, whatever another has (S8)", async () => {
    for (let event = 0; event < 60; event += 1) await tell("ticket.created", `${event + 1}`);
    await tell("ticket.created", "10010", { place: 1 });
    await pass(3000);
    expect(await hints(1).counts()).toMatchObject({ waiting: 0 });
    expect(await hints().counts()).toMatchObject({ waiting: 50 });
  });

  it("goes on by itself until it is stopped", async () => {
    await tell("ticket.created", "1");
    at += 3000;
    const following = startRounds(follower);
    await expect.poll(() => hints().counts(), { timeout: 5000 }).toMatchObject({ waiting: 0 });
    await following.stop();
    await tell("ticket.created", "2");
    at += 3000;
    await new Promise((done) => setTimeout(done, 1300));
    expect(await hints().counts()).toMatchObject({ waiting: 1 });
  });

  it("forgets hints that were followed a week ago, and failed ones after a month", async () => {
    const [zendesk] = zendesks;
    addCustomer(zendesk, "1001");
    await open("1001");
    await tell("ticket.created", "1");
    await pass(3000);
    zendesk.fault = () => ({ status: 422, headers: {}, body: null });
    await tell("user.deleted", "1001");
    await pass(3000);
    const lastReceived = async () => (await hints().counts()).lastReceivedAt;
    await store.maintain(at + 8 * 24 * 60 * minuteMs);
    expect(await hints().counts()).toMatchObject({ failed: 1 });
    await store.maintain(at + 31 * 24 * 60 * minuteMs);
    expect(await lastReceived()).toBeNull();
  });
});
