import type { TriggerWarning } from "../../care/trigger-warning.ts";
import type { PanelWords } from "../i18n/panels/en.ts";

const reaches = ["customer", "requester", "outside"] as const;

/** What the account's triggers would do, the worst first; of several alike one is named. */
export function triggerWordsOf(
  warnings: readonly TriggerWarning[],
  words: PanelWords,
): readonly string[] {
  return reaches.flatMap((reach) => {
    const [first, ...others] = warnings.filter((warning) => warning.reach === reach);
    if (first === undefined) return [];
    const sentence = words.translate(`trigger.${reach}`, { title: first.title });
    if (others.length === 0) return [sentence];
    return [`${sentence} (${words.translate("trigger.more", { count: others.length })})`];
  });
}
