import { describe, expect, it } from "vitest";
import { placeAfter } from "../../../src/service/exports/place-after.ts";
import type { ExportPage, ExportStream } from "../../../src/zendesk/export-page.ts";

const second = (at: number) => ({ kind: "second", second: at }) as const;

/** A page that ends where another one is to begin. */
function aPage(end: number, changes: Partial<Pick<ExportPage, "isAtEnd">> = {}): ExportPage {
  return {
    stream: "metric-events",
    rows: [],
    unreadable: 0,
    oldestSecond: null,
    reachedSecond: end,
    next: second(end),
    isAtEnd: false,
    ...changes,
  };
}
const from = (stream: ExportStream, pageSize: number) => ({ stream, pageSize, place: second(70) });

describe("placeAfter", () => {
  it("goes on where the page ended, though that be where it began once the end is reached", () => {
    expect(placeAfter(aPage(71), from("metric-events", 1000))).toEqual({
      next: second(71),
      skipped: 0,
    });
    expect(placeAfter(aPage(70, { isAtEnd: true }), from("tickets", 1000)).next).toEqual(
      second(70),
    );
  });

  it("goes round in no circle", () => {
    expect(() => placeAfter(aPage(70), from("ticket-events", 1000))).toThrow(
      "the same place again",
    );
  });

  it("takes a larger page of a second with many metric events, then the next second, and counts it", () => {
    expect(placeAfter(aPage(70), from("metric-events", 10))).toEqual({
      next: second(70),
      skipped: 0,
    });
    expect(placeAfter(aPage(70), from("metric-events", 1000))).toEqual({
      next: second(71),
      skipped: 1,
    });
  });
});
