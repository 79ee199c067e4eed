import { beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import type { CustomerMeasures } from "../../src/care/team/measures.ts";
import type { TeamQuestion } from "../../src/care/team/team-figures.ts";
import { createLog } from "../../src/service/log.ts";
import type { Store } from "../../src/service/store/store.ts";
import type { TeamStore } from "../../src/service/store/team-store.ts";
import { puttingTogether } from "../../src/service/team-figures.ts";
import { now } from "../support/clock.ts";
import { someMeasures } from "../support/some-measures.ts";

const question: TeamQuestion = { months: 3, last: "2026-11", segment: null };
const log = createLog("info", { write: () => undefined });

describe("puttingTogether", () => {
  let readings: string[];
  let passedMs: number;
  let pages: (accountId: string) => AsyncGenerator<readonly CustomerMeasures[]>;

  function figures() {
    const team = (accountId: string): Pick<TeamStore, "countHealths" | "measuresByPage"> => ({
      countHealths: async () => ({ healths: 1, customers: 2 }),
      measuresByPage: () => {
        readings.push(accountId);
        return pages(accountId);
      },
    });
    const store = { teamOf: team } as unknown as Store;
    return puttingTogether({ store, policy: defaultPolicy, now: () => now + passedMs, log });
  }

  beforeEach(() => {
    readings = [];
    passedMs = 0;
    pages = async function* () {
      yield [someMeasures(), someMeasures({ customerId: "2" })];
      yield [someMeasures({ customerId: "3" })];
    };
  });

  it("puts all pages together", async () => {
    expect(await figures().ask("acme", question)).toMatchObject({
      at: "2026-11-22T10:00:00.000Z",
      stored: 2,
      figures: { customers: 3 },
    });
  });

  it("answers a question of many once, and again after ten seconds", async () => {
    const made = figures();
    await Promise.all([made.ask("acme", question), made.ask("acme", { ...question })]);
    passedMs = 9_999;
    await made.ask("acme", question);
    expect(readings).toEqual(["acme"]);
    passedMs += 1;
    await made.ask("acme", question);
    expect(readings).toEqual(["acme", "acme"]);
  });

  it("keeps for longer what took long, and for ten minutes at most", async () => {
    const made = figures();
    const whole = pages;
    const takes = (ms: number) => {
      pages = async function* (accountId) {
        passedMs += ms;
        yield* whole(accountId);
      };
    };
    takes(1000);
    await made.ask("acme", question);
    passedMs += 99_999;
    await made.ask("acme", question);
    expect(readings).toHaveLength(1);
    passedMs += 1;
    takes(60_000);
    await made.ask("acme", question);
    passedMs += 10 * 60_000;
    await made.ask("acme", question);
    expect(readings).toHaveLength(3);
  });

  it("keeps questions and accounts apart", async () => {
    const made = figures();
    await made.ask("acme", question);
    await made.ask("other", question);
    await made.ask("acme", { ...question, segment: { by: "tier", value: "gold" } });
    await made.ask("acme", question);
    expect(readings).toEqual(["acme", "other", "acme"]);
  });

  it("does not keep a failure", async () => {
    const made = figures();
    const whole = pages;
    pages = async function* () {
      yield [someMeasures()];
      throw new Error("The store went away");
    };
    await expect(made.ask("acme", question)).rejects.toThrow("went away");
    pages = whole;
    expect(await made.ask("acme", question)).toMatchObject({ figures: { customers: 3 } });
  });
});
