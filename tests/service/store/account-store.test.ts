import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../../src/care/customer-event.ts";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import type { AccountStore } from "../../../src/service/store/account-store.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { aDismissal } from "../../support/an-event.ts";
import { arbitraryEvent } from "../../support/arbitrary-events.ts";
import { arbitraryFacts } from "../../support/arbitrary-facts.ts";
import { aFollowUp, aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";

const minuteMs = 60_000;

const newestFirst = (events: readonly CustomerEvent[]) =>
  events.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));

function anOrder(changes: Partial<Extract<CustomerEvent, { kind: "order" }>> = {}): CustomerEvent {
  return { kind: "order", id: "o-1", at: now, amount: 120, product: "Kestrel 3", ...changes };
}

/** Any facts that the store takes: JSON's numbers, no NUL, each follow-up once. */
const arbitraryStorable: fc.Arbitrary<CustomerFacts> = arbitraryFacts.map((facts) => {
  const followUps = new Map(facts.followUps.map((one) => [one.ticketId, one]));
  const text = JSON.stringify({ ...facts, followUps: [...followUps.values()] });
  return JSON.parse(text.replaceAll("\\u0000", "0"));
});

describe.each(engines)("AccountStore on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  const anAccount = (): AccountStore => store.forAccount(anAccountId());

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());

  it("gives back the facts that it was given, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStorable, async (facts) => {
        const account = anAccount();
        expect(await account.writeFacts(facts)).toBe(true);
        await account.writeEvents(facts.customer.id, facts.events);
        const read = await account.readFacts(facts.customer.id);
        expect(newestFirst(read?.events ?? [])).toEqual(newestFirst(facts.events));
        expect({ ...read, events: facts.events }).toEqual(facts);
      }),
      { numRuns: 60 },
    );
  });

  it("knows nothing of a customer that it was never given", async () => {
    expect(await anAccount().readFacts("1")).toBeNull();
  });

  it("replaces a customer's facts: a deleted ticket disappears", async () => {
    const account = anAccount();
    const older = someFacts({
      tickets: [aTicket({ id: "12" }), aTicket({ id: "13" })],
      followUps: [aFollowUp({ ticketId: "77" })],
    });
    const newer = someFacts({ asOf: now + minuteMs, tickets: [aTicket({ id: "13" })] });
    await account.writeFacts(older);
    await account.writeFacts(newer);
    expect(await account.readFacts("1")).toEqual(newer);
  });

  it("never lets older facts overwrite newer ones", async () => {
    const account = anAccount();
    const newer = someFacts({ tickets: [aTicket({ id: "13" })] });
    await account.writeFacts(newer);
    expect(await account.writeFacts(someFacts({ asOf: now - 1 }))).toBe(false);
    expect(await account.readFacts("1")).toEqual(newer);
  });

  it("moves a ticket whose requester changed, and moves it back for nobody with older facts", async () => {
    const account = anAccount();
    const ticket = aTicket({ id: "12" });
    const ofAna = someFacts({ tickets: [ticket] });
    const ofBo = someFacts({ customer: { id: "2" }, asOf: now + minuteMs, tickets: [ticket] });
    await account.writeFacts(ofAna);
    await account.writeFacts(ofBo);
    expect((await account.readFacts("1"))?.tickets).toEqual([]);
    await account.writeFacts({ ...ofAna, asOf: now + 1 });
    expect((await account.readFacts("2"))?.tickets).toEqual([ticket]);
  });

  it("takes a ticket once where Zendesk's pages gave it twice", async () => {
    const account = anAccount();
    await account.writeFacts(someFacts({ tickets: [aTicket(), aTicket()] }));
    expect((await account.readFacts("1"))?.tickets).toEqual([aTicket()]);
  });

  it("adds a noted follow-up, and takes the newer of two notes", async () => {
    const account = anAccount();
    await account.writeFacts(someFacts({ followUps: [aFollowUp({ ticketId: "77" })] }));
    const noted = aFollowUp({ ticketId: "78" });
    const done = { ...noted, isDone: true };
    await account.noteFollowUp({ customerId: "1", facts: done, at: now + 2 });
    await account.noteFollowUp({ customerId: "1", facts: noted, at: now + 1 });
    const facts = await account.readFacts("1");
    expect(facts?.followUps).toEqual([aFollowUp({ ticketId: "77" }), done]);
  });

  it("keeps a noted follow-up that Zendesk's search does not find yet, for ten minutes", async () => {
    const account = anAccount();
    const noted = aFollowUp({ ticketId: "78" });
    await account.noteFollowUp({ customerId: "1", facts: noted, at: now });
    await account.writeFacts(someFacts({ asOf: now + 9 * minuteMs }));
    expect((await account.readFacts("1"))?.followUps).toEqual([noted]);
    await account.writeFacts(someFacts({ asOf: now + 10 * minuteMs }));
    expect((await account.readFacts("1"))?.followUps).toEqual([]);
  });

  it("keeps the follow-ups that it knew where they could not be read", async () => {
    const account = anAccount();
    const followUp = aFollowUp({ ticketId: "77" });
    await account.writeFacts(someFacts({ followUps: [followUp] }));
    await account.writeFacts(someFacts({ asOf: now + 1, gaps: ["no-follow-ups"] }));
    expect((await account.readFacts("1"))?.followUps).toEqual([followUp]);
  });

  describe("writeEvents", () => {
    it("tells new events from known ones and from changed ones", async () => {
      const account = anAccount();
      const [first, second] = [anOrder({ id: "o-1" }), anOrder({ id: "o-2" })];
      expect(await account.writeEvents("1", [first, second])).toEqual({
        accepted: 2,
        replaced: 0,
        duplicates: 0,
      });
      const changed = anOrder({ id: "o-2", amount: 90 });
      expect(await account.writeEvents("1", [first, changed, anOrder({ id: "o-3" })])).toEqual({
        accepted: 1,
        replaced: 1,
        duplicates: 1,
      });
      expect(await account.readEvents("1")).toContainEqual(changed);
      expect(await account.readEvents("1")).toHaveLength(3);
    });

    it("lets the last of several with one id win, in one call as in many", async () => {
      const account = anAccount();
      const last = anOrder({ amount: 3 });
      const sent = [anOrder({ amount: 1 }), anOrder({ amount: 2 }), last];
      expect(await account.writeEvents("1", sent)).toMatchObject({ accepted: 1, duplicates: 2 });
      expect(await account.readEvents("1")).toEqual([last]);
    });

    it("keeps one row however many write it at the same time", async () => {
      const account = anAccount();
      const written = await Promise.all(
        Array.from({ length: 10 }, () => account.writeEvents("1", [anOrder()])),
      );
      const sumOf = (key: "accepted" | "duplicates") =>
        written.reduce((sum, one) => sum + (one?.[key] ?? 0), 0);
      expect([sumOf("accepted"), sumOf("duplicates")]).toEqual([1, 9]);
      expect(await account.readEvents("1")).toEqual([anOrder()]);
    });

    it("lets nobody wait for ever where two write the same events in another order", async () => {
      const account = anAccount();
      const ids = Array.from({ length: 60 }, (_, index) => `o-${index}`);
      const writing = Array.from({ length: 12 }, (_, round) => {
        const events = ids.map((id) => anOrder({ id, amount: round }));
        return account.writeEvents("1", round % 2 === 0 ? events : events.toReversed());
      });
      await Promise.all(writing);
      expect(await account.readEvents("1")).toHaveLength(60);
    });

    it("takes events of a customer who was never read, and joins them to the facts later", async () => {
      const account = anAccount();
      await account.writeEvents("1", [anOrder()]);
      expect(await account.readFacts("1")).toBeNull();
      await account.writeFacts(someFacts());
      expect((await account.readFacts("1"))?.events).toEqual([anOrder()]);
      await account.writeFacts(someFacts({ asOf: now + 1 }));
      expect((await account.readFacts("1"))?.events).toEqual([anOrder()]);
    });

    it("gives back any event as it was", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryEvent, async (event) => {
          const account = anAccount();
          await account.writeEvents("1", [event]);
          expect(await account.readEvents("1")).toEqual([event]);
        }),
        { numRuns: 60 },
      );
    });

    it("reads the newest 5,000 of a customer", async () => {
      const account = anAccount();
      const events = Array.from({ length: 5001 }, (_, index) =>
        anOrder({ id: `o-${index}`, at: now - index }),
      );
      expect(await account.writeEvents("1", events.toReversed())).toMatchObject({ accepted: 5001 });
      expect(await account.readEvents("1")).toEqual(events.slice(0, 5000));
    });

    it("reads a dismissal that was stored before it named its ticket", async () => {
      const account = anAccount();
      const { ticketId: _, ...former } = aDismissal("R04", "12", 3);
      await account.writeEvents("1", [former as CustomerEvent]);
      expect(await account.readEvents("1")).toEqual([{ ...former, ticketId: null }]);
    });

    it("leaves out what a former version stored in another shape", async () => {
      const account = anAccount();
      const odd = { ...anOrder({ id: "o-2" }), kind: "barter" } as unknown as CustomerEvent;
      await account.writeEvents("1", [anOrder(), odd]);
      await account.writeFacts(someFacts());
      expect((await account.readFacts("1"))?.events).toEqual([anOrder()]);
    });
  });

  it("stores a name with a NUL and half a surrogate pair, visibly replaced", async () => {
    const account = anAccount();
    await account.writeFacts(someFacts({ customer: { name: "a\u0000b\ud800" } }));
    expect((await account.readFacts("1"))?.customer.name).toBe("a\ufffdb\ufffd");
  });

  it("forgets all of a customer, and nothing of another", async () => {
    const account = anAccount();
    const other = someFacts({ customer: { id: "2" }, events: [anOrder()] });
    await account.writeFacts(someFacts({ tickets: [aTicket()], followUps: [aFollowUp()] }));
    await account.writeFacts(other);
    await account.writeEvents("1", [anOrder()]);
    await account.writeEvents("2", other.events);
    await account.forgetCustomer("1", now);
    expect(await account.readFacts("1")).toBeNull();
    expect(await account.readFacts("2")).toEqual(other);
  });

  it("takes of a forgotten customer only what was read later, when Zendesk had them back", async () => {
    const account = anAccount();
    await account.writeFacts(someFacts());
    await account.forgetCustomer("1", now);
    expect(await account.writeFacts(someFacts({ asOf: now }))).toBe(false);
    expect(await account.readFacts("1")).toBeNull();
    const later = someFacts({ asOf: now + 1 });
    expect(await account.writeFacts(later)).toBe(true);
    expect(await account.readFacts("1")).toEqual(later);
  });

  it("takes no ticket that was deleted since it was read", async () => {
    const accountId = anAccountId();
    const account = store.forAccount(accountId);
    const facts = someFacts({ tickets: [aTicket({ id: "12" }), aTicket({ id: "13" })] });
    const batch = { kind: "tickets", tickets: [], followUps: [], modelVersion: "test-1" } as const;
    await store
      .exportsOf(accountId)
      .takeRows([{ ...batch, gone: [{ id: "12", customerIds: ["1"] }] }], now + 1);
    await account.writeFacts(facts);
    expect((await account.readFacts("1"))?.tickets.map(({ id }) => id)).toEqual(["13"]);
    // Zendesk had it back.
    await account.writeFacts({ ...facts, asOf: now + 2 });
    expect((await account.readFacts("1"))?.tickets.map(({ id }) => id)).toEqual(["12", "13"]);
  });

  it("takes a ticket from its customer once it is somebody's who is gone", async () => {
    const accountId = anAccountId();
    const account = store.forAccount(accountId);
    const facts = someFacts({ tickets: [aTicket({ id: "12" })] });
    await account.writeFacts(facts);
    const rows = { followUps: [], gone: [], modelVersion: "test-1" };
    await store.exportsOf(accountId).takeRows(
      [
        { kind: "users", customers: [], goneIds: ["2"] },
        { kind: "tickets", tickets: [{ customerId: "2", facts: aTicket({ id: "12" }) }], ...rows },
      ],
      now + 1,
    );
    expect((await account.readFacts("1"))?.tickets).toEqual([]);
    // Nor does a reading that began before bring it back.
    await account.writeFacts(facts);
    expect((await account.readFacts("1"))?.tickets).toEqual([]);
    expect(await account.readFacts("2")).toBeNull();
  });

  it("never lets a reading overwrite what Zendesk changed later", async () => {
    const account = anAccount();
    const changed = aTicket({ status: "solved", updatedAt: now });
    await account.writeFacts(someFacts({ tickets: [changed] }));
    const older = aTicket({ status: "open", updatedAt: now - 1 });
    await account.writeFacts(someFacts({ asOf: now + minuteMs, tickets: [older] }));
    expect((await account.readFacts("1"))?.tickets).toEqual([changed]);
  });

  it("shows an account nothing of another one with the same ids", async () => {
    const [ours, theirs] = [anAccount(), anAccount()];
    const events = [anOrder()];
    const facts = someFacts({ tickets: [aTicket()], followUps: [aFollowUp()], events });
    await theirs.writeFacts(facts);
    await theirs.writeEvents("1", events);
    expect(await ours.readEvents("1")).toEqual([]);
    expect(await ours.readFacts("1")).toBeNull();
    expect(await ours.countCustomers()).toBe(0);
    await ours.writeFacts(someFacts({ asOf: now + 1 }));
    await ours.forgetCustomer("1", now);
    expect(await theirs.readFacts("1")).toEqual(facts);
    expect(await theirs.countCustomers()).toBe(1);
  });

  it("gives a customer another revision with whatever is written of them, and nobody else", async () => {
    const account = anAccount();
    await account.writeFacts(
      someFacts({ tickets: [aTicket({ id: "12" }), aTicket({ id: "13" })] }),
    );
    await account.writeFacts(someFacts({ customer: { id: "2" } }));
    const revisionOf = async (id: string) => (await account.readStored(id))?.standing.revision;
    const writings: readonly (() => Promise<unknown>)[] = [
      () => account.writeEvents("1", [anOrder()]),
      () => account.writeEvents("1", [anOrder({ amount: 130 })]),
      () => account.noteFollowUp({ customerId: "1", facts: aFollowUp(), at: now }),
      () =>
        account.noteFollowUp({ customerId: "1", facts: aFollowUp({ isDone: true }), at: now + 1 }),
      () => account.writeFacts(someFacts({ asOf: now + 2, tickets: [aTicket({ id: "13" })] })),
    ];
    for (const write of writings) {
      const [before, ofOther] = [await revisionOf("1"), await revisionOf("2")];
      expect(await revisionOf("1")).toBe(before);
      await write();
      expect(await revisionOf("1")).not.toBe(before);
      expect(await revisionOf("2")).toBe(ofOther);
    }
    const ofFormerOwner = await revisionOf("1");
    const moved = someFacts({ customer: { id: "2" }, tickets: [aTicket({ id: "13" })] });
    await account.writeFacts({ ...moved, asOf: now + 3 });
    expect(await revisionOf("1")).not.toBe(ofFormerOwner);
    expect((await account.readStored("1"))?.facts.tickets).toEqual([]);
    await account.forgetCustomer("1", now + 4);
    expect(await account.readStored("1")).toBeNull();
  });

  it("takes a token once for each account, until it is purged", async () => {
    const [ours, theirs] = [anAccount(), anAccount()];
    expect(await ours.spendToken("t-1", now)).toBe(true);
    expect(await ours.spendToken("t-1", now)).toBe(false);
    expect(await theirs.spendToken("t-1", now)).toBe(true);
    expect((await store.maintain(now)).removedTokens).toBe(0);
    expect((await store.maintain(now + 1)).removedTokens).toBe(2);
    expect(await ours.spendToken("t-1", now)).toBe(true);
  });

  it("begins a reading with its token and the customer's standing at once", async () => {
    const account = anAccount();
    await account.writeFacts(someFacts());
    const begun = (jti: string, customerId: string, knownRevision: string | null = null) =>
      account.beginReading({ token: { jti, expiresAt: now }, customerId, knownRevision });
    const standing = (await account.readStored("1"))?.standing;
    const revision = standing?.revision ?? "";
    const together = [begun("b-1", "1"), begun("b-1", "1"), begun("b-2", "404"), begun("b-3", "1")];
    const nobody = { standing: null, evaluation: null };
    expect(await Promise.all(together)).toEqual([
      { isFirst: true, standing, evaluation: null },
      { isFirst: false, standing, evaluation: null },
      { isFirst: true, ...nobody },
      { isFirst: true, standing, evaluation: null },
    ]);
    expect(await account.spendToken("b-2", now)).toBe(false);
    expect(
      await anAccount().beginReading({
        token: { jti: "b-1", expiresAt: now },
        customerId: "1",
        knownRevision: null,
      }),
    ).toEqual({ isFirst: true, ...nobody });
    expect(standing).toEqual({
      revision,
      asOf: now,
      isOutdated: false,
      modelVersion: null,
      isExported: false,
    });
  });

  it("takes a token once however many show it at the same time", async () => {
    const account = anAccount();
    const shown = Array.from({ length: 20 }, () => account.spendToken("t-2", now));
    expect((await Promise.all(shown)).filter((isFirst) => isFirst)).toHaveLength(1);
  });

  it("goes on after a write that failed half-way, of which nothing is left", async () => {
    const account = anAccount();
    const before = someFacts({ tickets: [aTicket()] });
    await account.writeFacts(before);
    const broken = { ...aTicket(), id: null as unknown as string };
    const failing = account.writeFacts(someFacts({ asOf: now + 1, tickets: [broken] }));
    await expect(failing).rejects.toMatchObject({ code: "23502" });
    expect(await account.readFacts("1")).toEqual(before);
    expect(await store.isReady()).toBe(true);
  });
});
