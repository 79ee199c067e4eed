import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOf } from "../../../src/care/share.ts";
import type { TeamFigureId } from "../../../src/care/team/figure-rules.ts";
import type { CustomerMeasures } from "../../../src/care/team/measures.ts";
import type { Standing } from "../../../src/care/team/standings.ts";
import { type TeamQuestion, teamTally } from "../../../src/care/team/team-figures.ts";
import { now } from "../../support/clock.ts";
import { aFollowUpMeasure, aTicketMeasure, someMeasures } from "../../support/some-measures.ts";

const november: TeamQuestion = { months: 1, last: "2026-11", segment: null };

function figuresOf(customers: readonly CustomerMeasures[], question: Partial<TeamQuestion> = {}) {
  const tally = teamTally({ ...november, ...question }, { at: now, timeZone: "UTC" });
  for (const measures of customers) tally.add(measures);
  return tally.figures();
}

/** So many customers, each with what the place among them gives. */
function customers(count: number, of: (index: number) => Partial<CustomerMeasures> = () => ({})) {
  return Array.from({ length: count }, (_, index) =>
    someMeasures({ customerId: String(index + 1), ...of(index) }),
  );
}

function figureIn(
  all: readonly CustomerMeasures[],
  id: TeamFigureId,
  question: Partial<TeamQuestion> = {},
) {
  const figure = figuresOf(all, question).figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`No figure ${id}`);
  return figure;
}

/** Standings that are the usual one but at the ends of some months, counted back from this one. */
function standings(changes: Readonly<Record<number, Partial<Standing>>>) {
  return someMeasures().standings.map((standing, index, { length }) => ({
    ...standing,
    ...changes[length - 1 - index],
  }));
}

const rated = (isGood: boolean, month = "2026-11", id = "12") =>
  aTicketMeasure({ id, rated: { in: month, isGood } });

