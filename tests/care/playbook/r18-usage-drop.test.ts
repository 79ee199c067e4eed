import { describe, expect, it } from "vitest";
import { someUsage } from "../../support/an-event.ts";
import { aPolicy, someFacts } from "../../support/builders.ts";
import { suggested } from "../../support/suggested.ts";

const days = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, i) => from + i);
const used = (count: number, from: number, until: number, feature: string | null = null) =>
  days(from, until).map((day) => someUsage(count, day, feature));
/** 100 a day for 90 days, then so many a day for 14. */
const usage = (lately: number) => [...used(lately, 0, 13), ...used(100, 14, 103)];

describe("R18", () => {
  it.each([
    [100, false],
    [76, false],
    [75, true],
    [74, true],
    [0, true],
  ])("of 100 a day before and %i lately fires: %s", (lately, fires) => {
    expect(suggested("R18", someFacts({ events: usage(lately) })) !== null).toBe(fires);
  });

  it("fires where nothing at all was told lately", () => {
    const suggestion = suggested("R18", someFacts({ events: used(100, 14, 103) }));
    expect(suggestion?.evidence).toMatchObject([
      { kind: "user", on: "2026-11-22", text: "Used per day lately: 0" },
      { kind: "event", on: "2026-11-08", text: "Used per day before: 100" },
    ]);
  });

  it.each([
    [13, false],
    [14, true],
    [15, true],
  ])("of a base with use on %i days fires: %s", (baseDays, fires) => {
    const events = used(100, 14, 13 + baseDays).flatMap((event) => [
      event,
      { ...event, id: `${event.id}-again` },
    ]);
    expect(suggested("R18", someFacts({ events })) !== null).toBe(fires);
  });

  it("takes a day without use for zero, and needs a base that is more", () => {
    // 14 days of 100 in 90 are 15.6 a day; 12 lately are 23 % less, 11 are 29 % less.
    const base = used(100, 14, 27);
    expect(suggested("R18", someFacts({ events: [...base, ...used(12, 0, 13)] }))).toBeNull();
    expect(suggested("R18", someFacts({ events: [...base, ...used(11, 0, 13)] }))).not.toBeNull();
    expect(suggested("R18", someFacts({ events: used(0, 0, 103) }))).toBeNull();
  });

  it("takes features together: a move from one to another is no drop", () => {
    const events = [...used(100, 0, 13, "app"), ...used(100, 14, 103, "site")];
    expect(suggested("R18", someFacts({ events }))).toBeNull();
  });

  it("leaves out what is older than the base", () => {
    const events = [...used(75, 0, 103), ...used(9000, 104, 200)];
    expect(suggested("R18", someFacts({ events }))).toBeNull();
  });

  it("shows both means, and is due within two business days", () => {
    expect(suggested("R18", someFacts({ events: usage(50) }))).toMatchObject({
      sourceTicketId: null,
      priority: "risk",
      evidenceKey: "2026-11",
      dueOn: "2026-11-25",
      evidence: [
        { on: "2026-11-22", text: "Used per day lately: 50" },
        { on: "2026-11-08", text: "Used per day before: 100" },
      ],
      draft: expect.stringContaining("using things less than before"),
    });
  });

  it("goes by the policy's days and percent", () => {
    const policy = aPolicy({ usageDays: 7, usageBaseDays: 10, usageDropPercent: 50 });
    const events = (lately: number) => [...used(lately, 0, 6), ...used(100, 7, 16)];
    expect(suggested("R18", someFacts({ events: events(51) }), { policy })).toBeNull();
    expect(suggested("R18", someFacts({ events: events(50) }), { policy })).not.toBeNull();
  });
});
