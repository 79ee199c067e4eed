import type { CareContext } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";
import { dueWordsOf } from "./due-words.ts";
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
  const todayOn = words.dayOf(at);
  return context.followUps.map(({ ticketId, rule, dueAt, state }) => {
    const due =
      dueAt === null || state === "done"
        ? null
        : dueWordsOf(words.dayOf(Date.parse(dueAt)), todayOn, words);
    return {
      ticketId,
      title: titleOf(rule, words),
      words: [words.translate(`follow-up.${state}`), due]
        .filter((part) => part !== null)
        .join(", "),
      tone: tones[state],
      isOpen: state !== "done",
    };
  });
}

function titleOf(rule: string | null, words: SidebarWords): string {
  const byHand = words.translate("follow-up.by-hand");
  return rule === null ? byHand : words.ruleTitle(rule, byHand);
}
