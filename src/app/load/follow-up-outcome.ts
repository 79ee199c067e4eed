import type { FollowUp } from "../../care/care-context.ts";
import { property } from "../host/property.ts";

/** What became of an agent's wish to create a follow-up. */
export type FollowUpOutcome =
  | { readonly kind: "created"; readonly followUp: FollowUp }
  /** Zendesk does not let this agent; in Zendesk's own words where it gave some. */
  | { readonly kind: "refused"; readonly detail: string | null }
  | { readonly kind: "rate-limited"; readonly seconds: number | null }
  /** Whether it was written is not known; trying again never makes a second one. */
  | { readonly kind: "failed"; readonly detail: string | null };

/** Tells a refusal from a failure. */
export function followUpOutcomeFor(error: unknown): FollowUpOutcome {
  const status = property(error, "status");
  const said = property(error, "detail");
  const detail = typeof said === "string" && said !== "" ? said : null;
  if (status === 401 || status === 403) return { kind: "refused", detail };
  if (status === 429) {
    const wait = property(error, "retryAfterMs");
    return {
      kind: "rate-limited",
      seconds: typeof wait === "number" ? Math.ceil(wait / 1000) : null,
    };
  }
  return { kind: "failed", detail };
}
