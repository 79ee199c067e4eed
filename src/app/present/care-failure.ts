import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { CareFailure } from "../load/team-care.ts";
import { serviceFailureWordsOf } from "./team-failure.ts";

/** Why the team's figures could not be read, and what to do. */
export function careFailureWordsOf(failure: CareFailure, at: number, words: NavBarWords): string {
  if (failure.kind === "slow") return words.translate("careSlow");
  return serviceFailureWordsOf(failure, "careNeedsService", at, words);
}
