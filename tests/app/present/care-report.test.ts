import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/nav-bar/ar.ts";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import { initialCareView } from "../../../src/app/load/care-view.ts";
import { careCsvLinesOf } from "../../../src/app/present/care-csv.ts";
import { careFailureWordsOf } from "../../../src/app/present/care-failure.ts";
import { figureTicketsOf } from "../../../src/app/present/care-figure.ts";
import {
  careFiltersOf,
  segmentOfValue,
  segmentValueOf,
} from "../../../src/app/present/care-filters.ts";
import { careReportOf, segmentWordsOf } from "../../../src/app/present/care-report.ts";
import { careNumberOf } from "../../../src/app/present/care-value.ts";
import { courseOf } from "../../../src/app/present/month-course.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { now } from "../../support/clock.ts";
import { aCareAnswer, teamOfTwenty } from "../support/care-answer.ts";

const words = wordsOf(english, "en-GB", "UTC");
const called = {
  brands: [{ id: "601", name: "Kestrel Bikes" }],
  names: { care: null, tiers: { gold: "Gold circle" }, stages: { active: "With us" } },
};
const report = careReportOf(aCareAnswer(), null, called, words);
const figure = (id: string, of = report) =>
  of.lenses.flatMap(({ figures }) => figures).find((one) => one.id === id);

describe("careReportOf", () => {
  it("says both lenses' figures, and whether they have changed", () => {
    expect(report.lenses.map(({ id, figures }) => [id, figures.length])).toEqual([
      ["service", 6],
      ["care", 8],
    ]);
    expect(figure("csat")).toMatchObject({
      name: "Satisfaction (CSAT)",
      value: "50%",
      change: { words: "Down from 90%", tone: "bad" },
      basis: "Between 40.4% and 59.6%, with 95% confidence. 100 counted, of 20 customers.",
    });
    expect(figure("first-reply")?.change).toEqual({
      words: "Down from 4 hrs 12 mins",
      tone: "good",
    });
    expect(figure("sentiment")).toMatchObject({
      value: "+20",
      change: { words: "No clear change from +20", tone: "quiet" },
    });
    expect(figure("targets-met")).toMatchObject({
      value: "Nothing to count",
      isKnown: false,
      change: null,
      chart: null,
      basis: null,
    });
    expect(figure("follow-ups-done")?.change?.words).toBe("Nothing to compare with");
  });

  it("says which months, of whom, and of how many customers", () => {
    expect(report).toMatchObject({
      span: "Nov 2026",
      compared: "Compared with Oct 2026",
      segment: null,
      known: "Of 20 customers.",
    });
    const gold = { by: "brand", value: "601" } as const;
    const some = careReportOf(
      { ...aCareAnswer({ months: 3, segment: gold }), stored: 1234 },
      gold,
      called,
      words,
    );
    expect(some).toMatchObject({
      span: "Sept 2026 to Nov 2026",
      segment: "Kestrel Bikes",
      known: "Of 20 of 1,234 customers. The service works through the others by itself.",
    });
  });

  it("tells the course of a figure in words, with what the chart needs", () => {
    const { chart } = figure("csat") ?? {};
    expect(chart?.words).toContain("Satisfaction (CSAT) by month: Dec 2025: Nothing to count;");
    expect(chart?.words).toContain("Oct 2026: 90%; Nov 2026: 50%");
    expect(chart).toMatchObject({ before: 90, low: "50%", high: "90%" });
    expect(chart?.points.filter(({ isAsked }) => isAsked).map(({ month }) => month)).toEqual([
      "Nov 2026",
    ]);
  });

  it("says what became of each rule's suggestions, and what follow-ups brought", () => {
    expect(report.rules).toEqual([
      {
        rule: "R04",
        title: "Answer the bad rating personally",
        cells: ["6 of 6", "0", "0", "100% (61–100)", "–"],
      },
      { rule: "R06", title: expect.any(String), cells: null },
    ]);
    expect(report.results[0]).toEqual({ words: "Customer reached", count: "5" });
    const none = careReportOf(aCareAnswer({}, []), null, called, words);
    expect(none).toMatchObject({ rules: [], results: [] });
    expect(none.resultsNote).toBe("None was done in these months.");
  });

  it("hides what fewer than five customers are behind, and says so", () => {
    const few = careReportOf(aCareAnswer({}, teamOfTwenty.slice(0, 4)), null, called, words);
    expect(figure("csat", few)).toMatchObject({
      value: "Fewer than 5 customers",
      hasTickets: false,
      chart: null,
    });
    expect(few.resultsNote).toBe("Fewer than 5 customers");
  });
});

describe("careNumberOf", () => {
  it.each([
    ["csat", 83.33, "83.3%"],
    ["resolution", 1700, "1 day 4 hrs"],
    ["complaint-resolution", 1, "1 day"],
    ["complaint-resolution", 2.46, "2.5 days"],
    ["nps", -33.3, "−33"],
    ["sentiment", 0.236, "+24"],
    ["lifetime-value", 1234.5, "1,235"],
  ] as const)("says %s of %d as %s", (id, value, said) => {
    expect(careNumberOf(id, value, words)).toBe(said);
  });
});

