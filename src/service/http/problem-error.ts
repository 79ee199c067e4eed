import type { ProblemCode } from "../../contract/problem.ts";

/** A handler says no, in one of the contract's ways. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly detail: string | null;
  readonly retryAfterMs: number | null;

  constructor(
    code: ProblemCode,
    more: { readonly detail?: string; readonly retryAfterMs?: number } = {},
  ) {
    super(code);
    this.code = code;
    this.detail = more.detail ?? null;
    this.retryAfterMs = more.retryAfterMs ?? null;
  }
}
