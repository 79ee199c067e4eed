import { isServiceError } from "../host/service-error.ts";
import { type LoadFailure, loadFailureOf } from "./load-failure.ts";

/** Why there is nothing newer of what the service tells a team; `not-set-up`: there is no service. */
export type TeamFailure =
  | LoadFailure
  | { readonly kind: "service" }
  | { readonly kind: "not-set-up" };

/** Without a time from the service, a minute clears its limit. */
const usualWaitSeconds = 60;

/** Tells apart what went wrong on the way to the service, or to Zendesk for what it names. */
export function teamFailureOf(error: unknown, at: number): TeamFailure {
  if (!isServiceError(error)) return loadFailureOf(error, at);
  if (error.failure !== "rate-limited") return { kind: "service" };
  return {
    kind: "rate-limited",
    retryAt: at + (error.waitSeconds ?? usualWaitSeconds) * 1000,
  };
}
