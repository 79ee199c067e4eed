import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { unknownAccount } from "../../../src/care/account-facts.ts";
import type { RuleOutcome } from "../../../src/care/rule-outcomes.ts";
import type { CustomerMeasures } from "../../../src/care/team/measures.ts";
import type { TeamFiguresAnswer } from "../../../src/contract/team-figures.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { angryContext } from "../../app/support/stories.ts";
import { aFollowUp, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { engines, freshStore } from "../../support/database.ts";
import { aTicketMeasure, someMeasures } from "../../support/some-measures.ts";
import { expectConforming } from "../support/conforming.ts";
import { servedOn } from "../support/served-on.ts";
import { type TestAccount, type TestService, testService } from "../support/test-service.ts";

const dayMs = 86_400_000;

describe.each(engines)("GET follow-ups on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;
  let acme: TestAccount;
  let other: TestAccount;
  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    service = await testService(store);
    [acme, other] = service.accounts;
    const known = [
      aFollowUp({ ticketId: "9", dueAt: now + dayMs }),
      aFollowUp({ ticketId: "10", dueAt: now - dayMs }),
      aFollowUp({ ticketId: "11", dueAt: now - dayMs, isDone: true, doneAt: now - 1 }),
      aFollowUp({ ticketId: "12", dueAt: null }),
    ];
    for (const facts of known) {
      await store.forAccount(acme.id).noteFollowUp({ customerId: "1", facts, at: now });
    }
  });
  afterEach(() => service.close());

  const idsOf = async (query: string, account = acme) => {
    const response = await account.ask(`/v1/follow-ups${query}`);
    expect(response.statusCode).toBe(200);
    expectConforming(response, "/v1/follow-ups");
    const { followUps, next } = response.json();
    return { ids: followUps.map(({ ticketId }: { ticketId: string }) => ticketId), next };
  };

  it("lists them, the newest first, with their state and customer", async () => {
    const response = await acme.ask("/v1/follow-ups");
    expect(response.json().followUps).toMatchObject([
      { ticketId: "12", state: "open", customerId: "1" },
      { ticketId: "11", state: "done" },
      { ticketId: "10", state: "overdue" },
      { ticketId: "9", state: "open" },
    ]);
  });

  it.each([
    ["open", ["12", "9"]],
    ["overdue", ["10"]],
    ["done", ["11"]],
  ])("lists those that are %s", async (state, ids) => {
    expect(await idsOf(`?state=${state}`)).toEqual({ ids, next: null });
  });

  it("goes through all of them page by page", async () => {
    expect(await idsOf("?limit=3")).toEqual({ ids: ["12", "11", "10"], next: "10" });
    expect(await idsOf("?limit=3&after=10")).toEqual({ ids: ["9"], next: null });
    expect(await idsOf("?limit=2&after=10&state=open")).toEqual({ ids: ["9"], next: null });
  });

  it("shows another account nothing of them", async () => {
    expect(await idsOf("", other)).toEqual({ ids: [], next: null });
  });

  it.each([
    ["limit=-1", "limit"],
    ["limit=0", "limit"],
    ["limit=201", "limit"],
    ["limit=1000000000", "limit"],
    ["limit=NaN", "limit"],
    ["limit=1&limit=2", "limit"],
    ["limit[]=1", "limit[]"],
    ["state=late", "state"],
    ["after=abc", "after"],
    ["after=", "after"],
    ["before=10", "before"],
  ])("refuses %s, and names what is wrong (H6)", async (query, named) => {
    const response = await acme.ask(`/v1/follow-ups?${query}`);
    expect(response.statusCode).toBe(400);
    expectConforming(response, "/v1/follow-ups");
    expect(response.json().detail).toContain(named);
  });
});

