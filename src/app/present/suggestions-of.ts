import type { CareContext, RulePriority, Suggestion } from "../../care/care-context.ts";
import type { Evidence } from "../../care/figure.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";
import { saidBehindOf } from "../../care/quotable.ts";
import type { SidebarWords } from "../i18n/en.ts";
import { dueWordsOf } from "./due-words.ts";
import type { FactView } from "./fact-view.ts";
import { factWordsOf } from "./tier-name.ts";
import type { Tone } from "./tone.ts";

export type SuggestionView = {
  readonly key: string;
  readonly suggestion: Suggestion;
  readonly title: string;
  readonly priority: string;
  readonly tone: Tone;
  readonly due: string;
  /** How far one may go without asking; empty where no limit is set. */
  readonly goodwill: string;
  readonly evidence: readonly EvidenceView[];
  /** Empty where the follow-up is internal: there is nothing to write to the customer. */
  readonly draft: string;
  /** The draft on one line; empty where it runs the other way than the card. */
  readonly draftPreview: string;
  readonly draftTitle: string;
  /** BCP 47, so that it is read aloud and broken into lines as what it is. */
  readonly draftLanguage: string;
};

export type EvidenceView = FactView & {
  /** True where the words behind the fact can be read. */
  readonly isQuotable: boolean;
  readonly evidence: Evidence;
};

const tones = {
  safety: "bad",
  complaint: "bad",
  risk: "warning",
  promise: "warning",
  care: "quiet",
  growth: "good",
} as const;

/** What to do next, most urgent first, each with its facts. */
export function suggestionsOf(
  context: CareContext,
  words: SidebarWords,
  at: number,
): readonly SuggestionView[] {
  const todayOn = words.dayOf(at);
  const customerLanguage = languageOf(context.care.preferences.locale ?? "en");
  return context.suggestions.map((suggestion) => ({
    key: followUpKeyOf(suggestion),
    suggestion,
    title: words.ruleTitle(suggestion.rule, suggestion.title),
    priority: priorityNameOf(suggestion.priority, context, words),
    tone: tones[suggestion.priority],
    due: dueWordsOf(suggestion.dueOn, todayOn, words),
    goodwill:
      suggestion.goodwillLimit === null
        ? ""
        : words.translate("suggestion.goodwill", { limit: suggestion.goodwillLimit }),
    evidence: suggestion.evidence.map((evidence) => ({
      key: `${evidence.kind}:${evidence.id}:${evidence.text}`,
      fact: factWordsOf(evidence.statement, context.names, words),
      on: words.date(evidence.on),
      ticketId: evidence.ticketId,
      isQuotable: saidBehindOf(evidence) !== null,
      evidence,
    })),
    draft: suggestion.draft,
    draftPreview:
      isRightToLeft(suggestion.draftLocale) === (words.direction === "rtl")
        ? suggestion.draft.replace(/\s+/g, " ")
        : "",
    draftTitle: draftTitleOf(suggestion, customerLanguage, words),
    draftLanguage: suggestion.draftLocale,
  }));
}

/** An account may call care something else. */
function priorityNameOf(priority: RulePriority, { names }: CareContext, words: SidebarWords) {
  if (priority === "care" && names.care !== null) return names.care;
  return words.translate(`priority-group.${priority}`);
}

const rightToLeft = ["ar", "fa", "he", "ur"];

function isRightToLeft(locale: string): boolean {
  return rightToLeft.includes(languageOf(locale));
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split("-")[0] ?? locale;
}

/** Names the language where it is not the agent's own, and where it is not the customer's. */
function draftTitleOf(suggestion: Suggestion, customerLanguage: string, words: SidebarWords) {
  const language = languageOf(suggestion.draftLocale);
  if (language === customerLanguage && language === words.language) {
    return words.translate("suggestion.draft");
  }
  return words.translate("suggestion.draft-in", { language: words.languageName(language) });
}
