import type { TeamValue } from "../../care/team/cell.ts";
import { type TeamFigureId, teamFigureRules } from "../../care/team/figure-rules.ts";
import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";

/**
 * A team figure's number in words, with its unit.
 *
 * @example
 * careNumberOf("csat", 83.3, words); //=> "83.3%"
 * careNumberOf("first-reply", 190, words); //=> "3 hr 10 min"
 */
export function careNumberOf(id: TeamFigureId, value: number, words: NavBarWords): string {
  switch (teamFigureRules[id].unit) {
    case "percent":
      return words.translate("carePercent", { value: Math.round(value * 10) / 10 });
    case "minutes":
      return words.span(value);
    case "days":
      return words.translate("careDays", { count: Math.round(value * 10) / 10 });
    case "points":
      return words.signed(Math.round(value));
    case "score":
      return words.signed(Math.round(value * 100));
    case "money":
      return words.number(Math.round(value));
  }
}

const reasonKeys: Readonly<Record<Extract<TeamValue, { known: false }>["reason"], NavBarKey>> = {
  none: "careNone",
  "too-few": "careTooFew",
  "not-kept": "careNotKept",
};

/** A team figure's value in words, or why there is none. */
export function careValueOf(id: TeamFigureId, value: TeamValue, words: NavBarWords): string {
  return value.known
    ? careNumberOf(id, value.value, words)
    : words.translate(reasonKeys[value.reason]);
}
