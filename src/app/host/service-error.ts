/**
 * How the companion service failed us, as an agent should hear it.
 *
 * - `not-set-up`: the account names no service.
 * - `refused`: it does not accept our signature.
 * - `not-found`: it knows no such customer.
 * - `rate-limited`: it, or Zendesk behind it, asked to wait.
 * - `timeout`: nothing came in time.
 * - `unreachable`: Zendesk's proxy could not reach it.
 * - `malformed`: it answered something that the contract does not know.
 * - `zendesk-refused`: Zendesk refused the service.
 * - `zendesk-failed`: Zendesk did not answer the service.
 * - `failed`: it said that it failed, or is starting or stopping.
 */
export type ServiceFailure =
  | "not-set-up"
  | "refused"
  | "not-found"
  | "rate-limited"
  | "timeout"
  | "unreachable"
  | "malformed"
  | "zendesk-refused"
  | "zendesk-failed"
  | "failed";

/** The service gave no usable answer. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly failure: ServiceFailure;
  /** Seconds that it asked us to wait. */
  readonly waitSeconds: number | null;

  constructor(failure: ServiceFailure, message: string, waitSeconds: number | null = null) {
    super(message);
    this.failure = failure;
    this.waitSeconds = waitSeconds;
  }
}

export function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && error.name === "ServiceError";
}

const failureByCode: Readonly<Record<string, ServiceFailure>> = {
  unauthorized: "refused",
  "not-found": "not-found",
  "rate-limited": "rate-limited",
  "zendesk-rate-limited": "rate-limited",
  "zendesk-refused": "zendesk-refused",
  "zendesk-failed": "zendesk-failed",
};

/**
 * Tells failures apart by the problem's code; without one the answer is the proxy's, not ours.
 *
 * @example
 * serviceFailureFor(404, "not-found"); //=> "not-found"
 * serviceFailureFor(502, null); //=> "unreachable"
 */
export function serviceFailureFor(status: number, code: string | null): ServiceFailure {
  if (code !== null) return failureByCode[code] ?? "failed";
  if (status === 401 || status === 403) return "refused";
  if (status === 429) return "rate-limited";
  return [0, 404, 502, 503, 504].includes(status) ? "unreachable" : "failed";
}
