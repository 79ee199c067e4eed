import { evidenceLimit } from "./evidence.ts";
import type { ServiceTimes, TicketFacts } from "./facts.ts";
import type { Evidence, Figure, UnknownReason } from "./figure.ts";
import { rounded } from "./rounded.ts";

/** One ticket's value of a figure, and who measured it. */
export type TicketSample = {
  readonly ticket: TicketFacts;
  readonly value: number;
  readonly source: ServiceTimes["source"];
};

/** How a figure is made of its samples. */
export type FigureTerms = {
  readonly unit: "percent" | "minutes" | "count" | "days";
  /** Makes one value of many; `null` of none. */
  readonly summaryOf: (values: readonly number[]) => number | null;
  /** What shows a sample; `null`: it is nothing to show. */
  readonly evidenceOf: (sample: TicketSample) => Evidence | null;
  /** Why it is unknown where there is no sample. */
  readonly without: UnknownReason;
};

/**
 * The figure that samples make, with evidence for the first few, so the newest go first.
 *
 * It counts as computed as soon as one sample was.
 */
export function ticketFigureOf(samples: readonly TicketSample[], terms: FigureTerms): Figure {
  const value = terms.summaryOf(samples.map((sample) => sample.value));
  if (value === null) return { known: false, reason: terms.without };
  return {
    known: true,
    value: rounded(value, 1),
    unit: terms.unit,
    samples: samples.length,
    source: samples.every(({ source }) => source === "zendesk") ? "zendesk" : "computed",
    evidence: shownOf(samples, terms),
  };
}

/** Stops at the limit: evidence is dear to make, and a customer may have a thousand tickets. */
function shownOf(samples: readonly TicketSample[], terms: FigureTerms): readonly Evidence[] {
  const shown: Evidence[] = [];
  for (const sample of samples) {
    if (shown.length === evidenceLimit) break;
    const evidence = terms.evidenceOf(sample);
    if (evidence !== null) shown.push(evidence);
  }
  return shown;
}

/**
 * How many percent of the values are one, of values that are one or zero; `null` of none.
 *
 * @example
 * percentOf([1, 1, 0, 1]); //=> 75
 */
export function percentOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return (values.filter((value) => value === 1).length / values.length) * 100;
}
