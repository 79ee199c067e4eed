import { describe, expect, it } from "vitest";
import type { StatusChange, TicketStatus } from "../../src/care/facts.ts";
import { reopensIn, solvedAtIn, statusIn } from "../../src/care/status-history.ts";

/** One change at each full hundred, from 100 on. */
const history = (...statuses: readonly TicketStatus[]): readonly StatusChange[] =>
  statuses.map((status, index) => ({ at: (index + 1) * 100, status }));

describe("statusIn", () => {
  it.each([
    [99, null],
    [100, "new"],
    [199, "new"],
    [200, "solved"],
    [999, "solved"],
  ])("at %i is %s", (at, status) => {
    expect(statusIn(history("new", "solved"), at)).toBe(status);
  });

  it("is unknown without a history", () => {
    expect(statusIn([], 100)).toBeNull();
  });
});

describe("solvedAtIn", () => {
  it.each<[readonly TicketStatus[], number | null]>([
    [["new", "open"], null],
    [["new", "solved"], 200],
    [["new", "solved", "closed"], 200],
    [["new", "solved", "open"], 200],
    [["new", "solved", "open", "solved", "closed"], 400],
    [["new", "closed"], 200],
    [["new", "solved", "open", "closed"], 400],
    [["solved"], 100],
    [[], null],
  ])("of %j is %s", (statuses, solvedAt) => {
    expect(solvedAtIn(history(...statuses), 1000)).toBe(solvedAt);
  });

  it.each([
    [199, null],
    [200, 200],
    [399, 200],
    [400, 400],
  ])("by %i is %s", (at, solvedAt) => {
    expect(solvedAtIn(history("new", "solved", "open", "solved"), at)).toBe(solvedAt);
  });
});

describe("reopensIn", () => {
  it.each<[readonly TicketStatus[], number]>([
    [[], 0],
    [["new", "open", "solved", "closed"], 0],
    [["new", "solved", "open"], 1],
    [["new", "solved", "pending", "solved", "open", "solved"], 2],
  ])("of %j is %i", (statuses, count) => {
    expect(reopensIn(history(...statuses))).toBe(count);
  });
});
