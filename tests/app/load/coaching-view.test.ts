import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CoachingView,
  coachingDays,
  initialCoaching,
} from "../../../src/app/load/coaching-view.ts";
import { initialView, routeOf, viewFrom } from "../../../src/app/load/team-view.ts";
import { addDays } from "../../../src/care/calendar.ts";
import { ruleIds } from "../../../src/care/rules.ts";

const views: fc.Arbitrary<CoachingView> = fc.record({
  seed: fc.nat(999_999_999).map(String),
  days: fc.constantFrom(...coachingDays),
  until: fc.option(fc.nat(5000).map((days) => addDays("2020-01-01", days))),
  rule: fc.option(fc.constantFrom(...ruleIds)),
});
const readFrom = (route: string) => viewFrom(route).coaching;

describe("coachingFrom", () => {
  it("reads what coachingRouteOf wrote, of every sample", () => {
    fc.assert(
      fc.property(views, (coaching) => {
        const view = { ...initialView, page: "coaching", coaching } as const;
        expect(viewFrom(routeOf(view))).toEqual(view);
      }),
    );
  });

  it.each([
    ["coaching", {}],
    ["coaching/-1/days/31/until/2026-02-31/rule/R99", {}],
    ["coaching/1234567890", {}],
    ["coaching/7/until/tomorrow/days/30", { seed: "7", days: 30 }],
    ["coaching/007/rule/R04", { seed: "007", rule: "R04" }],
    ["follow-ups/today/rule/R04", {}],
  ])("takes what %s says wrongly, or does not say, for what is drawn at first", (route, said) => {
    expect(readFrom(route)).toEqual({ ...initialCoaching, ...said });
  });
});
