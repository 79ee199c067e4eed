import type { CareContext } from "../../care/care-context.ts";
import type { SidebarWords } from "../i18n/en.ts";
import type { TicketInView } from "../load/in-view.ts";
import type { Row } from "./row.ts";
import type { Tone } from "./tone.ts";

/** What was promised about this ticket, and when it is due; nothing where nothing was. */
export function clocksOf(
  context: CareContext,
  ticket: TicketInView,
  words: SidebarWords,
  at: number,
): readonly Row[] {
  return [targetRow(context, ticket, words, at), complaintRow(context, ticket, words)].filter(
    (row) => row !== null,
  );
}

/** The first target of this ticket: missed ones come first. */
function targetRow(
  { service: { sla } }: CareContext,
  ticket: TicketInView,
  words: SidebarWords,
  at: number,
): Row | null {
  if (!sla.known) return null;
  const here = sla.running.filter(({ ticketId }) => ticketId === ticket.id);
  const target = here.find(({ state }) => state === "breached") ?? here[0];
  if (target === undefined) return null;
  const { dueAt, state, metric } = target;
  const value =
    state === "breached"
      ? words.translate("target.missed")
      : dueAt === null
        ? words.translate("target.paused")
        : words.translate("target.due", { when: words.relative(dueAt, at) });
  const tone: Tone = state === "breached" ? "bad" : "plain";
  return { label: words.translate(`target.${metric}`), value, tone, details: [] };
}

function complaintRow(
  { service: { complaintClock } }: CareContext,
  ticket: TicketInView,
  words: SidebarWords,
): Row | null {
  if (!complaintClock.known) return null;
  const { ticketId, regime, finalDueOn, daysLeft, countedIn } = complaintClock;
  const isLate = daysLeft < 0;
  const days = words.translate(isLate ? "complaint.late" : `complaint.left-${countedIn}`, {
    count: Math.abs(daysLeft),
  });
  return {
    label: words.translate("complaint.label"),
    value:
      ticketId === ticket.id
        ? words.translate("complaint.here", { date: words.date(finalDueOn), days })
        : words.translate("complaint.elsewhere", {
            ticket: ticketId,
            date: words.date(finalDueOn),
            days,
          }),
    tone: isLate ? "bad" : daysLeft <= 7 ? "warning" : "plain",
    details: [words.translate("complaint.regime", { regime })],
  };
}
