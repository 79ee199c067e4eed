import type { CardContent } from "./care-card.ts";

/** Coming back to a ticket after longer than this reads again. */
const staleAfterMs = 60_000;

/**
 * Whether coming back to the ticket is a reason to ask again: the figures are of a while ago, or
 * there are none because something failed.
 *
 * Never before a moment that Zendesk or the service asked to wait for.
 */
export function isDueAgain(content: CardContent, loadedAt: number, at: number): boolean {
  if (content.kind !== "ready" && content.kind !== "failed") return false;
  if (content.failure?.kind === "rate-limited") return at >= content.failure.retryAt;
  if (content.kind === "failed" || content.failure !== null) return true;
  const waitMs = (content.withoutService?.waitSeconds ?? 0) * 1000;
  return at - loadedAt > Math.max(staleAfterMs, waitMs);
}
