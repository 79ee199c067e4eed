import type { Instant } from "../../care/facts.ts";

/** A moment as a statement takes it: as text in UTC, since the driver would write a `Date` in the machine's own zone. */
export function timestampOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
