import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../../src/care/customer-event.ts";
import type { AccountStore } from "../../../src/service/store/account-store.ts";
import { erasedTables, type PrivacyStore } from "../../../src/service/store/privacy-store.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { clockEventsByTicket } from "../../../src/zendesk/clock-events.ts";
import { aFollowUp, aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";
import { aMetricEvent } from "../../zendesk/payloads.ts";

const anOrder: CustomerEvent = { kind: "order", id: "o-1", at: now, amount: 12, product: null };
const nothing = {
  customer: null,
  tickets: [],
  ratings: [],
  clocks: [],
  followUps: [],
  events: [],
  hints: [],
  evaluation: null,
  erasures: [],
};
const aHint = {
  id: "event-1",
  type: "zen:event-type:user.created",
  subject: { kind: "user", id: "1" },
  requesterId: null,
  accountNumber: null,
  unknown: null,
} as const;

const aTold = {
  ticketId: "12",
  source: "listed",
  id: "7",
  rating: { id: "7", verdict: "bad", scale: null, ratedAt: now, hasComment: true },
} as const;

/** A first reply that was promised within an hour, and given after two. */
const clocksOf12 = clockEventsByTicket(
  [
    { id: 71, type: "activate" },
    { id: 72, type: "apply_sla", sla: { target: 60, business_hours: false } },
    { id: 73, type: "fulfill", time: "2026-10-01T10:00:00Z" },
  ].map((event) => aMetricEvent({ ticket_id: 12, time: "2026-10-01T08:00:00Z", ...event })),
);

type Kept = { readonly id: string; readonly account: AccountStore; readonly privacy: PrivacyStore };

describe.each(engines)("PrivacyStore on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());

  const facts = someFacts({
    tickets: [aTicket({ id: "12" }), aTicket({ id: "13" })],
    followUps: [aFollowUp()],
  });

  /** An account that holds something of everything on customer 1. */
  async function anAccount(): Promise<Kept> {
    const id = anAccountId();
    const account = store.forAccount(id);
    await account.writeFacts(facts);
    await account.writeEvents("1", [anOrder]);
    await store.exportsOf(id).takeRows([{ kind: "ratings", ratings: [aTold] }], now);
    await store
      .exportsOf(id)
      .takeRows([{ kind: "clocks", clocks: clocksOf12, isInOrder: true }], now);
    await store.hintsOf(id).take(aHint, now);
    await store.hintsOf(id).markDone([aHint.id]);
    const revision = (await account.readStored("1"))?.standing.revision ?? "";
    const evaluated = {
      customerId: "1",
      revision,
      terms: "t",
      at: now,
      text: "{}",
      healthScore: 30,
      measures: null,
    };
    await store.evaluationsOf(id).keep(evaluated, now);
    return { id, account, privacy: store.privacyOf(id) };
  }

  it("shows all that is held on a customer, and of nobody else", async () => {
    const { privacy } = await anAccount();
    const held = await privacy.held("1");
    expect(held.customer).toMatchObject({ id: "1", record: facts.customer });
    expect(held.tickets.map((row) => row)).toMatchObject([
      { facts: facts.tickets[0] },
      { facts: facts.tickets[1] },
    ]);
    expect(held.ratings).toEqual([{ ticketId: "12", source: "listed", rating: aTold.rating }]);
    expect(held.clocks).toMatchObject([
      { ticketId: "12", events: { "reply_time/1": [["a", "71", 1790841600], {}, {}] }, sla: [{}] },
    ]);
    expect(held.followUps).toMatchObject([{ facts: facts.followUps[0] }]);
    expect(held.events).toMatchObject([{ event: anOrder }]);
    expect(held.hints).toMatchObject([{ id: "event-1", subject_id: "1" }]);
    expect(held.evaluation).toMatchObject({ customer_id: "1", care_context: "{}" });
    expect(held.erasures).toEqual([]);
    expect(await privacy.held("2")).toEqual(nothing);
    expect(await store.privacyOf(anAccountId()).held("1")).toEqual(nothing);
  });

  it("erases all that is held on a customer, and gives a receipt that names nobody", async () => {
    const [ours, theirs] = [await anAccount(), await anAccount()];
    const erasure = await ours.privacy.erase("1", now + 1);
    expect(erasure).toMatchObject({
      erasedAt: new Date(now + 1).toISOString(),
      reason: "on-request",
      removed: {
        customers: 1,
        tickets: 2,
        ratings: 1,
        clocks: 1,
        followUps: 1,
        events: 1,
        hints: 1,
      },
    });
    const { erasures, ...rest } = await ours.privacy.held("1");
    expect(rest).toEqual({ ...nothing, erasures: undefined } satisfies object);
    expect(erasures).toMatchObject([{ id: erasure?.id, removed: erasure?.removed }]);
    expect(JSON.stringify(erasure)).not.toContain('"1"');
    expect(await theirs.account.readFacts("1")).not.toBeNull();
  });

  it("leaves no rating and no clock behind that come while their customer is erased", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, privacy } = await anAccount();
      const another = { ...aTold, id: "8" };
      const clocks = clockEventsByTicket([aMetricEvent({ id: 99, ticket_id: 13 })]);
      await Promise.all([
        store.exportsOf(id).takeRows([{ kind: "ratings", ratings: [another] }], now),
        store.exportsOf(id).takeRows([{ kind: "clocks", clocks, isInOrder: true }], now),
        privacy.erase("1", now + 1),
      ]);
      expect(await privacy.eraseAccount()).toMatchObject({ ticket_ratings: 0, ticket_clocks: 0 });
    }
  });

  it("erases nothing of somebody whom it does not know, however often it is asked to", async () => {
    const { privacy } = await anAccount();
    expect(await privacy.erase("404", now)).toBeNull();
    expect(await privacy.erase("404", now)).toBeNull();
    await privacy.erase("1", now + 1);
    expect(await privacy.erase("1", now + 2)).toBeNull();
  });

  it("lets nothing that is older bring somebody back, nor events at any time", async () => {
    const { id, account, privacy } = await anAccount();
    await privacy.erase("1", now + 10);
    expect(await account.writeFacts(facts)).toBe(false);
    expect(await account.writeEvents("1", [anOrder])).toBeNull();
    await account.noteFollowUp({ customerId: "1", facts: aFollowUp(), at: now });
    await store.hintsOf(id).markOutdated(["1"], now);
    const { erasures, ...rest } = await privacy.held("1");
    expect(erasures).toHaveLength(1);
    expect({ ...rest, erasures: [] }).toEqual(nothing);
  });

  it("leaves no event behind, however many are written while somebody is erased", async () => {
    const { account, privacy } = await anAccount();
    const writing = Array.from({ length: 20 }, (_, index) =>
      account.writeEvents("1", [{ ...anOrder, id: `o-${index}` }]),
    );
    await Promise.all([...writing, privacy.erase("1", now + 1)]);
    expect((await privacy.held("1")).events).toEqual([]);
  });

  it("erases an account to its last row, and no other one", async () => {
    const [ours, theirs] = [await anAccount(), await anAccount()];
    const tokens = {
      dataKey: "k",
      accessToken: "a",
      refreshToken: null,
      accessExpiresAt: now,
      isAtRisk: false,
    };
    await store.connectionOf(ours.id).connect(tokens, { userId: "11", at: now });
    await ours.account.spendToken("t-1", now);
    const removed = await ours.privacy.eraseAccount();
    expect(removed).toMatchObject({ customers: 1, tickets: 2, connections: 1, used_tokens: 1 });
    const again = await ours.privacy.eraseAccount();
    expect(Object.values(again).every((count) => count === 0)).toBe(true);
    expect(await ours.privacy.held("1")).toEqual(nothing);
    expect(await store.connectionOf(ours.id).read()).toBeNull();
    expect(await theirs.account.readFacts("1")).not.toBeNull();
  });

  it("knows every table that has rows of an account", async () => {
    const removed = await store.privacyOf(anAccountId()).eraseAccount();
    expect(Object.keys(removed).sort()).toEqual([...erasedTables].sort());
  });
});
