import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import type { AccountStore } from "../../../src/service/store/account-store.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { arbitraryFacts } from "../../support/arbitrary-facts.ts";
import { aFollowUp, aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";

const minuteMs = 60_000;

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
        expect(await account.readFacts(facts.customer.id)).toEqual(facts);
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

  it("stores a name with a NUL and half a surrogate pair, visibly replaced", async () => {
    const account = anAccount();
    await account.writeFacts(someFacts({ customer: { name: "a\u0000b\ud800" } }));
    expect((await account.readFacts("1"))?.customer.name).toBe("a\ufffdb\ufffd");
  });

  it("forgets all of a customer, and nothing of another", async () => {
    const account = anAccount();
    const other = someFacts({ customer: { id: "2" } });
    await account.writeFacts(someFacts({ tickets: [aTicket()], followUps: [aFollowUp()] }));
    await account.writeFacts(other);
    await account.forgetCustomer("1");
    expect(await account.readFacts("1")).toBeNull();
    await account.writeFacts(someFacts());
    expect(await account.readFacts("1")).toEqual(someFacts());
    expect(await account.readFacts("2")).toEqual(other);
  });

  it("shows an account nothing of another one with the same ids", async () => {
    const [ours, theirs] = [anAccount(), anAccount()];
    const facts = someFacts({ tickets: [aTicket()], followUps: [aFollowUp()] });
    await theirs.writeFacts(facts);
    expect(await ours.readFacts("1")).toBeNull();
    expect(await ours.countCustomers()).toBe(0);
    await ours.writeFacts(someFacts({ asOf: now + 1 }));
    await ours.forgetCustomer("1");
    expect(await theirs.readFacts("1")).toEqual(facts);
    expect(await theirs.countCustomers()).toBe(1);
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
