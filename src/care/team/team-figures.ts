import type { Instant } from "../facts.ts";
import {
  addTo,
  type Cell,
  emptyCell,
  type NewestIds,
  newestOf,
  noteId,
  smallestGroup,
  type TeamValue,
  toldValueOf,
} from "./cell.ts";
import { isClearChange } from "./estimate.ts";
import {
  type DatedSample,
  standingIn,
  type TeamFigureId,
  type TeamFigureRule,
  teamFigureIds,
  teamFigureRules,
} from "./figure-rules.ts";
import type { CustomerMeasures } from "./measures.ts";
import { type Month, monthAfter, monthsUpTo, type Span } from "./month.ts";
import {
  addDecided,
  emptyRuleTally,
  type TeamResults,
  type TeamRule,
  teamResultsOf,
  teamRulesOf,
} from "./rule-tally.ts";
import {
  isCustomerIn,
  isTicketIn,
  type Segment,
  type SegmentKind,
  segmentKinds,
  segmentsOf,
} from "./segment.ts";
import { isWithUs, keptMonthsAt } from "./standings.ts";

/** What somebody wants to know of a team's customers. */
export type TeamQuestion = {
  /** How many months, up to the last. */
  readonly months: number;
  readonly last: Month;
  /** `null`: all customers. */
  readonly segment: Segment | null;
};

/** One figure over a team's customers. */
export type TeamFigure = {
  readonly id: TeamFigureId;
  readonly now: TeamValue;
  readonly before: TeamValue;
  /** What chance alone may bring about is `unclear`; `null` where there is nothing to compare. */
  readonly change: "up" | "down" | "unclear" | null;
  /** The twelve months up to the last, oldest first. */
  readonly months: readonly { readonly month: Month; readonly value: TeamValue }[];
  /** The newest tickets behind it; behind a share those that speak against us. */
  readonly ticketIds: readonly string[];
};

/** A segment and how many of the customers are in it now. */
export type CountedSegment = {
  readonly by: SegmentKind;
  readonly value: string;
  readonly customers: number;
};

/** Both lenses over a team's customers. */
export type TeamFigures = {
  readonly span: Span;
  readonly before: Span;
  /** How many customers were looked at, of any segment. */
  readonly customers: number;
  /** What there is to look at alone, each with enough customers; most of them first. */
  readonly segments: readonly CountedSegment[];
  readonly figures: readonly TeamFigure[];
  readonly rules: readonly TeamRule[];
  readonly results: TeamResults;
};

const shownMonths = 12;

type FigureTally = {
  readonly now: Cell;
  readonly before: Cell;
  readonly months: ReadonlyMap<Month, Cell>;
  /** All these cells with their spans. */
  readonly spanned: readonly (readonly [Span, Cell])[];
  readonly tickets: NewestIds;
};

/**
 * Puts a team's figures together of what each customer adds, one after the other, because an account's
 * customers are more than fit into memory. Figures of fewer than five customers are not told.
 */
