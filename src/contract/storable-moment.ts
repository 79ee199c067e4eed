import type { Instant } from "../care/facts.ts";

const firstMoment = Date.parse("1970-01-01T00:00:00Z");
const lastMoment = Date.parse("9001-01-01T00:00:00Z");

/** True for a moment that is taken from outside: one of the years 1970 to 9000, and a moment at all. */
export function isStorableMoment(at: Instant): boolean {
  return at >= firstMoment && at < lastMoment;
}
