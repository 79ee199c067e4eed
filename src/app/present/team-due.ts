import type { NavBarWords } from "../i18n/nav-bar/en.ts";

/** When a follow-up is due, in words. */
export type DueView = {
  /** Overdue is said, never only coloured. */
  readonly words: string;
  /** The day and time, under the words; `null` without a due date. */
  readonly exact: string | null;
  readonly isOverdue: boolean;
};

/** Overdue from the due moment on; "today" is the day where the person is. */
export function dueViewOf(dueAt: string | null, at: number, words: NavBarWords): DueView {
  if (dueAt === null) {
    return { words: words.translate("noDue"), exact: null, isOverdue: false };
  }
  const isOverdue = Date.parse(dueAt) < at;
  const isToday = words.dayOf(Date.parse(dueAt)) === words.dayOf(at);
  return {
    words: isOverdue
      ? words.translate("overdue")
      : isToday
        ? words.translate("dueToday")
        : words.translate("dueWhen", { when: words.relative(dueAt, at) }),
    exact: words.dateTime(dueAt),
    isOverdue,
  };
}