export function teamTally(question: TeamQuestion, moment: { at: Instant; timeZone: string }) {
  const { months, last, segment } = question;
  const span: Span = { first: monthAfter(last, 1 - months), last };
  const before: Span = { first: monthAfter(span.first, -months), last: monthAfter(span.first, -1) };
  const shown = monthsUpTo(last, shownMonths);
  const kept = keptMonthsAt(moment.at, moment.timeZone);
  const [since = last] = kept;
  const today = kept.at(-1);
  const tallies = new Map(
    teamFigureIds.map((id): [TeamFigureId, FigureTally] => [id, emptyTally(span, before, shown)]),
  );
  const decided = emptyRuleTally();
  const mapped = emptyCell();
  const segments = new Map<string, Segment & { customers: number }>();
  let customers = 0;

  const isIn = (measures: CustomerMeasures, within: Span) =>
    segment === null || isCustomerIn(measures, segment, within);

  const addDated = (
    rule: TeamFigureRule,
    tally: FigureTally,
    measures: CustomerMeasures,
    sample: DatedSample,
  ) => {
    const { in: month, value, ticket } = sample;
    if (segment !== null) {
      if (ticket !== null && !isTicketIn(ticket, segment)) return;
      if (!isCustomerIn(measures, segment, { first: month, last: month })) return;
    }
    const { customerId } = measures;
    const shownCell = tally.months.get(month);
    if (shownCell !== undefined) addTo(shownCell, customerId, value);
    if (month >= before.first && month <= before.last) addTo(tally.before, customerId, value);
    if (month < span.first || month > span.last) return;
    addTo(tally.now, customerId, value);
    const isAgainstUs = rule.summary !== "share" || value === Number(!rule.isMoreBetter);
    if (ticket !== null && isAgainstUs) noteId(tally.tickets, ticket.id);
  };

  const add = (measures: CustomerMeasures) => {
    customers += 1;
    for (const one of segmentsOf(measures)) {
      const key = `${one.by}:${one.value}`;
      const found = segments.get(key) ?? { ...one, customers: 0 };
      segments.set(key, { ...found, customers: found.customers + 1 });
    }
    for (const [id, tally] of tallies) {
      const rule = teamFigureRules[id];
      if ("samplesOf" in rule) {
        for (const sample of rule.samplesOf(measures)) addDated(rule, tally, measures, sample);
        continue;
      }
      for (const [within, cell] of tally.spanned) {
        const value = isIn(measures, within) ? rule.sampleIn(measures, within) : null;
        if (value !== null) addTo(cell, measures.customerId, value);
      }
    }
    if (!isIn(measures, span)) return;
    addDecided(decided, measures, span);
    const standing = standingIn(measures, last);
    if (measures.mappedValue !== null && standing !== null && isWithUs(standing)) {
      addTo(mapped, measures.customerId, measures.mappedValue);
    }
  };

  const figures = (): TeamFigures => ({
    span,
    before,
    customers,
    segments: [...segments.values()]
      .filter((one) => one.customers >= smallestGroup)
      .sort(
        (a, b) =>
          segmentKinds.indexOf(a.by) - segmentKinds.indexOf(b.by) || b.customers - a.customers,
      ),
    figures: Array.from(tallies, ([id, tally]) => {
      const figure = figureOf(id, tally, { span, before, since });
      const isMapped = id === "lifetime-value" && tally.now.samples.length === 0;
      // Where no orders are told, fields say what there is to say; of today alone.
      return isMapped && last === today
        ? { ...figure, now: toldValueOf(mapped, "mean"), change: null }
        : figure;
    }),
    rules: teamRulesOf(decided),
    results: teamResultsOf(decided),
  });

  return { add, figures };
}

function emptyTally(span: Span, before: Span, shown: readonly Month[]): FigureTally {
  const now = emptyCell();
  const then = emptyCell();
  const months = shown.map((month) => [month, emptyCell()] as const);
  const ofMonths = months.map(([month, cell]) => [{ first: month, last: month }, cell] as const);
  return {
    now,
    before: then,
    months: new Map(months),
    spanned: [[span, now], [before, then], ...ofMonths],
    tickets: { ids: [] },
  };
}

function figureOf(
  id: TeamFigureId,
  tally: FigureTally,
  { span, before, since }: { readonly span: Span; readonly before: Span; readonly since: Month },
): TeamFigure {
  const { summary } = teamFigureRules[id];
  const within = (cell: Cell, { first }: Span): TeamValue => {
    // Of a month of which something is missing, the rest would be another figure.
    const needed = id === "retention" ? monthAfter(first, -1) : first;
    return needed < since ? { known: false, reason: "not-kept" } : toldValueOf(cell, summary);
  };
  const now = within(tally.now, span);
  const then = within(tally.before, before);
  return {
    id,
    now,
    before: then,
    change: changeOf(now, then),
    months: Array.from(tally.months, ([month, cell]) => ({
      month,
      value: within(cell, { first: month, last: month }),
    })),
    // Where the value is not told, neither is who is behind it.
    ticketIds: now.known ? newestOf(tally.tickets) : [],
  };
}

function changeOf(now: TeamValue, before: TeamValue): TeamFigure["change"] {
  if (!now.known || !before.known) return null;
  if (!isClearChange(now, before)) return "unclear";
  return now.value > before.value ? "up" : "down";
}
