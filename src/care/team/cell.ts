import { comparedIds } from "../compared-ids.ts";
import { estimateOf, type Summary } from "./estimate.ts";

/** Of fewer customers than these, one could tell whose they are. */
export const smallestGroup = 5;

/** A value over a team's customers; `not-kept`: it lies further back than anything is kept. */
export type TeamValue =
  | {
      readonly known: true;
      readonly value: number;
      /** The 95 % band. */
      readonly low: number;
      readonly high: number;
      readonly samples: number;
      readonly customers: number;
    }
  | { readonly known: false; readonly reason: "none" | "too-few" | "not-kept" };

/** What has come together of one figure in one span. */
export type Cell = {
  readonly samples: number[];
  customers: number;
  lastCustomerId: string | null;
};

export function emptyCell(): Cell {
  return { samples: [], customers: 0, lastCustomerId: null };
}

/** Adds to a cell in place: an account's samples are too many to copy for each. Those of one customer
 * come one after the other. */
export function addTo(cell: Cell, customerId: string, value: number): void {
  cell.samples.push(value);
  if (cell.lastCustomerId === customerId) return;
  cell.customers += 1;
  cell.lastCustomerId = customerId;
}

/** A cell's value, unless so few customers are behind it that one could tell whose it is. */
export function toldValueOf({ samples, customers }: Cell, summary: Summary): TeamValue {
  const estimate = estimateOf(summary, samples);
  if (estimate === null) return { known: false, reason: "none" };
  if (customers < smallestGroup) return { known: false, reason: "too-few" };
  return { known: true, ...estimate, customers };
}

/** Ids of tickets, of which only the newest are of interest. */
export type NewestIds = { ids: string[] };

const mostShown = 20;

export function noteId(newest: NewestIds, id: string): void {
  newest.ids.push(id);
  // Now and then, so that an account's tickets are not all held, nor sorted each time.
  if (newest.ids.length >= 50 * mostShown) newest.ids = newestOf(newest).slice();
}

/** The newest of them, the newest first. */
export function newestOf({ ids }: NewestIds): readonly string[] {
  return [...new Set(ids)].sort((a, b) => comparedIds(b, a)).slice(0, mostShown);
}
