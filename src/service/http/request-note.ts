import type { FastifyRequest } from "fastify";
import type { ProblemCode } from "../../contract/problem.ts";
import type { Caller } from "./authenticate.ts";
import type { UnprovedReason } from "./problem-error.ts";

/** What is known of a request while it is served. */
export type RequestNote = {
  caller: Caller | null;
  /** Of the customer who is asked about, what tells whether anything new is stored. */
  revision: Promise<string | null> | null;
  problem: ProblemCode | null;
  reason: UnprovedReason | null;
  error: unknown;
};

const notes = new WeakMap<FastifyRequest, RequestNote>();

/** The note of a request: empty at first. */
export function noteOf(request: FastifyRequest): RequestNote {
  const known = notes.get(request);
  if (known !== undefined) return known;
  const note: RequestNote = {
    caller: null,
    revision: null,
    problem: null,
    reason: null,
    error: undefined,
  };
  notes.set(request, note);
  return note;
}
