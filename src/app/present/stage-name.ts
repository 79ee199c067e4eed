import type { LifecycleStage, Names } from "../../care/care-context.ts";
import type { StandingWords } from "../i18n/en.ts";

/** The stage's name: the account's own, else the usual one. */
export function stageNameOf(
  stage: LifecycleStage,
  { stages }: Names,
  words: StandingWords,
): string {
  return stages[stage] ?? words.translate(`stage.${stage}`);
}
