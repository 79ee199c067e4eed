import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { adaptInWorker } from "../../src/service/adapt-in-worker.ts";
import { createLog } from "../../src/service/log.ts";
import { type MessageReaders, messageReaders } from "../../src/service/message-readers.ts";
import type { Store } from "../../src/service/store/store.ts";
import { zendeskClient } from "../../src/zendesk/client.ts";
import { aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";
import { anAccountId, engines, freshStore } from "../support/database.ts";
import { type FakeAccount, fakeAccount } from "./support/fake-account.ts";

const dayMs = 24 * 60 * 60_000;
const stop = () => new AbortController().signal;
/** What these customers say of what they like, and of what they do not. */
const saidOf = { good: "That one is totally blue again", bad: "That one is totally brown again" };
const brown = "The new one is totally brown";

describe.each(engines)("messageReaders on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let acme: string;
  let other: string;
  let zendesk: FakeAccount;
  let clock: number;
  let logged: string[];

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(() => {
    [acme, other, zendesk] = [anAccountId(), anAccountId(), fakeAccount()];
    [clock, logged] = [now, []];
  });

  const readersWith = (sentiment: Partial<typeof defaultPolicy.sentiment> = {}) => {
    const client = zendeskClient({
      send: zendesk.send,
      pause: async () => {},
      random: () => 0.5,
      maximumAttempts: 1,
    });
    return messageReaders({
      accounts: [acme, other].map((id) => ({ id, zendesk: client })),
      store,
      policy: { ...defaultPolicy, sentiment: { ...defaultPolicy.sentiment, ...sentiment } },
      modelFolder: null,
      adapt: adaptInWorker,
      now: () => clock,
      log: createLog("info", { write: (line) => logged.push(line) }),
    });
  };
  const scoreOf = (readers: MessageReaders, accountId: string) =>
    readers.of(accountId).scorer?.sentimentOf(brown, "en")?.score ?? 0;

  /** So many tickets that one customer rated, half of them good. */
  async function rate(count: number): Promise<void> {
    const tickets = Array.from({ length: count }, (_, index) => {
      const verdict = index % 2 === 0 ? "good" : "bad";
      const id = String(1000 + index);
      zendesk.comments.set(id, [
        {
          id: 5000 + index,
          author_id: 1,
          plain_body: `${saidOf[verdict]}, number ${index}.`,
          public: true,
          created_at: "2026-11-01T09:00:00Z",
        },
      ]);
      return aTicket({ id, createdAt: daysAgo(9), rating: aRating(verdict, daysAgo(8)) });
    });
    const facts = someFacts({ tickets, asOf: clock });
    await store.forAccount(acme).writeFacts({ ...facts, customer: { ...facts.customer, id: "1" } });
  }

  it("learns from an account's own ratings, for that account alone, and keeps it", async () => {
    await rate(80);
    const readers = await readersWith();
    const before = scoreOf(readers, acme);
    await readers.refresh(stop());
    expect(scoreOf(readers, acme)).toBeLessThan(before - 0.05);
    expect(scoreOf(readers, other)).toBe(before);
    expect(readers.of(acme).scorer?.version).toMatch(/^linear-1\+\w+$/);
    expect(readers.of(other).scorer?.version).toBe("linear-1");

    const restarted = await readersWith();
    await restarted.load();
    expect(scoreOf(restarted, acme)).toBe(scoreOf(readers, acme));
    // What was learnt holds no word that anybody wrote.
    const [kept] = await store.sentimentOf(acme).readAdaptations();
    expect(JSON.stringify({ ...kept, learnt: { ...kept?.learnt, model: null } })).not.toMatch(
      /blue|brown/,
    );
    expect(logged.join("")).toContain("sentiment-adapted");
  });

  it("takes up what another process learnt, without learning it again", async () => {
    await rate(80);
    const [one, another] = [await readersWith(), await readersWith()];
    await one.refresh(stop());
    const asked = zendesk.asked.length;
    await another.refresh(stop());
    expect(another.of(acme).scorer?.version).toBe(one.of(acme).scorer?.version);
    expect(another.of(acme).scorer?.version).not.toBe("linear-1");
    expect(zendesk.asked).toHaveLength(asked);
  });

  it("learns again only a day later, and where there is a fifth more to learn from", async () => {
    await rate(60);
    const readers = await readersWith();
    await readers.refresh(stop());
    const asked = zendesk.asked.length;
    expect(asked).toBe(60);
    await readers.refresh(stop());
    clock += dayMs;
    await readers.refresh(stop());
    expect(zendesk.asked).toHaveLength(asked);
    await rate(75);
    await readers.refresh(stop());
    expect(zendesk.asked).toHaveLength(asked + 75);
  });

  it.each([
    ["too few tickets were rated", {}, 49],
    ["it is switched off", { localAdaptation: false }, 80],
    ["texts are not to be analysed", { textAnalysis: false }, 80],
  ])("learns nothing where %s", async (_why, sentiment, count) => {
    await rate(count);
    const readers = await readersWith(sentiment);
    await readers.refresh(stop());
    expect(zendesk.asked).toEqual([]);
    expect(await store.sentimentOf(acme).readAdaptations()).toEqual([]);
  });

  it("judges nothing where texts are not to be analysed", async () => {
    const readers = await readersWith({ textAnalysis: false });
    expect(readers.of(acme).scorer).toBeNull();
  });

  it("keeps what it has where Zendesk fails, and says so", async () => {
    await rate(60);
    const readers = await readersWith();
    zendesk.fault = () => ({ status: 500, headers: {}, body: null });
    await readers.refresh(stop());
    expect(readers.of(acme).scorer?.version).toBe("linear-1");
    expect(logged.join("")).toContain("sentiment-adaptation-failed");
    zendesk.fault = null;
    await readers.refresh(stop());
    expect(readers.of(acme).scorer?.version).not.toBe("linear-1");
  });
});
