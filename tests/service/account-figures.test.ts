import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { unknownAccount } from "../../src/care/account-facts.ts";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import type { PurchaseFit } from "../../src/care/fit-purchase-model.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { accountFactsOf } from "../../src/service/account-facts-of.ts";
import { type AccountFigures, accountFigures } from "../../src/service/account-figures.ts";
import { fitInWorker } from "../../src/service/fit-in-worker.ts";
import { createLog } from "../../src/service/log.ts";
import { openStore } from "../../src/service/store/open-store.ts";
import type { Store } from "../../src/service/store/store.ts";
import { aFollowUp, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";
import { anAccountId, engines, migratedDatabase, type TestDatabase } from "../support/database.ts";
import { publishedModel } from "../support/some-account.ts";
import { addCustomer } from "./support/fake-account.ts";
import { testService } from "./support/test-service.ts";

const dayMs = 24 * 60 * 60_000;
const policy = {
  ...defaultPolicy,
  value: { ...defaultPolicy.value, modelMinimumCustomers: 30, rfmMinimumCustomers: 30 },
};
const fit: PurchaseFit = { known: true, model: publishedModel };

/** What a customer bought, by a number of theirs. */
function purchasesOf(customer: number): readonly CustomerEvent[] {
  return Array.from({ length: 1 + (customer % 5) }, (_, order) => ({
    kind: "order" as const,
    id: `o-${order}`,
    at: daysAgo(300 - (customer % 90) - order * (20 + (customer % 7) * 10)),
    amount: 40 + ((customer * 7 + order * 13) % 50),
    product: null,
  }));
}

const dismissal = (id: number) =>
  ({
    kind: "suggestion-dismissed",
    id: `d-${id}`,
    at: daysAgo(2),
    rule: "R06",
    evidenceKey: `${id}`,
    reason: "not-true",
    ticketId: null,
  }) as const;

describe.each(engines)("accountFigures on the %s store", (engine) => {
  let database: TestDatabase;
  let store: Store;
  let acme: string;
  let other: string;
  let clock: number;
  let logged: string[];
  let fits: number;
  /** Set where fitting is to fail. */
  let fault: Error | null;

  beforeAll(async () => {
    database = await migratedDatabase(engine);
    store = await openStore(database.config);
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });
  beforeEach(() => {
    [acme, other] = [anAccountId(), anAccountId()];
    [clock, logged, fits, fault] = [now, [], 0, null];
  });

  function figuresOfBoth(changes: Partial<Parameters<typeof accountFigures>[0]> = {}) {
    return accountFigures({
      accountIds: [acme, other],
      store,
      policy,
      fit: async () => {
        fits += 1;
        if (fault !== null) throw fault;
        return fit;
      },
      now: () => clock,
      log: createLog("info", { write: (line) => logged.push(line) }),
      ...changes,
    });
  }

  async function addBuyers(accountId: string, from: number, to: number): Promise<void> {
    const account = store.forAccount(accountId);
    for (let id = from; id < to; id += 1) await account.writeEvents(`${id}`, purchasesOf(id));
  }

  const refresh = (figures: AccountFigures) => figures.refresh(new AbortController().signal);

  it("computes what the same orders give in files, over more than one page", async () => {
    await addBuyers(acme, 1000, 1510);
    const figures = figuresOfBoth({ fit: fitInWorker });
    expect(figures.of(acme)).toEqual(unknownAccount);
    await refresh(figures);
    const customers = Array.from({ length: 510 }, (_, index) => purchasesOf(1000 + index));
    const expected = accountFactsOf(customers, policy, now);
    expect(expected.purchaseModel?.customers).toBe(510);
    const { purchaseModel, ...rest } = figures.of(acme);
    expect(rest).toEqual({ rfmBounds: expected.rfmBounds, ruleOutcomes: [] });
    // The order of customers is another one, and sums of fractions depend on it.
    expect(purchaseModel?.alpha).toBeCloseTo(expected.purchaseModel?.alpha ?? 0, 2);
  });

  it("counts follow-ups and dismissals with what came after, over more than one page", async () => {
    const account = store.forAccount(acme);
    const followUp = (id: number) =>
      aFollowUp({
        ticketId: `${id}9`,
        rule: "R06",
        createdAt: daysAgo(31),
        isDone: true,
        doneAt: daysAgo(30),
      });
    for (let id = 100; id < 210; id += 1) {
      const tickets = id % 2 === 0 ? [aTicket({ id: `${id}1`, createdAt: daysAgo(25) })] : [];
      const customer = { id: `${id}` };
      await account.writeFacts(someFacts({ customer, tickets, followUps: [followUp(id)] }));
    }
    await account.noteFollowUp({ customerId: "5", facts: followUp(5), at: now });
    await account.writeEvents("100", [dismissal(1), dismissal(2)]);
    await account.writeEvents("7", [dismissal(1)]);
    const figures = figuresOfBoth();
    await refresh(figures);
    expect(figures.of(acme).ruleOutcomes).toMatchObject([
      {
        rule: "R06",
        accepted: 111,
        dismissed: { "not-true": 3 },
        watched: 111,
        contactedAgain: 55,
        isMuted: false,
      },
    ]);
  });

  it("never mixes another account's customers in", async () => {
    await addBuyers(acme, 1, 21);
    await addBuyers(other, 1, 61);
    await store.forAccount(other).writeEvents("1", [dismissal(1)]);
    await store
      .forAccount(other)
      .writeFacts(someFacts({ customer: { id: "1" }, followUps: [aFollowUp({ rule: "R06" })] }));
    const figures = figuresOfBoth();
    await refresh(figures);
    expect(figures.of(acme)).toEqual(unknownAccount);
    expect(figures.of(other).rfmBounds?.customers).toBe(60);
    expect(figures.of(other).ruleOutcomes).toHaveLength(1);
    expect(figures.of("nobody")).toEqual(unknownAccount);
  });

  it("has them again after a restart, without computing", async () => {
    await addBuyers(acme, 1, 41);
    const before = figuresOfBoth();
    await refresh(before);
    await store.close();
    store = await openStore(database.config);
    const after = figuresOfBoth();
    await after.load();
    expect(after.of(acme)).toEqual(before.of(acme));
    expect(after.of(acme).purchaseModel).toEqual(publishedModel);
    await refresh(after);
    expect(fits).toBe(1);
  });

  it("takes up what another process has computed since", async () => {
    await addBuyers(acme, 1, 41);
    const [one, two] = [figuresOfBoth(), figuresOfBoth()];
    await refresh(one);
    await refresh(two);
    expect(two.of(acme)).toEqual(one.of(acme));
    expect(fits).toBe(1);
  });

  it.each([
    ["the day is not over", dayMs - 1, 2, 1],
    ["the day is over", dayMs, 2, 2],
    ["the day is over and nothing is new", dayMs, 0, 1],
    ["the account has grown by a quarter", 0, 12, 2],
  ])("computes again or not where %s", async (_, passedMs, more, times) => {
    await addBuyers(acme, 100, 140);
    const figures = figuresOfBoth();
    await refresh(figures);
    await addBuyers(acme, 140, 140 + more);
    clock += passedMs;
    await refresh(figures);
    expect(fits).toBe(times);
  });

  it("keeps the old figures where computing fails, logs it, and goes on with the other account", async () => {
    await addBuyers(acme, 1, 41);
    const figures = figuresOfBoth();
    await refresh(figures);
    const before = figures.of(acme);
    await addBuyers(acme, 41, 90);
    await store.forAccount(other).writeEvents("1", [dismissal(1)]);
    fault = new Error("canary");
    await refresh(figures);
    expect(figures.of(acme)).toBe(before);
    expect(figures.of(other).ruleOutcomes).toHaveLength(1);
    expect(logged.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ event: "figures-failed", account: acme }),
    );
    fault = null;
    await refresh(figures);
    expect(figures.of(acme).rfmBounds?.customers).toBe(89);
  });

  it("does not judge by figures of another policy, and computes them anew", async () => {
    await addBuyers(acme, 1, 41);
    await refresh(figuresOfBoth());
    const changed = { ...policy, value: { ...policy.value, rfmMinimumCustomers: 41 } };
    const figures = figuresOfBoth({ policy: changed });
    await figures.load();
    expect(figures.of(acme)).toEqual(unknownAccount);
    await refresh(figures);
    expect(figures.of(acme)).toMatchObject({ purchaseModel: publishedModel, rfmBounds: null });
  });

  it("says nothing and changes nothing when it is stopped", async () => {
    await addBuyers(acme, 1, 41);
    const figures = figuresOfBoth();
    await figures.refresh(AbortSignal.abort());
    expect(figures.of(acme)).toEqual(unknownAccount);
    expect(logged).toEqual([]);
  });

  it("is in the care context that a request gets", async () => {
    const figures = figuresOfBoth();
    const askedFor: string[] = [];
    const service = await testService(store, {
      policy: { ...policy, names: { ...policy.names, care: "Rider care" } },
      accountFigures: {
        of: (accountId) => {
          askedFor.push(accountId);
          return figures.of(acme);
        },
      },
    });
    try {
      const [{ id, zendesk, ask }] = service.accounts;
      addCustomer(zendesk, "1");
      await store.forAccount(id).writeEvents("1", purchasesOf(1));
      const first = (await ask("/v1/customers/1/care-context")).json();
      expect(first.names.care).toBe("Rider care");
      expect(first.care.rfm).toEqual({ known: false, reason: "too-few-customers" });
      await addBuyers(acme, 1, 41);
      await refresh(figures);
      const { care } = (await ask("/v1/customers/1/care-context")).json();
      expect(care).toMatchObject({ rfm: { known: true }, predictedValue: { known: true } });
      expect(askedFor).toEqual([id, id]);
    } finally {
      await service.close();
    }
  });
});
