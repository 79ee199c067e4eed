import type { OpenProblem } from "../../care/open-problems.ts";
import type { AidWords } from "../i18n/aids/en.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { ProblemsReading } from "../load/care-card.ts";

/** A problem as it is shown; `subject` is empty where its ticket has none. */
export type ProblemView = {
  readonly ticketId: string;
  /** What can be said before its ticket was read, or where it cannot be; else empty. */
  readonly unread: string;
  readonly subject: string;
  readonly meta: string;
};

/**
 * The problems that affect the customer now. Before their tickets are read, only those behind an
 * unsolved ticket are shown, by what is known of them: nothing is said that may turn out wrong. One
 * that is solved by now is gone.
 */
export function problemsOf(
  problems: readonly OpenProblem[],
  reading: ProblemsReading | null,
  words: SidebarWords,
  aidWords: AidWords,
): readonly ProblemView[] {
  return problems.flatMap(({ ticketId, incidentIds: [incident = ""], isUnsolvedHere }) => {
    const nothing = { ticketId, unread: "", subject: "", meta: "" };
    const read =
      reading?.kind === "read" ? reading.problems.find((one) => one.ticketId === ticketId) : null;
    if (read === null || read === undefined) {
      if (!isUnsolvedHere) return [];
      const known = words.translate("notice.problem", { ticket: incident, problem: ticketId });
      const why = reading === null ? null : whyUnread(reading, aidWords);
      return { ...nothing, unread: [known, why].filter((text) => text !== null).join(" ") };
    }
    if (read.status === "solved" || read.status === "closed") return [];
    const meta = [
      words.translate(`status.${read.status}`),
      read.incidents === null
        ? null
        : aidWords.translate("problem.incidents", { count: read.incidents }),
      aidWords.translate("problem.since", { date: words.date(read.openedAt) }),
    ].filter((text) => text !== null);
    return {
      ...nothing,
      subject: read.subject ?? aidWords.translate("problem.unnamed", { ticket: ticketId }),
      meta: meta.join(" · "),
    };
  });
}

function whyUnread(reading: ProblemsReading, words: AidWords): string {
  if (reading.kind === "read") return words.translate("problem.unseen");
  return words.translate(reading.kind === "refused" ? "problem.unseen" : "problem.unread");
}
