import type { ProblemCode } from "../../contract/problem.ts";

/** Why a request proves nothing. For the log alone: told to a forger, it would help. */
export type UnprovedReason = "malformed" | "signature" | "expired" | "too-long" | "reused";

/** A handler says no, in one of the contract's ways. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly detail: string | null;
  readonly retryAfterMs: number | null;
  readonly reason: UnprovedReason | null;

  constructor(
    code: ProblemCode,
    more: {
      readonly detail?: string;
      readonly retryAfterMs?: number;
      readonly reason?: UnprovedReason;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.detail = more.detail ?? null;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.reason = more.reason ?? null;
  }
}
