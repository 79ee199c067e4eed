import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { unknownAccount } from "../../src/care/account-facts.ts";
import { careContextOf } from "../../src/care/care-context-of.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { evaluating } from "../../src/service/evaluating.ts";
import { createLog } from "../../src/service/log.ts";
import type { EvaluationStore } from "../../src/service/store/evaluation-store.ts";
import type { Store } from "../../src/service/store/store.ts";
import { aTicket, someFacts } from "../support/builders.ts";
import { now } from "../support/clock.ts";
import { anAccountId, engines, freshStore } from "../support/database.ts";
import { aStream } from "./support/a-stream.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const go = new AbortController().signal;

describe.each(engines)("evaluating on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let ids: readonly [string, string];
  let at: number;
  let logged: string[];
  let rests: number;

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    ids = [anAccountId(), anAccountId()];
    at = now;
    logged = [];
    rests = 0;
  });

  const rounds = (evaluationsOf: (accountId: string) => EvaluationStore = store.evaluationsOf) =>
    evaluating({
      accountIds: ids,
      store: { evaluationsOf, forAccount: store.forAccount },
      accountFigures: { of: () => unknownAccount },
      policy: defaultPolicy,
      version: "test",
      now: () => at,
      pause: async () => {
        rests += 1;
      },
      log: createLog("info", { write: (line) => logged.push(line) }),
    });
  const write = (customerId: string, account = ids[0]) =>
    store
      .forAccount(account)
      .writeFacts(
        someFacts({ customer: { id: customerId }, tickets: [aTicket({ id: `9${customerId}` })] }),
      );
  let shown = 0;
  const ready = async (customerId: string, account = ids[0]) => {
    const token = { jti: `shown-${shown++}`, expiresAt: at };
    const reading = { token, customerId, knownRevision: null };
    return (await store.forAccount(account).beginReading(reading)).evaluation;
  };

  it("keeps the health by which customers are listed, the lowest first", async () => {
    const unhappy = [1, 2, 3, 4, 5].map((day) =>
      aTicket({ id: `8${day}`, status: "open", priority: "urgent" }),
    );
    await store
      .forAccount(ids[0])
      .writeFacts(someFacts({ customer: { id: "1" }, tickets: unhappy }));
    await write("2");
    await rounds().round(go);
    const listed = (below: number, most = 5) =>
      store.teamOf(ids[0]).atRisk({ below, after: null, most });
    const all = await listed(101);
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    for (const { score, text, customerId } of all) {
      const { health } = JSON.parse(text);
      expect(Math.abs(health.score - score)).toBeLessThan(0.001);
      const [other] = await store
        .teamOf(ids[0])
        .atRisk({ below: 101, after: { score, customerId }, most: 1 });
      expect(other?.customerId).not.toBe(customerId);
    }
    expect(await listed(0)).toEqual([]);
    expect(await store.teamOf(ids[1]).atRisk({ below: 101, after: null, most: 5 })).toEqual([]);
  });

  it("keeps what each customer adds to the team's figures, and nothing of whoever works here", async () => {
    await write("1");
    await store
      .forAccount(ids[0])
      .writeFacts(someFacts({ customer: { id: "2", isStaff: true }, tickets: [] }));
    await write("3", ids[1]);
    await rounds().round(go);
    const { value: kept } = await store.teamOf(ids[0]).measuresByPage().next();
    expect(kept).toMatchObject([
      { customerId: "1", standings: { length: 26 }, tickets: [{ id: "91", openedIn: "2026-08" }] },
    ]);
  });

  it("works out whoever changed, of every account, and then nobody", async () => {
    await write("1");
    await write("2");
    await write("1", ids[1]);
    expect(await rounds().round(go)).toBe(3);
    expect(await rounds().round(go)).toBe(0);
    const stored = await store.forAccount(ids[0]).readStored("2");
    if (stored === null) throw new Error("it was stored");
    const context = careContextOf(stored.facts, defaultPolicy, now);
    expect(JSON.parse((await ready("2"))?.text ?? "")).toEqual(JSON.parse(JSON.stringify(context)));
    expect((await ready("2"))?.at).toBe(now);
    expect(await ready("1", ids[1])).not.toBeNull();
    expect(rests).toBe(3);
  });

  it("works everybody out again after a day, and whoever changed at once", async () => {
    await write("1");
    await write("2");
    await rounds().round(go);
    at += dayMs - 1;
    await write("2");
    expect(await ready("2")).toBeNull();
    expect(await rounds().round(go)).toBe(1);
    expect((await ready("2"))?.at).toBe(at);
    expect((await ready("1"))?.at).toBe(now);
    at += 1;
    expect(await rounds().round(go)).toBe(1);
    expect((await ready("1"))?.at).toBe(at);
  });

  it("keeps nothing of what has changed meanwhile, and takes it up again", async () => {
    await write("1");
    const changing = (accountId: string): EvaluationStore => {
      const own = store.evaluationsOf(accountId);
      const keep: EvaluationStore["keep"] = async (...kept) => {
        await write("1");
        await own.keep(...kept);
      };
      return { ...own, keep };
    };
    await rounds(changing).round(go);
    expect(await ready("1")).toBeNull();
    expect(await rounds().round(go)).toBe(1);
    expect(await ready("1")).not.toBeNull();
  });

  it("leaves nothing behind of somebody who is erased meanwhile", async () => {
    await write("1");
    const erasing = (accountId: string): EvaluationStore => {
      const own = store.evaluationsOf(accountId);
      const keep: EvaluationStore["keep"] = async (...kept) => {
        await store.privacyOf(accountId).erase("1", at);
        await own.keep(...kept);
      };
      return { ...own, keep };
    };
    await rounds(erasing).round(go);
    expect((await store.privacyOf(ids[0]).held("1")).evaluation).toBeNull();
    expect(logged).toEqual([]);
  });

  it("gives no two processes the same customer, and takes up what one of them left", async () => {
    for (const id of ["1", "2", "3"]) await write(id);
    const [one, another] = [store.evaluationsOf(ids[0]), store.evaluationsOf(ids[0])];
    const claimed = await Promise.all([one.claim(2, at), another.claim(2, at)]);
    expect(claimed.flat().sort()).toEqual(["1", "2", "3"]);
    expect(await rounds().round(go)).toBe(0);
    at += 10 * minuteMs;
    expect(await rounds().round(go)).toBe(3);
  });

  it("rests while an account's exports have not come to their end", async () => {
    await write("1");
    await store.exportsOf(ids[0]).begin([aStream({ stream: "tickets" })]);
    expect(await rounds().round(go)).toBe(0);
    expect(await ready("1")).toBeNull();
  });

  it("goes on with the others where one cannot be worked out", async () => {
    await write("1");
    await write("2");
    const failing = (accountId: string): EvaluationStore => {
      const own = store.evaluationsOf(accountId);
      const keep: EvaluationStore["keep"] = (kept, dueAt) =>
        kept.customerId === "1" ? Promise.reject(new Error("canary")) : own.keep(kept, dueAt);
      return { ...own, keep };
    };
    await rounds(failing).round(go);
    expect(await ready("2")).not.toBeNull();
    expect(logged.map((line) => JSON.parse(line).event)).toEqual(["evaluation-failed"]);
    expect(logged.join()).not.toContain("canary");
  });

  it("stops at once", async () => {
    for (const id of ["1", "2"]) await write(id);
    const stopping = new AbortController();
    stopping.abort();
    await rounds().round(stopping.signal);
    expect([await ready("1"), await ready("2")]).toEqual([null, null]);
    expect(logged).toEqual([]);
  });
});
