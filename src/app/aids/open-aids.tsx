import type { ComponentType } from "react";
import type { Agent } from "../host/agent.ts";
import { english } from "../i18n/aids/en.ts";
import { aidLanguages } from "../i18n/aids/languages.ts";
import { loadWords } from "../i18n/load-words.ts";
import type { CardAids } from "../load/care-card.ts";
import { ArticlesAid, type ArticlesAidProps } from "./ArticlesAid.tsx";
import { PreferencesAid, type PreferencesAidProps } from "./PreferencesAid.tsx";
import { ProblemNotices, type ProblemNoticesProps } from "./ProblemNotices.tsx";

/** What helps with the answer, below the card. */
export type Aids = {
  readonly Problems: ComponentType<ProblemNoticesProps>;
  readonly Articles: ComponentType<ArticlesAidProps>;
  readonly Preferences: ComponentType<PreferencesAidProps>;
};

/** The aids in the agent's language. */
export async function aidsFor(agent: Agent, acts: CardAids): Promise<Aids> {
  const words = await loadWords(english, aidLanguages, agent);
  return {
    Problems: (props) => <ProblemNotices {...props} aidWords={words} acts={acts} />,
    Articles: (props) => <ArticlesAid {...props} words={words} acts={acts} />,
    Preferences: (props) => <PreferencesAid {...props} words={words} acts={acts} />,
  };
}
