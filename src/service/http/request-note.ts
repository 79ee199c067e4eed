import type { FastifyRequest } from "fastify";
import type { ProblemCode } from "../../contract/problem.ts";
import type { BegunReading } from "../store/begun-readings.ts";
import type { Caller } from "./authenticate.ts";
import type { UnprovedReason } from "./problem-error.ts";

/** What is known of a request while it is served. */
export type RequestNote = {
  caller: Caller | null;
  /** Whom the address names, if it names anybody. */
  customerId: string | null;
  /** Where a customer's care context is asked for, what the store says of them. */
  begun: BegunReading | null;
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
    customerId: null,
    begun: null,
    problem: null,
    reason: null,
    error: undefined,
  };
  notes.set(request, note);
  return note;
}
