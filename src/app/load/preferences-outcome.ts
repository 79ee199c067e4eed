import type { EditablePreferences } from "../../zendesk/customer-preferences.ts";
import { property } from "../host/property.ts";
import { type WriteFailure, writeFailureOf } from "./write-failure.ts";

/** Why preferences could be neither read nor changed. */
export type PreferencesFailure =
  | WriteFailure
  /** Zendesk does not take what was given. */
  | { readonly kind: "invalid"; readonly detail: string | null }
  /** Somebody else was changing the same record. */
  | { readonly kind: "conflict" };

export type PreferencesReading =
  | ({ readonly kind: "read" } & EditablePreferences)
  | PreferencesFailure;

/** What became of a change; `not-kept`: Zendesk answered as if it had, and did not. */
export type PreferencesOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "not-kept" }
  | PreferencesFailure;

/** Tells what Zendesk does not take from what it does not let somebody do. */
export function preferencesFailureOf(error: unknown): PreferencesFailure {
  const status = property(error, "status");
  if (status === 409) return { kind: "conflict" };
  const failure = writeFailureOf(error);
  if ((status === 422 || status === 400) && failure.kind === "failed") {
    return { kind: "invalid", detail: failure.detail };
  }
  return failure;
}
