import type { ExportPage, ExportPlace } from "../../zendesk/export-page.ts";
import type { StreamState } from "../store/stream-states.ts";
import { largestPage } from "./next-stream.ts";

/** Where a stream goes on, and how many places it passes over for that. */
export type PlaceAfter = { readonly next: ExportPlace; readonly skipped: number };

/**
 * Where a stream goes on after a page. A page that ends where it began is never gone past, or records
 * would be lost; but of metric events, of which one change of many tickets makes more in a second than
 * a page holds, the next second is read on from, which is counted: nothing else would get any further.
 *
 * @throws {ExportStuckError} The export would be read in circles.
 */
export function placeAfter(
  page: ExportPage,
  { stream, place, pageSize }: Pick<StreamState, "stream" | "place" | "pageSize">,
): PlaceAfter {
  const { next, isAtEnd } = page;
  if (isAtEnd || JSON.stringify(next) !== JSON.stringify(place)) return { next, skipped: 0 };
  if (stream !== "metric-events" || place.kind !== "second") {
    throw new ExportStuckError("The export gave the same place again");
  }
  // The next page is a larger one, until none is.
  if (pageSize < largestPage) return { next, skipped: 0 };
  return { next: { kind: "second", second: place.second + 1 }, skipped: 1 };
}

/** An export that would be read in circles. */
class ExportStuckError extends Error {
  override readonly name = "ExportStuckError";
}
