import type { Instant } from "../care/facts.ts";

/**
 * A moment as Zendesk writes it: in whole seconds, without a fraction of them.
 *
 * @example
 * stampOf(Date.parse("2026-10-02T08:00:00.000Z")); //=> "2026-10-02T08:00:00Z"
 */
export function stampOf(at: Instant): string {
  return new Date(at).toISOString().replace(/\.000Z$/, "Z");
}
