import type { NavBarKey, NavBarWords } from "../i18n/nav-bar/en.ts";
import type { LoadFailure } from "../load/load-failure.ts";
import type { TeamFailure } from "../load/team-failure.ts";

const keys: Readonly<Record<Exclude<LoadFailure["kind"], "rate-limited">, NavBarKey>> = {
  forbidden: "failedForbidden",
  "no-such-customer": "failedZendesk",
  page: "failedPage",
  zendesk: "failedZendesk",
  unreadable: "failedUnreadable",
};

/** Why the team's list could not be read, and what to do. */
export function teamFailureWordsOf(failure: LoadFailure, at: number, words: NavBarWords): string {
  if (failure.kind !== "rate-limited") return words.translate(keys[failure.kind]);
  const seconds = Math.max(1, Math.ceil((failure.retryAt - at) / 1000));
  return words.translate("failedLimited", { count: seconds });
}

/** Why what rests on the service could not be read; `needs` says what a page is without it. */
export function serviceFailureWordsOf(
  failure: TeamFailure,
  needs: NavBarKey,
  at: number,
  words: NavBarWords,
): string {
  if (failure.kind === "service") return words.translate("serviceAway");
  if (failure.kind === "not-set-up") return words.translate(needs);
  return teamFailureWordsOf(failure, at, words);
}
