import { describe, expect, it } from "vitest";
import {
  bySection,
  followUpSections,
  sectionOf,
  todayAt,
} from "../../src/care/follow-up-section.ts";
import { at } from "../support/clock.ts";

const today = todayAt(at("2026-11-22T10:00:00Z"), "Europe/Berlin");
const open = (dueAt: string | null) => sectionOf({ state: "open", dueAt }, today);

describe("bySection", () => {
  it("has something for each section", () => {
    const all = bySection((section) => section.length);
    expect(all).toEqual({ overdue: 7, today: 5, next: 4, done: 4 });
    expect(Object.keys(all)).toEqual([...followUpSections]);
  });
});

describe("todayAt", () => {
  it("ends the day where the person is", () => {
    expect(today.endsAt).toBe(at("2026-11-22T23:00:00Z"));
    expect(todayAt(at("2026-11-22T23:30:00Z"), "Europe/Berlin").endsAt).toBe(
      at("2026-11-23T23:00:00Z"),
    );
  });

  it("knows of days with 23 and 25 hours", () => {
    expect(todayAt(at("2026-03-29T00:30:00Z"), "Europe/Berlin").endsAt).toBe(
      at("2026-03-29T22:00:00Z"),
    );
    expect(todayAt(at("2026-10-25T00:30:00Z"), "Europe/Berlin").endsAt).toBe(
      at("2026-10-25T23:00:00Z"),
    );
  });
});

describe("sectionOf", () => {
  it.each([
    ["2026-11-22T09:59:59Z", "overdue"],
    ["2026-11-22T10:00:00Z", "today"],
    ["2026-11-22T22:59:59Z", "today"],
    ["2026-11-22T23:00:00Z", "next"],
    [null, "next"],
  ])("puts one that is due at %s under %s", (dueAt, section) => {
    expect(open(dueAt)).toBe(section);
  });

  it("puts one that is done under done, whenever it was due", () => {
    expect(sectionOf({ state: "done", dueAt: "2026-11-20T10:00:00Z" }, today)).toBe("done");
    expect(sectionOf({ state: "done", dueAt: null }, today)).toBe("done");
  });

  it("puts one that was counted overdue where it stands now that it is due later", () => {
    expect(sectionOf({ state: "overdue", dueAt: "2026-11-25T10:00:00Z" }, today)).toBe("next");
  });
});
