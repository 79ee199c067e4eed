import type { CareContext } from "../../care/care-context.ts";
import type { Figure } from "../../care/figure.ts";
import type { StatementCode } from "../../care/statements.ts";
import type { SidebarKey, SidebarWords } from "../i18n/en.ts";
import type { TicketInView } from "../load/in-view.ts";
import { clocksOf } from "./clocks-of.ts";
import type { Row } from "./row.ts";

const statuses: Readonly<Record<string, SidebarKey>> = {
  new: "status.new",
  open: "status.open",
  pending: "status.pending",
  hold: "status.hold",
  solved: "status.solved",
  closed: "status.closed",
};
const priorities: Readonly<Record<string, SidebarKey>> = {
  low: "priority.low",
  normal: "priority.normal",
  high: "priority.high",
  urgent: "priority.urgent",
};
const types: Readonly<Record<string, SidebarKey>> = {
  problem: "type.problem",
  incident: "type.incident",
  question: "type.question",
  task: "type.task",
};

/**
 * The block *this ticket*: where it stands now, against what this customer is used to.
 *
 * "Usually" is this customer's own median. Rows with nothing to say are left out.
 */
export function thisTicketOf(
  context: CareContext,
  ticket: TicketInView,
  words: SidebarWords,
  at: number,
): readonly Row[] {
  const { service } = context;
  const openMinutes = openMinutesOf(ticket, at);
  return [
    statusRow(ticket, words, at),
    ...clocksOf(context, ticket, words, at),
    spanRow("reply.label", service.firstReplyMinutes, "ticket-replied", ticket, words, null),
    spanRow(
      "resolution.label",
      service.fullResolutionMinutes,
      "ticket-resolved",
      ticket,
      words,
      openMinutes,
    ),
    reopensRow(service.reopens, ticket, words),
  ].filter((row) => row !== null);
}

function statusRow(ticket: TicketInView, words: SidebarWords, at: number): Row | null {
  const known = (names: Readonly<Record<string, SidebarKey>>, value: string | null) => {
    const key = value === null ? undefined : names[value.toLowerCase()];
    return key === undefined ? value : words.translate(key);
  };
  const parts = [
    known(statuses, ticket.status),
    known(priorities, ticket.priority),
    known(types, ticket.type),
    // While it is open, the line on its resolution says for how long.
    ticket.createdAt === null || !isSettled(ticket)
      ? null
      : words.translate("ticket.opened", { when: words.relative(ticket.createdAt, at) }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const isUrgent = ticket.priority === "urgent" || ticket.priority === "high";
  const tone = isUrgent && !isSettled(ticket) ? "warning" : "plain";
  return { label: words.translate("ticket.status"), value: parts.join(" · "), tone, details: [] };
}

function isSettled(ticket: TicketInView): boolean {
  return ticket.status === "solved" || ticket.status === "closed";
}

function openMinutesOf(ticket: TicketInView, at: number): number | null {
  if (ticket.createdAt === null || isSettled(ticket)) return null;
  return Math.max(0, at - Date.parse(ticket.createdAt)) / 60_000;
}

/** This ticket's own value stands in the figure's evidence, which holds the newest tickets. */
function hereOf(figure: Figure, code: StatementCode, ticketId: string, value: string) {
  if (!figure.known) return null;
  const evidence = figure.evidence.find(
    (fact) => fact.ticketId === ticketId && fact.statement.code === code,
  );
  const here = evidence?.statement.values[value];
  return typeof here === "number" ? here : null;
}

function spanRow(
  label: "reply.label" | "resolution.label",
  figure: Figure,
  code: StatementCode,
  ticket: TicketInView,
  words: SidebarWords,
  openMinutes: number | null,
): Row | null {
  const minutes = hereOf(figure, code, ticket.id, "minutes");
  const here =
    openMinutes !== null
      ? words.translate("figure.open-for", { span: words.span(openMinutes) })
      : minutes === null
        ? null
        : words.span(minutes);
  const isOnlyHere = figure.known && figure.samples === 1 && minutes !== null;
  const usual = figure.known && !isOnlyHere ? words.span(figure.value) : null;
  const value = hereAndUsual(here, usual, words);
  if (value === null) {
    if (figure.known || figure.reason !== "no-service-times") return null;
    const reason = words.translate(`unknown.${figure.reason}`);
    return { label: words.translate(label), value: reason, tone: "quiet", details: [] };
  }
  const measured = openMinutes ?? minutes;
  const isSlow = figure.known && !isOnlyHere && measured !== null && measured > figure.value * 2;
  return { label: words.translate(label), value, tone: isSlow ? "warning" : "plain", details: [] };
}

function hereAndUsual(here: string | null, usual: string | null, words: SidebarWords) {
  if (here !== null && usual !== null) {
    return words.translate("figure.here-and-usual", { here, usual });
  }
  if (usual !== null) return words.translate("figure.usual", { usual });
  return here === null ? null : words.translate("figure.here", { here });
}

function reopensRow(figure: Figure, ticket: TicketInView, words: SidebarWords): Row | null {
  if (!figure.known || figure.value === 0) return null;
  const here = hereOf(figure, "ticket-reopened", ticket.id, "count");
  const value =
    here === null
      ? words.translate("reopens.all", { all: figure.value, count: figure.samples })
      : words.translate("reopens.here-and-all", { here, all: figure.value });
  const label = words.translate("reopens.label");
  return { label, value, tone: here === null ? "plain" : "warning", details: [] };
}
