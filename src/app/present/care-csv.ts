import type { TeamValue } from "../../care/team/cell.ts";
import { teamFigureRules } from "../../care/team/figure-rules.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { CareAnswer } from "../load/team-care.ts";
import { careValueOf } from "./care-value.ts";

/**
 * The figures as the lines of a table of text, the names of its columns first: of each the months that
 * were asked for, then each month by itself. Numbers are plain, so that a spreadsheet can count on.
 */
export function careCsvLinesOf(
  { figures }: CareAnswer,
  segment: string,
  words: NavBarWords,
): readonly (readonly string[])[] {
  const header = [
    words.translate("careLens"),
    words.translate("careFigure"),
    words.translate("careSegment"),
    words.translate("careFrom"),
    words.translate("careTo"),
    words.translate("careValue"),
    words.translate("careLow"),
    words.translate("careHigh"),
    words.translate("careCounted"),
    words.translate("careCustomers"),
    words.translate("careValueBefore"),
  ];
  const { span } = figures;
  return [
    header,
    ...figures.figures.flatMap(({ id, now, before, months }) => {
      const { lens } = teamFigureRules[id];
      const named = [
        words.translate(lens === "service" ? "careLensService" : "careLensCare"),
        words.translate(`careFigure.${id}`),
        segment,
      ];
      const cellsOf = (value: TeamValue) =>
        value.known
          ? [value.value, value.low, value.high, value.samples, value.customers].map(String)
          : [careValueOf(id, value, words), "", "", "", ""];
      return [
        [
          ...named,
          span.first,
          span.last,
          ...cellsOf(now),
          before.known ? String(before.value) : "",
        ],
        ...months.map(({ month, value }) => [...named, month, month, ...cellsOf(value), ""]),
      ];
    }),
  ];
}
