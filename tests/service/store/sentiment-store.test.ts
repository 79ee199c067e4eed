import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../../src/care/customer-event.ts";
import type { SentimentLabel } from "../../../src/care/sentiment-label.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { aMessage, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";

const correction = (ticketId: string, label: SentimentLabel, days: number): CustomerEvent => ({
  kind: "sentiment-corrected",
  id: `c-${ticketId}-${days}`,
  at: daysAgo(days),
  ticketId,
  label,
  by: "11",
});

describe.each(engines)("the sentiment store on %s", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let acme: string;
  let other: string;

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    [acme, other] = [anAccountId(), anAccountId()];
    const own = store.forAccount(acme);
    await own.writeFacts(
      someFacts({
        tickets: [
          aTicket({ id: "9", rating: aRating("good") }),
          aTicket({ id: "10", rating: aRating("bad") }),
          aTicket({ id: "11" }),
          aTicket({ id: "12" }),
        ],
        asOf: now,
      }),
    );
    await own.writeEvents("1", [
      correction("10", "positive", 3),
      correction("11", "negative", 2),
      correction("11", "neutral", 1),
    ]);
  });

  it("takes the rating before a correction, and the last correction of several", async () => {
    const { customer } = someFacts();
    const judged = await store.sentimentOf(acme).readJudgedTickets(10);
    expect(judged).toEqual([
      { ticketId: "11", customerId: customer.id, label: "neutral" },
      { ticketId: "10", customerId: customer.id, label: "negative" },
      { ticketId: "9", customerId: customer.id, label: "positive" },
    ]);
    expect(await store.sentimentOf(acme).readJudgedTickets(1)).toHaveLength(1);
    expect(await store.sentimentOf(acme).countJudgedTickets()).toBe(3);
    expect(await store.sentimentOf(other).countJudgedTickets()).toBe(0);
  });

  it("gives every correction with who and when, oldest first", async () => {
    const corrections = await store.sentimentOf(acme).readCorrections();
    expect(corrections.map(({ ticketId, label, by }) => [ticketId, label, by])).toEqual([
      ["10", "positive", "11"],
      ["11", "negative", "11"],
      ["11", "neutral", "11"],
    ]);
    expect(corrections[0]?.at).toBe(new Date(daysAgo(3)).toISOString());
    expect(await store.sentimentOf(other).readCorrections()).toEqual([]);
  });

  it("names customers whose messages another scorer read, and no others", async () => {
    const { customer } = someFacts();
    const own = store.sentimentOf(acme);
    expect(await own.readByAnother("test-2", 10)).toEqual([]);
    const facts = someFacts({ tickets: [aTicket({ messages: [aMessage()] })], asOf: now + 1 });
    await store.forAccount(acme).writeFacts(facts);
    expect(await own.readByAnother("test-2", 10)).toEqual([customer.id]);
    expect(await own.readByAnother("test-1", 10)).toEqual([]);
    expect(await store.sentimentOf(other).readByAnother("test-2", 10)).toEqual([]);
  });

  it("keeps the newest adaptation of each language", async () => {
    const adaptation = {
      language: "en",
      asOf: now,
      modelVersion: "linear-1",
      judgedTickets: 60,
      learnt: null,
    };
    const own = store.sentimentOf(acme);
    await own.writeAdaptation(adaptation);
    await own.writeAdaptation({ ...adaptation, asOf: now - 1, judgedTickets: 50 });
    await own.writeAdaptation({ ...adaptation, language: "de" });
    expect(await own.readAdaptations()).toEqual([{ ...adaptation, language: "de" }, adaptation]);
    expect(await store.sentimentOf(other).readAdaptations()).toEqual([]);
  });
});
