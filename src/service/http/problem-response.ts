import type { FastifyReply, FastifyRequest } from "fastify";
import { type Problem, type ProblemCode, problems } from "../../contract/problem.ts";
import { isZendeskPayloadError, isZendeskRequestError } from "../../zendesk/errors.ts";
import { ZendeskWaitError } from "../outbound/pause.ts";
import { ProblemError } from "./problem-error.ts";
import { noteOf } from "./request-note.ts";

type Refusal = {
  readonly code: ProblemCode;
  /** Written by us for whoever reads the answer; never an error's own message. */
  readonly detail: string | null;
  readonly retryAfterMs: number | null;
};

/**
 * What the service says of an error. The only place that decides it: whatever is not expected is
 * `internal` and says nothing more.
 */
function refusalFor(error: unknown): Refusal {
  if (error instanceof ProblemError) return error;
  if (error instanceof ZendeskWaitError) {
    return refusal("zendesk-rate-limited", error.retryAfterMs);
  }
  if (isZendeskRequestError(error)) {
    return refusal(zendeskCodeOf(error.status), error.retryAfterMs);
  }
  if (isZendeskPayloadError(error)) return refusal("zendesk-failed");
  return refusal(frameworkCodeOf(error));
}

/** Answers with a problem (RFC 9457), and notes it for the log. */
export function answerWithProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  const { code, detail, retryAfterMs } = refusalFor(error);
  const note = noteOf(request);
  note.problem = code;
  if (error instanceof ProblemError) note.reason = error.reason;
  else note.error = error;
  if (retryAfterMs !== null) reply.header("retry-after", `${Math.ceil(retryAfterMs / 1000)}`);
  return (
    reply
      .code(problems[code].status)
      .header("cache-control", "no-store")
      // Fastify calls no hook for an address that it cannot read.
      .header("x-request-id", request.id)
      .header("content-type", "application/problem+json")
      .serializer(JSON.stringify)
      .send(problemOf(code, request.id, detail))
  );
}

/** The body of an answer that says no. */
export function problemOf(code: ProblemCode, requestId: string, detail: string | null): Problem {
  return {
    type: `urn:care-context:problem:${code}`,
    title: problems[code].title,
    status: problems[code].status,
    code,
    ...(detail === null ? {} : { detail }),
    requestId,
  };
}

function refusal(code: ProblemCode, retryAfterMs: number | null = null): Refusal {
  return { code, detail: null, retryAfterMs };
}

function zendeskCodeOf(status: number | null): ProblemCode {
  if (status === 401 || status === 403) return "zendesk-refused";
  return status === 429 ? "zendesk-rate-limited" : "zendesk-failed";
}

/** What Fastify itself refuses before a handler runs: bodies and addresses that cannot be read. */
function frameworkCodeOf(error: unknown): ProblemCode {
  if (!(error instanceof Error) || !("statusCode" in error)) return "internal";
  const { statusCode } = error;
  if (statusCode === 413) return "payload-too-large";
  if (statusCode === 415) return "unsupported-media-type";
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500
    ? "invalid-request"
    : "internal";
}
