import type { CareContext } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { ServiceTrouble } from "../load/load-care-context.ts";
import type { LoadFailure } from "../load/load-failure.ts";
import { failureWordsOf } from "./failure-words.ts";

export type Freshness = {
  /** Where the figures are from and how old they are. */
  readonly line: string;
  readonly tickets: string;
  /** What the source could not give; `null` where nothing is missing. */
  readonly missing: string | null;
  /** Why the service did not answer; `null` where it did, or where none is set up. */
  readonly trouble: string | null;
  /** Why these are older figures, in words that stay the same: screen readers say every change. */
  readonly kept: string | null;
  /** Not to be refreshed before this moment; `null` where nobody asked to wait. */
  readonly retryAt: number | null;
};

/** The card's last line: the source and age of what it shows, and every gap in words. */
export function freshnessOf(
  context: Pick<CareContext, "freshness">,
  withoutService: ServiceTrouble | null,
  failure: LoadFailure | null,
  words: SidebarWords,
  at: number,
): Freshness {
  const { source, asOf, gaps, tickets } = context.freshness;
  const isNow = at - Date.parse(asOf) < 60_000;
  const when = isNow ? words.translate("freshness.now") : words.relative(asOf, at);
  const missing = gaps.map((gap) => words.translate(`gap.${gap}`));
  return {
    line: words.translate(`freshness.${source}`, { when }),
    tickets: words.translate("freshness.tickets", { count: tickets }),
    missing:
      missing.length === 0
        ? null
        : words.translate("freshness.missing", { gaps: words.list(missing) }),
    trouble: troubleOf(withoutService, words),
    kept:
      failure === null
        ? null
        : words.translate("freshness.kept", {
            reason: failureWordsOf(failure, words),
            when: words.dateTime(asOf),
          }),
    retryAt: failure?.kind === "rate-limited" ? failure.retryAt : null,
  };
}

/** Why the service did not answer; `null` where it did, or where none is set up. */
export function troubleOf(trouble: ServiceTrouble | null, words: SidebarWords): string | null {
  if (trouble === null || trouble.failure === "not-set-up") return null;
  const reason =
    trouble.failure === "rate-limited" && trouble.waitSeconds !== null
      ? words.translate("service.rate-limited-for", { count: trouble.waitSeconds })
      : words.translate(`service.${trouble.failure}`);
  return words.translate("freshness.own-view", { reason });
}
