import { type TeamFigureId, teamFigureRules } from "../../care/team/figure-rules.ts";
import type { TeamFigure } from "../../care/team/team-figures.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { FigureTickets } from "../load/team-care.ts";
import { careNumberOf, careValueOf } from "./care-value.ts";
import { teamFailureWordsOf } from "./team-failure.ts";
import type { Tone } from "./tone.ts";
import { whyNotShownOf } from "./why-not-shown.ts";

/** A figure by month, to be drawn. */
export type MonthChartView = {
  /** All that the drawing shows, in words. */
  readonly words: string;
  readonly points: readonly {
    readonly month: string;
    readonly words: string;
    /** `null` where it is not known or not told. */
    readonly value: number | null;
    /** True within the months that were asked for. */
    readonly isAsked: boolean;
  }[];
  /** The value of the months before; `null` where there is none. */
  readonly before: number | null;
  /** The lowest and highest of all these, in words. */
  readonly low: string;
  readonly high: string;
};

/** One of the team's figures in words. */
export type FigureView = {
  readonly id: TeamFigureId;
  readonly name: string;
  readonly value: string;
  readonly isKnown: boolean;
  readonly change: { readonly words: string; readonly tone: Tone } | null;
  readonly chart: MonthChartView | null;
  readonly meaning: string;
  /** How sure the value is, and what it rests on; `null` where there is none. */
  readonly basis: string | null;
  readonly hasTickets: boolean;
};

/** The months that were asked for. */
type Asked = { readonly first: string; readonly last: string };

export function figureViewOf(figure: TeamFigure, asked: Asked, words: NavBarWords): FigureView {
  const { id, now } = figure;
  const name = words.translate(`careFigure.${id}`);
  return {
    id,
    name,
    value: careValueOf(id, now, words),
    isKnown: now.known,
    change: changeOf(figure, words),
    chart: chartOf(figure, name, asked, words),
    meaning: words.translate(`careMeaning.${id}`),
    basis: now.known
      ? [
          words.translate("careBand", {
            low: careNumberOf(id, now.low, words),
            high: careNumberOf(id, now.high, words),
          }),
          words.translate("careSamples", { samples: now.samples, customers: now.customers }),
        ].join(" ")
      : null,
    hasTickets: figure.ticketIds.length > 0,
  };
}

/** What is better and what is worse is told by colour, too; what chance may do is neither. */
function changeOf(
  { id, now, before, change }: TeamFigure,
  words: NavBarWords,
): FigureView["change"] {
  if (!now.known) return null;
  if (!before.known || change === null) {
    return { words: words.translate("careNothingBefore"), tone: "quiet" };
  }
  const was = { before: careNumberOf(id, before.value, words) };
  if (change === "unclear") return { words: words.translate("careUnclear", was), tone: "quiet" };
  const isBetter = teamFigureRules[id].isMoreBetter === (change === "up");
  return {
    words: words.translate(change === "up" ? "careUp" : "careDown", was),
    tone: isBetter ? "good" : "bad",
  };
}

function chartOf(
  { id, months, before }: TeamFigure,
  name: string,
  asked: Asked,
  words: NavBarWords,
): MonthChartView | null {
  const points = months.map(({ month, value }) => ({
    month: words.month(month),
    words: careValueOf(id, value, words),
    value: value.known ? value.value : null,
    isAsked: month >= asked.first && month <= asked.last,
  }));
  const values = points.flatMap(({ value }) => value ?? []);
  // One month alone shows no course.
  if (values.length < 2) return null;
  const told = points.map((point) => `${point.month}: ${point.words}`);
  const drawn = before.known ? [...values, before.value] : values;
  return {
    words: words.translate("careChart", { name, months: told.join("; ") }),
    points,
    before: before.known ? before.value : null,
    low: careNumberOf(id, Math.min(...drawn), words),
    high: careNumberOf(id, Math.max(...drawn), words),
  };
}

/** The tickets behind a figure, in words. */
export type FigureTicketsView = {
  /** Why there are none to show; `null` where there are. */
  readonly note: string | null;
  readonly tickets: readonly {
    readonly id: string;
    /** `null` where it does not open. */
    readonly subject: string | null;
    /** Why it does not; `null` where it does. */
    readonly why: string | null;
  }[];
};

export function figureTicketsOf(
  tickets: FigureTickets | undefined,
  at: number,
  words: NavBarWords,
): FigureTicketsView {
  if (tickets === undefined || tickets.kind === "reading") {
    return { note: words.translate("careTicketsReading"), tickets: [] };
  }
  if (tickets.kind === "failed") {
    return { note: teamFailureWordsOf(tickets.failure, at, words), tickets: [] };
  }
  return {
    note: null,
    tickets: [...tickets.tickets].map(([id, one]) => ({
      id,
      subject: one.kind === "shown" ? (one.subject ?? words.translate("noSubject")) : null,
      why: whyNotShownOf(one, words),
    })),
  };
}
