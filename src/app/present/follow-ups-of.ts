import type { CareContext } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";
import { dueAtWordsOf } from "./due-words.ts";
import type { Tone } from "./tone.ts";

export type FollowUpView = {
  readonly ticketId: string;
  readonly title: string;
  /** State and due day. */
  readonly words: string;
  readonly tone: Tone;
  /** False once it is done. */
  readonly isOpen: boolean;
};

const tones = { open: "quiet", overdue: "bad", done: "quiet" } as const;

/** What was accepted earlier: open ones first, as the core orders them. */
export function followUpsOf(
  context: CareContext,
  words: SidebarWords,
  at: number,
): readonly FollowUpView[] {
  return context.followUps.map(({ ticketId, rule, dueAt, state }) => {
    const due = state === "done" ? null : dueAtWordsOf(dueAt, at, words);
    return {
      ticketId,
      title: followUpTitleOf(rule, words.translate("follow-up.by-hand"), words),
      words: [words.translate(`follow-up.${state}`), due]
        .filter((part) => part !== null)
        .join(" · "),
      tone: tones[state],
      isOpen: state !== "done",
    };
  });
}

/** What a follow-up is about: its rule's title; of one made by hand what else is known of it. */
export function followUpTitleOf(rule: string | null, byHand: string, words: SidebarWords): string {
  return rule === null ? byHand : words.ruleTitle(rule, byHand);
}