describe.each(engines)("GET outcomes on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());

  const anOutcome = (changes: Partial<RuleOutcome>): RuleOutcome => ({
    rule: "R04",
    accepted: 3,
    edited: 1,
    dismissed: { "not-true": 1, "already-done": 0, "bad-moment": 0, "not-helpful": 0, other: 0 },
    done: 4,
    watched: 4,
    ratedGood: 1,
    ratedBad: 0,
    reopened: 0,
    contactedAgain: 0,
    precision: { value: 0.8, low: 0.4, high: 0.96, samples: 5 },
    helped: { value: 1, low: 0.5, high: 1, samples: 4 },
    isMuted: false,
    ...changes,
  });
  const outcomesOf = async (outcome: RuleOutcome) => {
    const service = await testService(store, {
      accountFigures: { of: () => ({ ...unknownAccount, ruleOutcomes: [outcome] }) },
    });
    const response = await service.accounts[0].ask("/v1/outcomes");
    expectConforming(response, "/v1/outcomes");
    await service.close();
    return response.json().outcomes;
  };

  it("says what became of a rule of which five suggestions were decided", async () => {
    expect(await outcomesOf(anOutcome({}))).toMatchObject([
      { known: true, rule: "R04", accepted: 3, edited: 1, helped: null, isMuted: false },
    ]);
    expect(await outcomesOf(anOutcome({ watched: 5 }))).toMatchObject([{ helped: { value: 1 } }]);
  });

  it("says nothing of fewer than five, of which one could tell whose they are (P5)", async () => {
    expect(await outcomesOf(anOutcome({ accepted: 2 }))).toEqual([
      { known: false, rule: "R04", reason: "too-few" },
    ]);
  });
});

