import { describe, expect, it } from "vitest";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { usageChangeOf } from "../../src/care/usage-change.ts";
import { aPolicy } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

function usage(day: number, count: number, feature: string | null = null): CustomerEvent {
  return { kind: "usage", id: `u-${day}-${feature}`, at: daysAgo(day), count, feature };
}

/** Usage on so many days, the first of them so many days ago, going back. */
function daily(from: number, days: number, count: number): readonly CustomerEvent[] {
  return [...Array(days).keys()].map((day) => usage(from + day, count));
}

const changeOf = (...events: readonly CustomerEvent[]) => usageChangeOf(events, defaultPolicy, now);

describe("usageChangeOf", () => {
  it("compares the mean per day of the last 14 days with that of the 90 before", () => {
    expect(changeOf(...daily(0, 14, 6), ...daily(14, 90, 8))).toMatchObject({
      base: 8,
      now: 6,
      percent: -25,
      newest: { id: "u-0-null" },
    });
  });

  it("adds up what was used of several features on one day", () => {
    const both = daily(0, 104, 3).flatMap((event) => [event, { ...event, id: `${event.id}-b` }]);
    expect(changeOf(...both)).toMatchObject({ base: 6, now: 6, percent: 0 });
  });

  it.each([
    [13, false],
    [14, true],
  ])("with usage on %s different days of the base, it is known: %s", (days, isKnown) => {
    const twice = daily(20, days, 5).flatMap((event) => [event, { ...event, id: `${event.id}-b` }]);
    expect(changeOf(...twice) !== null).toBe(isKnown);
  });

  it("counts no day on which nothing was used", () => {
    expect(changeOf(...daily(14, 13, 5), ...daily(30, 40, 0))).toBeNull();
  });

  it.each([
    [13.99, -50],
    [14, -100],
  ])("takes usage of %s days ago for %s %%", (day, percent) => {
    const base = daily(15, 89, 1);
    const change = changeOf(usage(day, day < 14 ? (7 * 89) / 90 : 0), ...base);
    expect(change?.percent).toBeCloseTo(percent, 6);
  });

  it("leaves out what is older than the base, and what is still to come", () => {
    const base = daily(14, 90, 2);
    const change = changeOf(...base, usage(104, 500), usage(-1, 500));
    expect(change).toMatchObject({ base: 2, now: 0, percent: -100, newest: { id: "u-14-null" } });
  });

  it("asks of a shorter base for usage on each of its days", () => {
    const policy = aPolicy({ usageDays: 1, usageBaseDays: 3 });
    expect(usageChangeOf([...daily(0, 4, 2)], policy, now)).toMatchObject({ percent: 0 });
    expect(usageChangeOf([...daily(0, 3, 2)], policy, now)).toBeNull();
  });

  it("is unknown without usage", () => {
    expect(changeOf()).toBeNull();
  });
});
