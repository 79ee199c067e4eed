import * as z from "zod/mini";

/** Every way the service says no, with its HTTP status and what it tells people to do (RFC 9457). */
export const problems = {
  "invalid-request": { status: 400, title: "The request is not valid." },
  unauthorized: { status: 401, title: "The request does not prove which account it comes from." },
  "wrong-account": { status: 403, title: "The event is of another account than its signature." },
  "not-found": { status: 404, title: "There is no such customer in this account." },
  "no-such-route": { status: 404, title: "There is nothing at this address." },
  "method-not-allowed": { status: 405, title: "This address does not take that method." },
  "not-stored": { status: 409, title: "The delivery could not be stored. Send it again." },
  "payload-too-large": { status: 413, title: "The body is too large. Send it in parts." },
  "unsupported-media-type": { status: 415, title: "The body must be JSON." },
  "rate-limited": { status: 429, title: "Too many requests from this account. Try again later." },
  internal: { status: 500, title: "The service failed. The request id helps its operator." },
  "zendesk-refused": {
    status: 502,
    title: "Zendesk refused the service. An admin has to connect the account again.",
  },
  "zendesk-failed": { status: 502, title: "Zendesk did not answer the service as expected." },
  "zendesk-rate-limited": {
    status: 503,
    title: "Zendesk asked the service to wait. Try again later.",
  },
  "not-ready": { status: 503, title: "The service is starting or stopping." },
} as const;

export type ProblemCode = keyof typeof problems;

/** The body of every answer that is not a success, `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  requestId: z.string(),
});
export type Problem = z.output<typeof problemSchema>;
