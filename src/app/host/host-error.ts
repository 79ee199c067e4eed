/**
 * Why Zendesk's page gave no answer.
 *
 * - `no-sdk`: the script that talks to Zendesk did not load.
 * - `outside`: this page is not inside Zendesk.
 * - `timeout`: nothing came in time.
 * - `refused`: Zendesk's page said no.
 * - `malformed`: it answered something else than its documentation says.
 * - `closed`: this app is being taken down; nothing is sent any more.
 */
export type HostErrorKind = "no-sdk" | "outside" | "timeout" | "refused" | "malformed" | "closed";

/** A call to Zendesk's page that failed; ZAF's own rejections are not always Errors, this one is. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly kind: HostErrorKind;

  constructor(kind: HostErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** Tells by name, because an error may come from another frame. */
export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && error.name === "HostError";
}
