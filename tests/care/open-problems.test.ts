import { describe, expect, it } from "vitest";
import { openProblemsOf } from "../../src/care/open-problems.ts";
import { aTicket } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const problem = { ticketId: "90", solvedAt: null };
const problemsOf = (...tickets: Parameters<typeof aTicket>[0][]) =>
  openProblemsOf(tickets.map(aTicket), 30, now);

describe("openProblemsOf", () => {
  it("names a problem once, with the customer's tickets that are part of it", () => {
    expect(
      problemsOf(
        { id: "14", status: "solved", solvedAt: daysAgo(1), problem },
        { id: "12", status: "open", problem },
      ),
    ).toEqual([{ ticketId: "90", incidentIds: ["14", "12"], isUnsolvedHere: true }]);
  });

  it.each([
    ["solved 30 days ago", { status: "solved", solvedAt: daysAgo(30) }, 1],
    ["solved 31 days ago", { status: "solved", solvedAt: daysAgo(31) }, 0],
    [
      "closed, last changed 31 days ago",
      { status: "closed", solvedAt: null, updatedAt: daysAgo(31) },
      0,
    ],
    ["on hold for a year", { status: "hold", updatedAt: daysAgo(365) }, 1],
    ["merged", { status: "open", isMerged: true }, 0],
    [
      "of a problem that was solved",
      { status: "open", problem: { ticketId: "90", solvedAt: daysAgo(1) } },
      0,
    ],
    ["of no problem", { status: "open", problem: null }, 0],
  ] as const)("with a ticket that is %s", (_name, changes, count) => {
    expect(problemsOf({ problem, ...changes })).toHaveLength(count);
  });

  it("puts those first behind which a ticket is unsolved", () => {
    const found = problemsOf(
      { id: "14", status: "solved", solvedAt: daysAgo(1), problem: { ...problem, ticketId: "91" } },
      { id: "12", status: "pending", problem },
    );
    expect(found.map(({ ticketId, isUnsolvedHere }) => [ticketId, isUnsolvedHere])).toEqual([
      ["90", true],
      ["91", false],
    ]);
  });

  it("never names more than Zendesk can be asked for at once", () => {
    const tickets = Array.from({ length: 40 }, (_, index) => ({
      id: `${index}`,
      status: "open" as const,
      problem: { ...problem, ticketId: `9${index}` },
    }));
    expect(problemsOf(...tickets)).toHaveLength(20);
  });
});
