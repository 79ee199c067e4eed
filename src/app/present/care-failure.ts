import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { CareFailure } from "../load/team-care.ts";
import { teamFailureWordsOf } from "./team-failure.ts";

/** Why the team's figures could not be read, and what to do. */
export function careFailureWordsOf(failure: CareFailure, at: number, words: NavBarWords): string {
  switch (failure.kind) {
    case "not-set-up":
      return words.translate("careNeedsService");
    case "service":
      return words.translate("careServiceFailed");
    case "slow":
      return words.translate("careSlow");
    default:
      return teamFailureWordsOf(failure, at, words);
  }
}
