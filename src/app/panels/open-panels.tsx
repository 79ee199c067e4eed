import type { ComponentType } from "react";
import type { Agent } from "../host/agent.ts";
import { type InsertOutcome, insertDraft } from "../host/insert-draft.ts";
import { loadWords } from "../i18n/load-words.ts";
import { english } from "../i18n/panels/en.ts";
import { panelLanguages } from "../i18n/panels/languages.ts";
import type { FollowUpOutcome } from "../load/follow-up-outcome.ts";
import type { EditDraft } from "../present/edit-draft.ts";
import {
  dismissWordsOf,
  followUpWordsOf,
  insertWordsOf,
  putOffWordsOf,
  type Result,
} from "../present/outcome-words.ts";
import { DismissPanel, type DismissPanelProps } from "./DismissPanel.tsx";
import { DonePanel, type DonePanelProps } from "./DonePanel.tsx";
import { EditPanel, type EditPanelProps } from "./EditPanel.tsx";
import { HealthPanel, type HealthPanelProps } from "./HealthPanel.tsx";

/** What opens below a part of the card once an agent asks for it, and what is said of what they do. */
export type Panels = {
  readonly Edit: ComponentType<EditPanelProps>;
  readonly Dismiss: ComponentType<DismissPanelProps>;
  readonly Done: ComponentType<DonePanelProps>;
  readonly Health: ComponentType<HealthPanelProps>;
  readonly insertDraft: typeof insertDraft;
  /** What became of what the agent did. */
  readonly say: {
    readonly inserted: (outcome: InsertOutcome | null) => Result;
    readonly created: (outcome: FollowUpOutcome) => Result;
    readonly dismissed: (isKept: boolean, hasService: boolean) => Result;
    readonly putOff: (isForAll: boolean) => Result;
  };
};

/** The panels in the agent's language. */
export async function panelsFor(agent: Agent): Promise<Panels> {
  const words = await loadWords(english, panelLanguages, agent);
  const kept = new Map<string, EditDraft>();
  return {
    Edit: (props) => <EditPanel {...props} words={words} agent={agent} kept={kept} />,
    Dismiss: (props) => <DismissPanel {...props} words={words} />,
    Done: (props) => <DonePanel {...props} words={words} />,
    Health: (props) => <HealthPanel {...props} sentences={words} />,
    insertDraft,
    say: {
      inserted: (outcome) => insertWordsOf(outcome, words),
      created: (outcome) => followUpWordsOf(outcome, agent.id, words),
      dismissed: (isKept, hasService) => dismissWordsOf(isKept, hasService, words),
      putOff: (isForAll) => putOffWordsOf(isForAll, words),
    },
  };
}