describe("teamTally", () => {
  it("counts ratings in the month in which they were given", () => {
    const all = customers(10, (index) => ({
      tickets: [rated(index < 8), rated(true, "2026-10"), rated(false, "2026-09")],
    }));
    const csat = figureIn(all, "csat");
    expect(csat.now).toMatchObject({ known: true, value: 80, samples: 10, customers: 10 });
    expect(csat.before).toMatchObject({ known: true, value: 100 });
    expect(csat.months.slice(-3).map(({ value }) => value)).toMatchObject([
      { value: 0 },
      { value: 100 },
      { value: 80 },
    ]);
    expect(figureIn(all, "csat", { months: 3 }).now).toMatchObject({ value: 60, samples: 30 });
  });

  it("gives the median of first replies and resolutions, each in its own month", () => {
    const all = customers(5, (index) => ({
      tickets: [
        aTicketMeasure({
          openedIn: "2026-10",
          solvedIn: "2026-11",
          firstReplyMinutes: (index + 1) * 10,
          resolutionMinutes: (index + 1) * 100,
        }),
      ],
    }));
    expect(figureIn(all, "first-reply")).toMatchObject({
      now: { known: false, reason: "none" },
      before: { value: 30 },
    });
    expect(figureIn(all, "resolution")).toMatchObject({
      now: { value: 300, low: 100, high: 500 },
      before: { known: false, reason: "none" },
    });
  });

  it("gives shares of what was solved at once and opened again, and of targets that were met", () => {
    const all = customers(5, (index) => ({
      tickets: [
        aTicketMeasure({
          solvedIn: "2026-11",
          isOneContact: index > 0,
          isReopened: index === 0,
          targets: { met: 2, missed: index === 0 ? 2 : 0 },
        }),
      ],
    }));
    expect(figureIn(all, "first-contact-resolution").now).toMatchObject({ value: 80 });
    expect(figureIn(all, "reopened").now).toMatchObject({ value: 20 });
    expect(figureIn(all, "targets-met").now).toMatchObject({ value: 83.3, samples: 12 });
  });

  it("retains whoever was with us before the months and still is at their end", () => {
    const all = [
      ...customers(7),
      ...customers(2, () => ({ standings: standings({ 0: { stage: "lapsed" } }) })),
      // Lapsed long ago, and come only now: neither was there to be retained.
      ...customers(5, () => ({
        standings: standings({ 0: { stage: "lapsed" }, 1: { stage: "lapsed" } }),
      })),
      ...customers(5, () => ({ standings: standings({ 1: { stage: null } }) })),
    ];
    expect(figureIn(all, "retention").now).toMatchObject({ value: 77.8, samples: 9 });
  });

  it("takes the newest answer of each customer for the NPS", () => {
    const all = customers(6, (index) => ({
      answers: [
        { in: "2026-11", score: index < 3 ? 10 : index < 5 ? 8 : 2 },
        { in: "2026-11", score: 0 },
      ],
    }));
    // Three promoters and one detractor of six.
    expect(figureIn(all, "nps").now).toMatchObject({ value: 33.33, samples: 6 });
  });

  it("gives the mean lifetime value of those with us at the end of the months", () => {
    const all = [
      ...customers(5, (index) => ({
        standings: standings({
          0: { lifetimeValue: 100 + index },
          1: { lifetimeValue: 50 + index },
        }),
      })),
      someMeasures({
        customerId: "9",
        standings: standings({ 0: { stage: "lapsed", lifetimeValue: 9000 } }),
      }),
    ];
    expect(figureIn(all, "lifetime-value")).toMatchObject({
      now: { value: 102, customers: 5 },
      before: { value: 52 },
      change: "up",
    });
  });

  it("takes lifetime values of fields where no orders are told, for today and without a comparison", () => {
    const told = customers(5, () => ({ mappedValue: 500 }));
    expect(figureIn(told, "lifetime-value")).toMatchObject({
      now: { value: 500, customers: 5 },
      before: { known: false, reason: "none" },
      change: null,
    });
    expect(figureIn(told, "lifetime-value", { last: "2026-10" }).now.known).toBe(false);
    const bought = customers(5, () => ({
      mappedValue: 500,
      standings: standings({ 0: { lifetimeValue: 80 } }),
    }));
    expect(figureIn([...told, ...bought], "lifetime-value").now).toMatchObject({ value: 80 });
  });

  it("gives mean sentiment, and the mean days of complaints", () => {
    const all = customers(5, (index) => ({
      tickets: [
        aTicketMeasure({
          felt: { in: "2026-11", score: index === 0 ? -0.8 : 0.2 },
          solvedIn: "2026-11",
          complaintDays: index,
        }),
      ],
    }));
    expect(figureIn(all, "sentiment").now).toMatchObject({ value: 0 });
    expect(figureIn(all, "complaint-resolution").now).toMatchObject({ value: 2 });
  });

  it("says how many follow-ups are done, how many helped, and how many suggestions were wanted", () => {
    const all = customers(5, (index) => ({
      followUps: [
        aFollowUpMeasure({
          isDone: true,
          doneIn: "2026-11",
          isHelped: index > 0,
          result: "reached",
        }),
        aFollowUpMeasure({ rule: null }),
      ],
      dismissed: [{ in: "2026-11", rule: "R06" as const }],
    }));
    expect(figureIn(all, "follow-ups-done").now).toMatchObject({ value: 50, samples: 10 });
    expect(figureIn(all, "follow-ups-helped").now).toMatchObject({ value: 80, samples: 5 });
    expect(figureIn(all, "precision").now).toMatchObject({ value: 50, samples: 10 });
    const { rules, results } = figuresOf(all);
    expect(rules).toEqual([
      {
        known: true,
        rule: "R04",
        accepted: 5,
        edited: 0,
        dismissed: 0,
        precision: { value: 1, low: 0.566, high: 1, samples: 5 },
        helped: { value: 0.8, low: 0.376, high: 0.964, samples: 5 },
      },
      {
        known: true,
        rule: "R06",
        accepted: 0,
        edited: 0,
        dismissed: 5,
        precision: shareOf(0, 5),
        helped: null,
      },
    ]);
    expect(results).toEqual({
      known: true,
      counts: { reached: 5, resolved: 0, "no-answer": 0, "not-needed": 0, unsaid: 0 },
    });
  });

  it("tells nothing of fewer than five customers, however many tickets they have", () => {
    const four = customers(4, () => ({
      tickets: Array.from({ length: 9 }, () => rated(false)),
      followUps: [aFollowUpMeasure({ isDone: true, doneIn: "2026-11" })],
    }));
    const { figures, rules, results, segments } = figuresOf(four);
    for (const { now: value, ticketIds } of figures) {
      expect(value.known).toBe(false);
      expect(ticketIds).toEqual([]);
    }
    expect(figureIn(four, "csat").now).toEqual({ known: false, reason: "too-few" });
    expect(rules).toEqual([{ known: false, rule: "R04", reason: "too-few" }]);
    expect(results).toEqual({ known: false, reason: "too-few" });
    expect(segments).toEqual([]);
    expect(
      figureIn(
        [...four, ...customers(1, () => ({ customerId: "5", tickets: [rated(true)] }))],
        "csat",
      ).now.known,
    ).toBe(true);
  });

  it("tells a change only where chance does not bring it about", () => {
    const withGood = (share: number, count: number) =>
      customers(count, (index) => ({
        tickets: [rated(index < share * count), rated(index < 0.5 * count, "2026-10")],
      }));
    expect(figureIn(withGood(0.6, 10), "csat").change).toBe("unclear");
    expect(figureIn(withGood(0.6, 1000), "csat").change).toBe("up");
    expect(figureIn(withGood(0.4, 1000), "csat").change).toBe("down");
    expect(figureIn(customers(9), "csat").change).toBeNull();
  });

  it("says so where the months lie further back than anything is kept", () => {
    const all = customers(5, () => ({ tickets: [rated(true, "2024-10")] }));
    const notKept = { known: false, reason: "not-kept" };
    expect(figureIn(all, "csat", { months: 1, last: "2024-10" }).before).toEqual(notKept);
    expect(figureIn(all, "csat", { months: 1, last: "2024-10" }).now).toMatchObject({ value: 100 });
    expect(figureIn(all, "retention", { months: 1, last: "2024-10" }).now).toEqual(notKept);
    expect(figureIn(all, "retention", { months: 12 }).before).toMatchObject({ value: 100 });
    expect(figureIn(all, "retention", { months: 12, last: "2026-09" }).before).toEqual(notKept);
  });

  it("looks at the tickets of one brand or channel, and at their customers", () => {
    const all = customers(10, (index) => ({
      tickets: [
        { ...rated(index < 5), brandId: index < 5 ? "601" : "602" },
        { ...rated(false), channel: "chat" },
      ],
      standings: standings({ 0: { stage: index < 4 ? "lapsed" : "active" } }),
    }));
    const by = (segment: TeamQuestion["segment"], id: TeamFigureId) =>
      figureIn(all, id, { segment }).now;
    expect(by({ by: "brand", value: "601" }, "csat")).toMatchObject({ value: 100, samples: 5 });
    expect(by({ by: "brand", value: "602" }, "csat")).toMatchObject({ value: 0, samples: 5 });
    expect(by({ by: "channel", value: "chat" }, "csat")).toMatchObject({ value: 0, samples: 10 });
    expect(by({ by: "brand", value: "601" }, "retention")).toMatchObject({ value: 20 });
    expect(by({ by: "brand", value: "603" }, "csat")).toEqual({ known: false, reason: "none" });
  });

  it("looks at the customers of one tier, or of the stage in which they were at the beginning", () => {
    const all = customers(10, (index) => ({
      tier: index < 5 ? "gold" : "silver",
      tickets: [rated(index < 5)],
      standings: standings({
        0: { stage: index % 2 === 0 ? "lapsed" : "active" },
        1: { stage: index < 5 ? "lapsing" : "active" },
      }),
    }));
    const by = (segment: TeamQuestion["segment"], id: TeamFigureId) =>
      figureIn(all, id, { segment }).now;
    expect(by({ by: "tier", value: "gold" }, "csat")).toMatchObject({ value: 100, samples: 5 });
    expect(by({ by: "stage", value: "lapsing" }, "csat")).toMatchObject({ value: 100 });
    expect(by({ by: "stage", value: "lapsing" }, "retention")).toMatchObject({ value: 40 });
    expect(by({ by: "stage", value: "lapsed" }, "csat")).toEqual({ known: false, reason: "none" });
  });

  it("offers the segments that have five customers, the largest first", () => {
    const all = customers(11, (index) => ({
      tier: index < 6 ? "silver" : "gold",
      tickets: [aTicketMeasure({ channel: index < 4 ? "chat" : "web", brandId: "601" })],
    }));
    expect(figuresOf(all)).toMatchObject({
      customers: 11,
      segments: [
        { by: "tier", value: "silver", customers: 6 },
        { by: "tier", value: "gold", customers: 5 },
        { by: "stage", value: "active", customers: 11 },
        { by: "brand", value: "601", customers: 11 },
        { by: "channel", value: "web", customers: 7 },
      ],
    });
  });

  it("names the newest tickets behind a figure, of a share those that speak against us", () => {
    const all = customers(30, (index) => ({
      tickets: [rated(index % 2 === 0, "2026-11", String(100 + index))],
    }));
    const { ticketIds } = figureIn(all, "csat");
    expect(ticketIds.slice(0, 3)).toEqual(["129", "127", "125"]);
    expect(ticketIds).toHaveLength(15);
    const slow = customers(30, (index) => ({
      tickets: [aTicketMeasure({ id: String(index + 1), firstReplyMinutes: 5 })],
    }));
    expect(figureIn(slow, "first-reply").ticketIds).toHaveLength(20);
    expect(figureIn(slow, "first-reply").ticketIds[0]).toBe("30");
  });

  it("says what it compares with what", () => {
    expect(figuresOf([], { months: 3 })).toMatchObject({
      span: { first: "2026-09", last: "2026-11" },
      before: { first: "2026-06", last: "2026-08" },
    });
    expect(figuresOf([], { months: 12, last: "2026-10" })).toMatchObject({
      span: { first: "2025-11", last: "2026-10" },
      before: { first: "2024-11", last: "2025-10" },
    });
  });

  it("takes what was worked out last month for this one, until the customer's turn comes", () => {
    const october = someMeasures();
    const old = customers(5, () => ({
      since: "2024-09",
      standings: october.standings.map((standing) => ({ ...standing, stage: "lapsed" as const })),
    }));
    expect(figureIn(old, "retention").now).toEqual({ known: false, reason: "none" });
    const back = customers(5, () => ({ since: "2024-09", standings: october.standings }));
    expect(figureIn(back, "retention").now).toMatchObject({ value: 100 });
  });

  it("comes to the same whatever the order of the customers, and in parts as in whole", () => {
    const ticket = fc
      .record({
        id: fc.nat(99).map(String),
        month: fc.constantFrom("2026-09", "2026-10", "2026-11"),
        isGood: fc.boolean(),
        minutes: fc.nat(999),
      })
      .map(({ id, month, isGood, minutes }) =>
        aTicketMeasure({
          id,
          openedIn: month,
          firstReplyMinutes: minutes,
          rated: { in: month, isGood },
        }),
      );
    const some = fc
      .array(fc.array(ticket, { maxLength: 4 }), { minLength: 5, maxLength: 12 })
      .map((lists) => customers(lists.length, (index) => ({ tickets: lists[index] ?? [] })));
    fc.assert(
      fc.property(some, (all) => {
        expect(figuresOf(all.toReversed(), { months: 3 })).toEqual(figuresOf(all, { months: 3 }));
        const { now: whole, months } = figureIn(all, "csat", { months: 3 });
        if (!whole.known) return;
        const parts = months.map(({ value }) => (value.known ? value.samples : 0));
        expect(parts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(whole.samples);
      }),
      { numRuns: 100 },
    );
  });
});
