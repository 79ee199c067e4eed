import type { SidebarWords } from "../i18n/en.ts";

const dayMs = 86_400_000;

/**
 * A due day from today's point of view: "due today", "due tomorrow", else the date.
 *
 * Both days are calendar days, so no time zone can move them.
 */
export function dueWordsOf(
  dueOn: string,
  todayOn: string,
  words: SidebarWords,
  isPast = dueOn < todayOn,
): string {
  const days = Math.round((Date.parse(dueOn) - Date.parse(todayOn)) / dayMs);
  const when = Math.abs(days) <= 1 ? words.relativeDay(days) : words.date(dueOn);
  return words.translate(isPast ? "due.was" : "due.on", { when });
}

/**
 * The same of a moment, or of none, from the agent's day: `null` without a due moment. Of one that
 * has passed today: "was due today".
 */
export function dueAtWordsOf(dueAt: string | null, at: number, words: SidebarWords): string | null {
  if (dueAt === null) return null;
  const moment = Date.parse(dueAt);
  return dueWordsOf(words.dayOf(moment), words.dayOf(at), words, moment < at);
}
