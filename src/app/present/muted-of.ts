import type { CareContext } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";

/** Rules that the team's own decisions silenced, so that nobody wonders where they are. */
export function mutedOf({ mutedRules }: CareContext, words: SidebarWords) {
  if (mutedRules.length === 0) return null;
  return {
    summary: words.translate("suggestions.muted", { count: mutedRules.length }),
    details: mutedRules.map(({ rule, precision }) =>
      words.translate("suggestions.muted-rule", {
        title: words.ruleTitle(rule, rule),
        wanted: Math.round(precision.value * precision.samples),
        count: precision.samples,
      }),
    ),
  };
}
