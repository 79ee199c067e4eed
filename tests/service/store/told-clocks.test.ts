import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TicketFacts } from "../../../src/care/facts.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { clockEventsByTicket } from "../../../src/zendesk/clock-events.ts";
import { aFollowUp, aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";
import { aMetricEvent } from "../../zendesk/payloads.ts";

const at = (time: string) => Date.parse(`2026-10-01T${time}:00Z`);
const event = (id: number, type: string, time: string, more: object = {}) =>
  aMetricEvent({ id, ticket_id: 12, type, time: `2026-10-01T${time}:00Z`, ...more });

/** A first reply, promised within an hour, missed, and given at half past nine. */
const started = event(1, "activate", "08:00");
const promised = event(2, "apply_sla", "08:00", { sla: { target: 60, business_hours: false } });
const missed = event(3, "breach", "09:00");
const replied = event(4, "fulfill", "09:30");
const all = [started, promised, missed, replied];
const told = {
  metric: "first-reply",
  dueAt: at("09:00"),
  breachedAt: at("09:00"),
  endedAt: at("09:30"),
};

describe.each(engines)("What is told of clocks on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());

  const facts = someFacts({ tickets: [aTicket({ id: "12" }), aTicket({ id: "13" })] });
  const take = (id: string, events: typeof all) =>
    store
      .exportsOf(id)
      .takeRows([{ kind: "clocks", clocks: clockEventsByTicket(events), isInOrder: true }], now);
  const giveTicket = (id: string, customerId: string, asOf = now) => {
    const ticket: TicketFacts = { ...aTicket({ id: "12" }), updatedAt: asOf };
    const batch = { kind: "tickets", followUps: [], gone: [], modelVersion: "test-1" } as const;
    const tickets = [{ customerId, facts: ticket }];
    return store.exportsOf(id).takeRows([{ ...batch, tickets }], asOf);
  };
  const storedOf = async (id: string, customerId = "1") => {
    const stored = await store.forAccount(id).readStored(customerId);
    const revision = stored?.standing.revision;
    return { revision, sla: stored?.facts.tickets.find((one) => one.id === "12")?.sla };
  };
  async function anAccount(): Promise<string> {
    const id = anAccountId();
    await store.forAccount(id).writeFacts(facts);
    return id;
  }

  it("gives a ticket its targets, whichever event came first and in how many pages", async () => {
    const [forwards, backwards] = [await anAccount(), await anAccount()];
    for (const one of all) await take(forwards, [one]);
    for (const one of all.toReversed()) await take(backwards, [one, missed]);
    expect((await storedOf(forwards)).sla).toEqual([told]);
    expect((await storedOf(backwards)).sla).toEqual([told]);
    const heldOf = async (id: string) => (await store.privacyOf(id).held("1")).clocks;
    expect(await heldOf(backwards)).toEqual(await heldOf(forwards));
  });

  it("changes a customer only where a target is another one", async () => {
    const id = await anAccount();
    const before = await storedOf(id);
    await take(id, [started]);
    expect(await storedOf(id)).toEqual(before);
    await take(id, [promised]);
    const running = await storedOf(id);
    expect(running.revision).not.toBe(before.revision);
    expect(running.sla).toMatchObject([{ dueAt: at("09:00"), endedAt: null }]);
    await take(id, [promised, started]);
    expect(await storedOf(id)).toEqual(running);
  });

  it("lets a miss that was taken back count no more, nor once it is told again", async () => {
    const id = await anAccount();
    await take(id, all);
    await take(id, [{ ...missed, deleted: true }]);
    const { revision, sla } = await storedOf(id);
    expect(sla).toEqual([{ ...told, breachedAt: null }]);
    await take(id, all);
    expect(await storedOf(id)).toEqual({ revision, sla });
  });

  it("keeps nothing of a ticket that is not there, nor of another account's", async () => {
    const [id, other] = [anAccountId(), await anAccount()];
    await take(id, all);
    await giveTicket(id, "1");
    expect((await store.privacyOf(id).held("1")).clocks).toEqual([]);
    await take(id, all);
    expect((await store.privacyOf(id).held("1")).clocks).toHaveLength(1);
    expect((await storedOf(other)).sla).toEqual([]);
  });

  it("goes along with a ticket that moves, also while it is away", async () => {
    const id = await anAccount();
    await take(id, all);
    const read = { ...facts, tickets: facts.tickets.slice(1), asOf: now + 1000 };
    await store.forAccount(id).writeFacts(read);
    expect((await storedOf(id)).sla).toBeUndefined();
    await store.forAccount(id).writeFacts({ ...someFacts({ customer: { id: "2" } }), tickets: [] });
    await giveTicket(id, "2", now + 2000);
    expect((await storedOf(id, "2")).sla).toEqual([told]);
  });

  it("goes with a ticket that was deleted", async () => {
    const id = await anAccount();
    await take(id, all);
    const batch = { kind: "tickets", tickets: [], followUps: [], modelVersion: "test-1" } as const;
    const gone = [{ id: "12", customerIds: ["1"] }];
    await store.exportsOf(id).takeRows([{ ...batch, gone }], now);
    await take(id, all);
    await giveTicket(id, "1", now + 1000);
    expect((await storedOf(id)).sla).toEqual([]);
  });

  describe("of tickets without a target", () => {
    const ended = event(5, "fulfill", "09:30");
    const solvedAt = at("09:30");
    /** A ticket as an export gives it once it stands so. */
    const giveStatus = async (id: string, status: TicketFacts["status"]) => {
      const ticket = { ...aTicket({ id: "12", status }), solvedAt, updatedAt: now };
      const batch = { kind: "tickets", followUps: [], gone: [], modelVersion: "test-1" } as const;
      const tickets = [{ customerId: "1", facts: ticket }];
      await store.exportsOf(id).takeRows([{ ...batch, tickets }], now);
    };
    const heldOf = async (id: string) => (await store.privacyOf(id).held("1")).clocks.length;

    it("keeps nothing once they are closed and everything up to their solving is told", async () => {
      const [first, later] = [await anAccount(), await anAccount()];
      await giveStatus(first, "closed");
      await take(first, [started]);
      expect(await heldOf(first)).toBe(1);
      await take(first, [ended]);
      expect(await heldOf(first)).toBe(0);
      // The last page comes once more.
      await take(first, [ended]);
      expect(await heldOf(first)).toBe(0);
      expect((await storedOf(first)).sla).toEqual([]);
      await take(later, [started, ended]);
      expect(await heldOf(later)).toBe(1);
      await giveStatus(later, "closed");
      expect(await heldOf(later)).toBe(0);
    });

    it("keeps the time that ran before, for as long as they may be opened again", async () => {
      const id = await anAccount();
      await giveStatus(id, "solved");
      await take(id, [started, ended]);
      await take(id, [
        event(6, "activate", "10:00"),
        event(7, "apply_sla", "10:00", { sla: { target: 120, business_hours: false } }),
      ]);
      expect((await storedOf(id)).sla).toMatchObject([{ dueAt: at("10:30") }]);
      await giveStatus(id, "closed");
      expect(await heldOf(id)).toBe(1);
    });

    it("keeps what a later page of a closed one may still add to", async () => {
      const id = await anAccount();
      await giveStatus(id, "closed");
      await take(id, [started]);
      await giveStatus(id, "closed");
      await take(id, [promised, missed]);
      await take(id, [replied]);
      expect((await storedOf(id)).sla).toEqual([told]);
    });

    it("waits for all lines of a file, which may come in any order", async () => {
      const id = await anAccount();
      await giveStatus(id, "closed");
      for (const one of [replied, missed, promised, started]) {
        const clocks = clockEventsByTicket([one]);
        await store.exportsOf(id).takeRows([{ kind: "clocks", clocks, isInOrder: false }], now);
      }
      expect((await storedOf(id)).sla).toEqual([told]);
    });
  });

  it("tells tickets of which nothing is known from follow-ups and deleted ones", async () => {
    const id = await anAccount();
    const exports = store.exportsOf(id);
    const batch = { kind: "tickets", tickets: [], modelVersion: "test-1" } as const;
    const followUps = [{ customerId: "1", facts: aFollowUp({ ticketId: "15" }) }];
    await exports.takeRows([{ ...batch, followUps, gone: [{ id: "14", customerIds: [] }] }], now);
    expect(await exports.unknownAmong(["12", "14", "15", "404"])).toEqual(["404"]);
  });
});