describe.each(engines)("GET customers at risk on the %s store", (engine) => {
  const served = servedOn(engine);

  /** Keeps care contexts as the service works them out, with the health that a test wants. */
  async function keep(customerId: string, score: number, text?: string): Promise<void> {
    const account = served.store.forAccount(served.acme.id);
    await account.writeFacts(someFacts({ customer: { id: customerId }, tickets: [] }));
    const revision = (await account.readStored(customerId))?.standing.revision ?? "";
    const context = { ...angryContext, customer: { ...angryContext.customer, id: customerId } };
    const health = { ...angryContext.health, score };
    await served.store.evaluationsOf(served.acme.id).keep(
      {
        customerId,
        revision,
        terms: "t",
        at: now,
        text: text ?? JSON.stringify({ ...context, health }),
        healthScore: score,
        measures: null,
      },
      now,
    );
  }
  const pageOf = async (query = "", account = served.acme) => {
    const response = await account.ask(`/v1/customers-at-risk${query}`);
    expect(response.statusCode).toBe(200);
    expectConforming(response, "/v1/customers-at-risk");
    const { customers, known, next } = response.json();
    return {
      known,
      ids: customers.map((one: { customerId: string }) => one.customerId),
      customers,
      next,
    };
  };

  it("lists those under 40, the lowest first, with what makes it so and what to do", async () => {
    await keep("1", 35);
    await keep("2", 12.5);
    await keep("3", 40);
    const { ids, customers, known, next } = await pageOf();
    expect([ids, next]).toEqual([["2", "1"], null]);
    expect(known.healths).toBeGreaterThanOrEqual(3);
    expect(known.customers).toBeGreaterThanOrEqual(known.healths);
    const [suggestion] = angryContext.suggestions;
    expect(customers[0]).toMatchObject({
      health: { score: 12.5, contributions: expect.anything() },
      lifecycleStage: angryContext.lifecycleStage,
      suggestion: { rule: suggestion?.rule },
    });
    expect(Object.keys(customers[0])).not.toContain("name");
  });

  it("goes through all of them page by page, also where many have the same", async () => {
    for (const id of ["1", "2", "3", "4", "5"]) await keep(id, 20.25);
    const first = await pageOf("?limit=2");
    const second = await pageOf(`?limit=2&after=${first.next}`);
    const third = await pageOf(`?limit=2&after=${second.next}`);
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(["1", "2", "3", "4", "5"]);
    expect(third.next).toBeNull();
    expect([second.known, third.known]).toEqual([null, null]);
  });

  it("leaves out what an older version worked out, and shows another account nothing", async () => {
    await keep("1", 20, "{}");
    await keep("2", 30);
    expect((await pageOf()).ids).toEqual(["2"]);
    expect((await pageOf("", served.other)).ids).toEqual([]);
  });

  it.each([
    ["after=x", "after"],
    ["after=1:0", "after"],
    ["after=1:2:3", "after"],
    ["limit=0", "limit"],
    ["limit=51", "limit"],
    ["other=1", "other"],
  ])("refuses %s, and names what is wrong", async (query, named) => {
    const response = await served.acme.ask(`/v1/customers-at-risk?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe("invalid-request");
    expect(response.json().detail).toContain(named);
  });
});

describe.each(engines)("GET team figures on the %s store", (engine) => {
  const served = servedOn(engine);

  async function keep(customerId: string, changes: Partial<CustomerMeasures> = {}): Promise<void> {
    const account = served.store.forAccount(served.acme.id);
    await account.writeFacts(someFacts({ customer: { id: customerId } }));
    const revision = (await account.readStored(customerId))?.standing.revision ?? "";
    await served.store.evaluationsOf(served.acme.id).keep(
      {
        customerId,
        revision,
        terms: "t",
        at: now,
        text: "{}",
        healthScore: null,
        measures: someMeasures({
          customerId,
          tier: "gold",
          tickets: [aTicketMeasure({ rated: { in: "2026-11", isGood: customerId !== "1" } })],
          ...changes,
        }),
      },
      now,
    );
  }
  const figuresOf = async (query = "", account = served.acme) => {
    const response = await account.ask(`/v1/team-figures${query}`);
    expect(response.statusCode).toBe(200);
    expectConforming(response, "/v1/team-figures");
    const body: TeamFiguresAnswer = response.json();
    if (body.state !== "ready") throw new Error("It was given time");
    return body;
  };
  const csatIn = ({ figures }: Awaited<ReturnType<typeof figuresOf>>) =>
    figures.figures.find(({ id }) => id === "csat");

  it("gives both lenses over the customers, of this month and the two before it at first", async () => {
    for (const id of ["1", "2", "3", "4", "5"]) await keep(id);
    const answer = await figuresOf();
    expect(answer).toMatchObject({
      at: "2026-11-22T10:00:00.000Z",
      stored: 5,
      figures: { span: { first: "2026-09", last: "2026-11" }, customers: 5 },
    });
    expect(csatIn(answer)?.now).toMatchObject({ value: 80, customers: 5 });
    expect(await figuresOf("", served.other)).toMatchObject({
      stored: 0,
      figures: { customers: 0 },
    });
  });

  it("looks at a segment and other months where it is asked to", async () => {
    for (const id of ["1", "2", "3", "4", "5"]) await keep(id);
    const gold = await figuresOf("?months=1&last=2026-11&by=tier&value=gold");
    expect(csatIn(gold)?.now).toMatchObject({ known: true });
    const silver = await figuresOf("?months=12&by=tier&value=silver");
    expect(csatIn(silver)?.now).toEqual({ known: false, reason: "none" });
    expect(csatIn(await figuresOf("?last=2026-10&months=1"))?.now.known).toBe(false);
  });

  it("says nothing of fewer than five customers (P5)", async () => {
    for (const id of ["1", "2", "3", "4"]) await keep(id);
    const answer = await figuresOf("?months=1");
    expect(csatIn(answer)?.now).toEqual({ known: false, reason: "too-few" });
    expect(answer.figures.segments).toEqual([]);
  });

  it("leaves out what an older version kept in another shape", async () => {
    await keep("1", { standings: "none" as never });
    expect(await figuresOf()).toMatchObject({ stored: 1, figures: { customers: 0 } });
  });

  it.each([
    ["months=2", "months"],
    ["last=2026-13", "last"],
    ["last=2026-11&last=2026-10", "last"],
    ["by=agent&value=11", "by"],
    ["by=tier", "value"],
    ["value=gold", "value"],
    ["by=tier&value=", "value"],
    ["from=2026-11-01", "from"],
  ])("refuses %s, and names what is wrong", async (query, named) => {
    const response = await served.acme.ask(`/v1/team-figures?${query}`);
    expect(response.statusCode).toBe(400);
    expectConforming(response, "/v1/team-figures");
    expect(response.json().detail).toContain(named);
  });
});
