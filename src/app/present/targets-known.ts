import type { Installation } from "../../contract/installation.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { Value } from "./status-lines.ts";

/**
 * How far the service knows of the account's targets, which it reads last and for the longest. Not
 * every account has any, so that none is no fault; an older service does not say.
 */
export function targetsKnownOf({ exports = [] }: Installation, words: NavBarWords): Value | null {
  const known = exports.find(({ stream }) => stream === "metric-events");
  if (known === undefined) return null;
  const { completeTo, reachedAt, reason } = known;
  const said = (value: string): Value => ({ value, isBad: false });
  if (reason !== null) return said(words.translate("targetsStuck", { reason }));
  if (completeTo !== null) {
    return said(words.translate("targetsComplete", { moment: words.dateTime(completeTo) }));
  }
  return reachedAt === null
    ? said(words.translate("targetsBegun"))
    : said(words.translate("targetsReading", { day: words.date(reachedAt) }));
}
