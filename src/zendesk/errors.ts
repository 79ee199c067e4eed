/** One fault of a payload: where it is, and what is wrong with it. Never the value itself. */
export type PayloadIssue = { readonly path: string; readonly message: string };

type Place = { readonly method: string; readonly path: string };

/** Zendesk said no, or said nothing (`status` is `null`). */
export class ZendeskRequestError extends Error {
  override readonly name = "ZendeskRequestError";
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  /** Zendesk's own words. Kept out of `message`, which gets logged: they may quote a customer. */
  readonly detail: string | null;

  constructor(
    place: Place & {
      readonly status: number | null;
      readonly retryAfterMs: number | null;
      readonly detail: string | null;
    },
    options?: { readonly cause: unknown },
  ) {
    super(`${place.method} ${place.path}: ${place.status ?? "no answer"}`, options);
    this.method = place.method;
    this.path = place.path;
    this.status = place.status;
    this.retryAfterMs = place.retryAfterMs;
    this.detail = place.detail;
  }
}

/** Zendesk answered with something that is not what it documents. */
export class ZendeskPayloadError extends Error {
  override readonly name = "ZendeskPayloadError";
  readonly method: string;
  readonly path: string;
  readonly issues: readonly PayloadIssue[];

  constructor(place: Place & { readonly issues: readonly PayloadIssue[] }) {
    const first = place.issues[0];
    super(
      `${place.method} ${place.path}: not as documented` +
        (first === undefined ? "" : ` at ${first.path}: ${first.message}`),
    );
    this.method = place.method;
    this.path = place.path;
    this.issues = place.issues;
  }
}

function isNamed(thrown: unknown, name: string): boolean {
  return typeof thrown === "object" && thrown !== null && "name" in thrown && thrown.name === name;
}

/** By name and not by class: the app lives in an iframe, and classes differ from frame to frame. */
export function isZendeskRequestError(thrown: unknown): thrown is ZendeskRequestError {
  return isNamed(thrown, "ZendeskRequestError");
}

/** By name and not by class, as {@link isZendeskRequestError}. */
export function isZendeskPayloadError(thrown: unknown): thrown is ZendeskPayloadError {
  return isNamed(thrown, "ZendeskPayloadError");
}
