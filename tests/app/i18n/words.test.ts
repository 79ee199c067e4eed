import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/en.ts";
import { spanOf, wordsOf } from "../../../src/app/i18n/words.ts";
import { now } from "../../support/clock.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";

const invisible = /[\u200f\u2066-\u2069]/g;
const plain = (text: string) => text.replace(invisible, "");

describe("wordsOf", () => {
  it("fills values and chooses the plural form by count", () => {
    expect(englishWords.translate("freshness.tickets", { count: 1 })).toBe("1 ticket read");
    expect(englishWords.translate("freshness.tickets", { count: 1200 })).toBe("1,200 tickets read");
  });

  it.each([
    [1, "تذكرة واحدة"],
    [2, "تذكرتان"],
    [3, "3 تذاكر"],
    [11, "11 تذكرة"],
    [100, "100 تذكرة"],
  ])("has Arabic's own form for %s", (count, words) => {
    expect(plain(arabicWords.translate("sentiment.from", { count }))).toBe(words);
  });

  it("isolates values in a sentence that runs the other way, and only there", () => {
    expect(arabicWords.translate("tier.label", { tier: "VIP" })).toContain("\u2068VIP\u2069");
    expect(englishWords.translate("tier.label", { tier: "VIP" })).toBe("Loyalty tier: VIP");
    expect(englishWords.translate("tier.label", { tier: "ذهبي" })).toContain("\u2068ذهبي\u2069");
  });

  it("says which way an Arabic sentence runs that begins with a value", () => {
    const words = arabicWords.translate("stage.since", { stage: "VIP", date: "2026" });
    expect(words.startsWith("\u200f\u2068VIP\u2069")).toBe(true);
    expect(arabicWords.translate("tier.label", { tier: "VIP" })).not.toContain("\u200f");
    expect(englishWords.translate("stage.since", { stage: "VIP", date: "2026" })).toBe(
      "VIP · since 2026",
    );
  });

  it("gives a number its sign, a minus and no hyphen, and 0 none", () => {
    expect([12, -8, 0].map(englishWords.signed)).toEqual(["+12", "−8", "0"]);
    expect(arabicWords.signed(-8)).toBe("\u200e−8");
  });

  it("says the core's facts: in English as the core does, in Arabic by code", () => {
    const statement = { code: "rated-bad", values: { ticket: "12" } } as const;
    expect(englishWords.statement(statement)).toBe("Rated bad, ticket #12");
    expect(plain(arabicWords.statement(statement))).toBe("تقييم سيئ، التذكرة 12");
  });

  it.each([
    [{ code: "health-signal", values: { signal: "csat", points: -20 } }, "Ratings: −20 points"],
    [
      { code: "health-cap", values: { limit: 30, cap: "cancel-wish" } },
      "Held down to 30: spoke of leaving",
    ],
    [
      { code: "ticket-open-hours", values: { ticket: "12", priority: "high", hours: 99 } },
      "Ticket #12, priority high, open for 4 days",
    ],
  ] as const)("calls ids by their names: %o", (statement, english) => {
    expect(englishWords.statement(statement)).toBe(english);
    expect(plain(arabicWords.statement(statement))).toMatch(/التقييمات|تحدث عن المغادرة|عالية/);
    expect(arabicWords.statement(statement)).not.toMatch(/[a-z]/);
  });

  it.each([
    [
      "ticket-resolved",
      { ticket: "12", minutes: 291 },
      "Ticket #12: solved after 4 hrs 51 mins",
      "التذكرة 12: المدة حتى الحل 4 س 51 د",
    ],
    [
      "ticket-replied",
      { ticket: "12", minutes: 1289 },
      "Ticket #12: first reply after 21 hrs",
      "التذكرة 12: المدة حتى أول رد 21 س",
    ],
    [
      "ticket-waited",
      { ticket: "12", minutes: 45 },
      "Ticket #12: waited 45 mins",
      "التذكرة 12: مدة انتظار العميل 45 د",
    ],
  ] as const)("says a time inside a fact as people do: %s", (code, values, english, arabic) => {
    expect(englishWords.statement({ code, values })).toBe(english);
    expect(plain(arabicWords.statement({ code, values }))).toBe(arabic);
  });

  it("puts two years, months or days after no Arabic preposition, which would bend them", () => {
    const span = arabicWords.span(2 * 1440);
    const said = [
      arabicWords.translate("tenure.with", { span: arabicWords.months(24) }),
      arabicWords.translate("value.forecast", { months: arabicWords.months(2), value: 9 }),
      arabicWords.translate("figure.open-for", { span }),
      ...(["ticket-resolved", "ticket-replied", "ticket-waited"] as const).map((code) =>
        arabicWords.statement({ code, values: { ticket: "12", minutes: 2 * 1440 } }),
      ),
      arabicWords.statement({
        code: "ticket-open-hours",
        values: { ticket: "12", priority: "high", hours: 48 },
      }),
    ].map(plain);
    for (const text of said) {
      expect(text).toMatch(/سنتان|شهران|يومان/);
      expect(text).not.toMatch(/(منذ|بعد|خلال|نحو) (سنتان|شهران|يومان)/);
    }
  });

  it("writes a day inside a fact as the agent's locale does", () => {
    const statement = { code: "customer-since-field", values: { on: "2023-09-14" } } as const;
    expect(englishWords.statement(statement)).toBe(
      "Customer since 14 Sept 2023, as recorded in a field",
    );
  });

  it("falls back to the core's English title for a rule it does not know", () => {
    expect(englishWords.ruleTitle("R99", "Something new")).toBe("Something new");
  });

  it("keeps a calendar day the same day in every time zone", () => {
    const auckland = wordsOf(english, "en-GB", "Pacific/Auckland");
    const honolulu = wordsOf(english, "en-GB", "Pacific/Honolulu");
    expect(auckland.date("2026-11-22")).toBe("22 Nov 2026");
    expect(honolulu.date("2026-11-22")).toBe("22 Nov 2026");
  });

  it("puts an instant on the agent's day", () => {
    const auckland = wordsOf(english, "en-GB", "Pacific/Auckland");
    expect(auckland.date("2026-11-22T20:00:00Z")).toBe("23 Nov 2026");
    expect(auckland.dayOf(Date.parse("2026-11-22T20:00:00Z"))).toBe("2026-11-23");
  });

  it.each(["de-DE", "he", "fr", "pt-BR", "zh-TW"])(
    "writes English for %s, with no word of another language inside it",
    (locale) => {
      const words = wordsOf(english, locale, "UTC");
      expect(words.language).toBe("en");
      expect(words.date("2026-11-22")).toMatch(/^(22 Nov|Nov 22,) 2026$/);
      expect(words.dateTime("2026-11-22T20:00:00Z")).toMatch(/^[\x20-\x7e\u202f]+$/);
      expect(words.relativeDay(1)).toBe("tomorrow");
    },
  );

  it("writes numbers as the agent's region does", () => {
    expect(wordsOf(english, "de-DE", "UTC").number(12_400.5)).toBe("12.400,5");
    expect(wordsOf(english, "he", "UTC").number(12_400.5)).toBe("12,400.5");
  });

  it("works with a locale and a time zone that do not exist", () => {
    const odd = wordsOf(english, "not a locale!", "Mars/Olympus");
    expect(odd.number(1)).toBe("1");
    expect(odd.date("2026-11-22")).toBe("Nov 22, 2026");
  });

  it.each([
    ["2026-11-22T09:58:00Z", "2 minutes ago"],
    ["2026-11-22T07:00:00Z", "3 hours ago"],
    ["2026-11-20T12:00:00Z", "2 days ago"],
    ["2025-11-22T10:00:00Z", "last year"],
  ])("says how long ago %s was", (instant, words) => {
    expect(englishWords.relative(instant, now)).toBe(words);
  });

  it.each([
    [1, "1 month"],
    [12, "1 year"],
    [38, "3 years, 2 months"],
  ])("says %s months as years and months", (months, words) => {
    expect(englishWords.months(months)).toBe(words);
  });
});

describe("spanOf", () => {
  it.each([
    [0, [[0, "minute"]]],
    [59.4, [[59, "minute"]]],
    [60, [[1, "hour"]]],
    [
      190,
      [
        [3, "hour"],
        [10, "minute"],
      ],
    ],
    [
      1700,
      [
        [1, "day"],
        [4, "hour"],
      ],
    ],
    [599.6, [[10, "hour"]]],
    [1300, [[22, "hour"]]],
    [1439, [[1, "day"]]],
    [4319, [[3, "day"]]],
    [30_240, [[21, "day"]]],
  ])("says %s minutes in units that matter", (minutes, parts) => {
    expect(spanOf(minutes)).toEqual(parts);
  });
});
