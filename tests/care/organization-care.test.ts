import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import {
  careAtOneLookOf,
  type OrganizationPerson,
  openWorkOf,
  organizationCareOf,
} from "../../src/care/organization-care.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aFollowUp, aRating, aTicket, someFacts } from "../support/builders.ts";
import { at, daysAgo, now } from "../support/clock.ts";

/** Somebody as the core knows them, with the health that a test wants. */
function person(
  id: string,
  facts: Parameters<typeof someFacts>[0] = {},
  score: number | null = null,
): OrganizationPerson {
  const context = careContextOf(
    someFacts({ ...facts, customer: { id, ...facts?.customer } }),
    defaultPolicy,
    now,
  );
  if (score === null) return context;
  const made = { known: true, score, contributions: [], caps: [], missing: [], change: null };
  return { ...context, health: made as OrganizationPerson["health"] };
}
const careOf = (people: readonly OrganizationPerson[]) => organizationCareOf(people, [], []);

describe("organizationCareOf", () => {
  it("says of nobody that nothing is known", () => {
    expect(careOf([])).toEqual({
      people: 0,
      longestTenure: null,
      openTickets: 0,
      openComplaints: 0,
      ratings: { good: 0, bad: 0 },
      sentiment: { negative: 0, neutral: 0, positive: 0, unknown: 0 },
      health: { "at-risk": 0, fair: 0, good: 0, unknown: 0 },
      atRisk: [],
      followUps: [],
    });
  });

  it("names who has been with us longest, and from where that is known", () => {
    const since = (customerSinceOn: string) => ({
      customer: {
        mapped: { customerSinceOn, loyaltyTier: null, lifetimeValue: null, fromOrganization: [] },
      },
    });
    const care = careOf([
      person("1", since("2022-05-01")),
      person("2", since("2019-02-01")),
      person("3"),
    ]);
    expect(care.longestTenure).toEqual({
      customerId: "2",
      startedOn: "2019-02-01",
      source: "mapped-field",
    });
  });

  it("adds verdicts up, and counts each person once for how they sound", () => {
    const rated = (...verdicts: ("good" | "bad")[]) => ({
      tickets: verdicts.map((verdict, index) =>
        aTicket({
          id: `${verdict}${index}`,
          createdAt: daysAgo(index + 1),
          rating: aRating(verdict),
        }),
      ),
    });
    const care = careOf([
      person("1", rated("good", "good", "bad")),
      person("2", rated("bad", "bad")),
      person("3"),
    ]);
    expect(care.ratings).toEqual({ good: 2, bad: 3 });
    const { negative, neutral, positive, unknown } = care.sentiment ?? {};
    expect([negative, unknown]).toEqual([1, 1]);
    expect((neutral ?? 0) + (positive ?? 0)).toBe(1);
  });

  it.each([
    [39.9, "at-risk"],
    [40, "fair"],
    [69.9, "fair"],
    [70, "good"],
  ] as const)("counts a health of %s as %s", (score, band) => {
    expect(careOf([person("1", {}, score)]).health?.[band]).toBe(1);
  });

  it("comes to what the worked example in docs/care.md says", () => {
    const tickets = [
      { status: "open", tags: ["complaint"] },
      { status: "pending", tags: [] },
    ] as const;
    const people = [person("1", {}, 12), person("2", {}, 55), person("3")];
    expect(organizationCareOf(people, tickets, ["complaint"])).toMatchObject({
      people: 3,
      openTickets: 2,
      openComplaints: 1,
      health: { "at-risk": 1, fair: 1, good: 0, unknown: 1 },
    });
  });

  it("lists those at risk, the lowest health first, ten at most, and counts all of them", () => {
    const people = Array.from({ length: 12 }, (_, index) => person(`${index + 1}`, {}, 39 - index));
    const { atRisk, health } = careOf(people);
    expect(atRisk.map(({ customerId }) => customerId)).toEqual([
      "12",
      "11",
      "10",
      "9",
      "8",
      "7",
      "6",
      "5",
      "4",
      "3",
    ]);
    expect(health?.["at-risk"]).toBe(12);
  });

  it("lists open follow-ups of all its people, what is overdue first, then what is due first", () => {
    const due = (ticketId: string, dueAt: number | null, isDone = false) =>
      aFollowUp({ ticketId, dueAt, isDone });
    const { followUps } = careOf([
      person("1", { followUps: [due("1", now + 9e7), due("2", null), due("3", now - 1, true)] }),
      person("2", { followUps: [due("4", now - 5e7), due("5", now + 5e7)] }),
    ]);
    const listed = followUps?.map(({ customerId, followUp }) => [customerId, followUp.ticketId]);
    expect(listed).toEqual([
      ["2", "4"],
      ["2", "5"],
      ["1", "1"],
      ["1", "2"],
    ]);
  });

  it("leaves out who works here", () => {
    expect(careOf([person("1", { customer: { isStaff: true } }, 10)])).toMatchObject({
      people: 0,
      atRisk: [],
    });
  });
});

describe("careAtOneLookOf", () => {
  it("counts what one look shows, and says of the rest that it is not known", () => {
    const seen = {
      people: [
        { id: "1", createdAt: at("2024-02-01"), isStaff: false },
        { id: "2", createdAt: at("2021-05-03"), isStaff: false },
        { id: "3", createdAt: null, isStaff: false },
        { id: "11", createdAt: at("2019-01-01"), isStaff: true },
      ],
      openTickets: [{ status: "open", tags: ["complaint"] }] as const,
      openCount: 140,
      verdicts: ["good", "bad", "good"] as const,
    };
    expect(careAtOneLookOf(seen, ["complaint"], "UTC")).toEqual({
      people: 3,
      longestTenure: { customerId: "2", startedOn: "2021-05-03", source: "user-record" },
      openTickets: 140,
      openComplaints: 1,
      ratings: { good: 2, bad: 1 },
      sentiment: null,
      health: null,
      atRisk: [],
      followUps: null,
    });
  });
});

describe("openWorkOf", () => {
  it("counts what is not solved, and the complaints among it", () => {
    const tickets = [
      { status: "open", tags: ["complaint"] },
      { status: "hold", tags: [] },
      { status: "solved", tags: ["complaint"] },
      { status: "closed", tags: [] },
      { status: "new", tags: ["grievance"] },
    ] as const;
    expect(openWorkOf(tickets, ["complaint", "grievance"])).toEqual({
      openTickets: 3,
      openComplaints: 2,
    });
  });
});
