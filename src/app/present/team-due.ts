import type { NavBarWords } from "../i18n/nav-bar/en.ts";

/** When a follow-up is due, in words. */
export type DueView = {
  /** Overdue is said, never only coloured. */
  readonly words: string;
  /** The day and time, under the words; `null` without a due date. */
  readonly exact: string | null;
  readonly isOverdue: boolean;
};

/** Overdue from the due moment on; "tomorrow" is the next day where the person is. */
export function dueViewOf(dueAt: string | null, at: number, words: NavBarWords): DueView {
  if (dueAt === null) {
    return { words: words.translate("noDue"), exact: null, isOverdue: false };
  }
  const isOverdue = Date.parse(dueAt) < at;
  const days = dayNumberOf(words.dayOf(Date.parse(dueAt))) - dayNumberOf(words.dayOf(at));
  return {
    words: isOverdue
      ? words.translate("overdue")
      : words.translate("dueWhen", { when: words.relativeDay(days) }),
    exact: words.dateTime(dueAt),
    isOverdue,
  };
}

function dayNumberOf(day: string): number {
  return Date.parse(day) / 86_400_000;
}