describe("careFiltersOf", () => {
  const filters = careFiltersOf(
    { view: initialCareView, answer: aCareAnswer() },
    called,
    now,
    words,
  );

  it("offers this month and the eleven before, and the segments with five customers", () => {
    expect(filters.last[0]).toEqual({ value: "", words: "Nov 2026, so far" });
    expect(filters.last).toHaveLength(12);
    expect(filters.last.at(-1)?.value).toBe("2025-12");
    expect(filters.segments).toEqual([
      {
        words: "Tier",
        options: [
          { value: "tier:silver", words: "Silver (12)" },
          { value: "tier:gold", words: "Gold circle (8)" },
        ],
      },
      { words: "Stage", options: [{ value: "stage:active", words: "With us (20)" }] },
      {
        words: "Brand",
        options: [
          { value: "brand:601", words: "Kestrel Bikes (10)" },
          { value: "brand:602", words: "Brand 602 (10)" },
        ],
      },
      {
        words: "Channel",
        options: [
          { value: "channel:email", words: "E-mail (10)" },
          { value: "channel:web", words: "Web form (10)" },
        ],
      },
    ]);
  });

  it("tells channels of one name apart by what Zendesk calls them", () => {
    const answer = aCareAnswer();
    const segments = ["messaging", "native_messaging", "any_channel"].map((value) => ({
      by: "channel" as const,
      value,
      customers: 5,
    }));
    const figures = { ...answer.figures, segments };
    const offered = careFiltersOf(
      { view: initialCareView, answer: { ...answer, figures } },
      called,
      now,
      words,
    );
    expect(offered.segments[0]?.options.map((option) => option.words)).toEqual([
      "Messaging · messaging (5)",
      "Messaging · native_messaging (5)",
      "Any channel (5)",
    ]);
  });

  it("calls tiers and channels as usual in Arabic", () => {
    const usual = { brands: [], names: defaultPolicy.names };
    const arabicWords = wordsOf(arabic, "ar", "UTC");
    const said = (by: "tier" | "channel", value: string) =>
      segmentWordsOf({ by, value }, usual, arabicWords);
    expect(said("tier", "gold")).toBe("ذهبي");
    expect(said("channel", "native_messaging")).toBe("المراسلة");
  });

  it("keeps what the address asks for, even where nobody else would be offered it", () => {
    const view = {
      ...initialCareView,
      last: "2025-01",
      segment: { by: "tier", value: "platinum" } as const,
    };
    const kept = careFiltersOf({ view, answer: aCareAnswer() }, called, now, words);
    expect(kept.last.at(-1)).toEqual({ value: "2025-01", words: "Jan 2025" });
    expect(kept.segments[0]?.options.at(-1)).toEqual({ value: "tier:platinum", words: "Platinum" });
    expect(segmentOfValue(segmentValueOf(view.segment))).toEqual(view.segment);
    expect(segmentOfValue("")).toBeNull();
  });
});

describe("careCsvLinesOf", () => {
  it("gives each figure of the months asked for, then month by month, in plain numbers", () => {
    const lines = careCsvLinesOf(aCareAnswer(), "All customers", words);
    expect(lines).toHaveLength(1 + 14 * 13);
    expect(lines[1]).toEqual([
      "Service",
      "Satisfaction (CSAT)",
      "All customers",
      "2026-11",
      "2026-11",
      "50",
      "40.4",
      "59.6",
      "100",
      "20",
      "90",
    ]);
    expect(lines[2]?.slice(3, 7)).toEqual(["2025-12", "2025-12", "Nothing to count", ""]);
  });
});

describe("figureTicketsOf", () => {
  it("says that tickets are being read, why they were not, and which do not open", () => {
    expect(figureTicketsOf(undefined, now, words).note).toBe("Reading the tickets");
    const failed = { kind: "failed", failure: { kind: "forbidden" } } as const;
    expect(figureTicketsOf(failed, now, words).note).toContain("does not let you search");
    const tickets = new Map([
      ["7", { kind: "shown", subject: null } as const],
      ["8", { kind: "deleted" } as const],
      ["9", { kind: "not-shown" } as const],
    ]);
    expect(figureTicketsOf({ kind: "read", tickets }, now, words)).toEqual({
      note: null,
      tickets: [
        { id: "7", subject: "Without a subject", why: null },
        { id: "8", subject: null, why: "deleted" },
        { id: "9", subject: null, why: "deleted, or not shown to you by Zendesk" },
      ],
    });
  });
});

describe("careFailureWordsOf", () => {
  it.each([
    [{ kind: "service" }, "The service did not answer"],
    [{ kind: "slow" }, "still putting these figures together"],
    [{ kind: "not-set-up" }, "need the companion service"],
    [{ kind: "page" }, "Reload the page"],
  ] as const)("says what to do: %o", (failure, said) => {
    expect(careFailureWordsOf(failure, now, words)).toContain(said);
  });
});

describe("courseOf", () => {
  const size = { width: 100, height: 48 };
  const point = (value: number | null, isAsked = false) => ({
    month: "",
    words: "",
    value,
    isAsked,
  });

  it("draws the lowest at the bottom and the highest at the top, and leaves gaps", () => {
    const points = [point(1), point(null), point(3, true), point(2, true)];
    expect(courseOf({ points, before: 2 }, size)).toEqual({
      paths: ["M4 44", "M65.3 4L96 24"],
      dots: [
        { x: 4, y: 44 },
        { x: 65.3, y: 4 },
        { x: 96, y: 24 },
      ],
      beforeY: 24,
      asked: { x: 50, width: 50 },
    });
  });

  it("draws what does not change in the middle, and no ground where nothing is asked for", () => {
    expect(courseOf({ points: [point(5), point(5)], before: null }, size)).toMatchObject({
      paths: ["M4 24L96 24"],
      beforeY: null,
      asked: null,
    });
  });
});
