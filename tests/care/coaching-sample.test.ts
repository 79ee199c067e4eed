import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoachingCase, isFollowed } from "../../src/care/coaching-cases.ts";
import { coachingSampleOf } from "../../src/care/coaching-sample.ts";
import { ruleIds } from "../../src/care/rules.ts";

const aCase = (changes: Partial<CoachingCase> = {}): CoachingCase => ({
  customerId: "1",
  ticketId: "12",
  rule: "R04",
  decision: { kind: "accepted", followUpId: "77", isDone: false },
  on: "2026-10-22",
  evidence: [],
  afterwards: [],
  isWatched: true,
  ...changes,
});
const undecided = { kind: "undecided" } as const;
const many = Array.from({ length: 60 }, (_, index) =>
  aCase({ ticketId: `${index + 1}`, ...(index % 2 === 0 ? {} : { decision: undecided }) }),
);
const idsOf = (cases: readonly CoachingCase[]) => cases.map(({ ticketId }) => ticketId);

describe("coachingSampleOf", () => {
  it("draws so many of each side at most, and all where there are fewer", () => {
    const { followed, ignored } = coachingSampleOf(many, "1", 10);
    expect([followed.length, ignored.length]).toEqual([10, 10]);
    expect(followed.every(isFollowed)).toBe(true);
    expect(ignored.some(isFollowed)).toBe(false);
    expect(coachingSampleOf(many.slice(0, 3), "1", 10).followed).toHaveLength(2);
  });

  it("draws what was dismissed with a reason for half of what was ignored, where there is enough", () => {
    const dismissed = many.map((one) =>
      Number(one.ticketId) % 4 === 0
        ? { ...one, decision: { kind: "dismissed", reason: "not-true" } as const }
        : one,
    );
    const kindsOf = (cases: readonly CoachingCase[]) =>
      coachingSampleOf(cases, "1", 10)
        .ignored.map(({ decision }) => decision.kind)
        .sort()
        .join(" ");
    const fives = "dismissed dismissed dismissed dismissed dismissed";
    expect(kindsOf(dismissed)).toBe(`${fives} undecided undecided undecided undecided undecided`);
    const onlyDismissed = dismissed.filter(({ decision }) => decision.kind !== "undecided");
    expect(kindsOf(onlyDismissed)).toBe(`${fives} ${fives}`);
    expect(kindsOf(many)).not.toContain("dismissed");
  });

  it("draws others for another seed", () => {
    const drawn = ["1", "2", "3"].map((seed) => idsOf(coachingSampleOf(many, seed, 10).followed));
    expect(new Set(drawn.map((ids) => ids.join())).size).toBe(3);
  });

  it("draws every ticket sooner or later, none much more often than another", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 300; seed += 1) {
      for (const id of idsOf(coachingSampleOf(many, `${seed}`, 10).followed)) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    // Each of 30 is expected 100 times; 8 deviations of such a draw are 65.
    expect(counts.size).toBe(30);
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(66);
  });

  it("draws a ticket once on each side", () => {
    const cases = [
      aCase({ rule: "R04" }),
      aCase({ rule: "R13" }),
      aCase({ rule: "R15", decision: undecided }),
    ];
    const { followed, ignored } = coachingSampleOf(cases, "1", 10);
    expect([idsOf(followed), idsOf(ignored)]).toEqual([["12"], ["12"]]);
  });

  it("is the same in whatever order the cases come", () => {
    const arbitraryCase = fc.record({
      ticketId: fc.integer({ min: 1, max: 30 }).map(String),
      rule: fc.constantFrom(...ruleIds),
      isYes: fc.boolean(),
    });
    const arbitraryCases = fc
      .uniqueArray(arbitraryCase, { selector: ({ ticketId, rule }) => `${ticketId} ${rule}` })
      .map((all) =>
        all.map(({ isYes, ...one }) => aCase(isYes ? one : { ...one, decision: undecided })),
      );
    fc.assert(
      fc.property(
        arbitraryCases.chain((cases) =>
          fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length })),
        ),
        fc.nat().map(String),
        ([cases, shuffled], seed) => {
          expect(coachingSampleOf(shuffled, seed, 5)).toEqual(coachingSampleOf(cases, seed, 5));
        },
      ),
    );
  });
});
