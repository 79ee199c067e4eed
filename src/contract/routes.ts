import * as z from "zod/mini";
import { careContextSchema } from "./care-context.ts";
import type { ProblemCode } from "./problem.ts";
import { zendeskIdSchema } from "./zendesk-id.ts";

/** What every signed route may answer instead of a success. */
export const signedProblems = ["unauthorized", "rate-limited", "internal", "not-ready"] as const;
/** What a route may answer too that asks Zendesk. */
export const zendeskProblems = [
  "zendesk-refused",
  "zendesk-failed",
  "zendesk-rate-limited",
] as const;
/** What a route may answer that reads a body. */
export const bodyProblems = ["payload-too-large", "unsupported-media-type"] as const;

/** One address of the service: the server, the app, the tests and the OpenAPI document read it. */
export type Route = {
  readonly method: "GET" | "PUT" | "POST";
  /** With `{name}` places. */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodMiniObject | null;
  /** What may stand behind the address; absent: nothing of it is read. */
  readonly query?: z.ZodMiniObject;
  /** `null`: a body is not read. */
  readonly body: z.ZodMiniType | null;
  readonly response: z.ZodMiniType;
  readonly problems: readonly ProblemCode[];
};

/** What the card asks, signed. `/healthz`, `/readyz` and `/openapi.json` need no signature. */
export const routes = {
  careContext: {
    method: "GET",
    path: "/v1/customers/{customerId}/care-context",
    summary: "What an agent should know before answering this customer.",
    params: z.object({ customerId: zendeskIdSchema }),
    body: null,
    response: careContextSchema,
    problems: ["invalid-request", "not-found", ...signedProblems, ...zendeskProblems],
  },
} as const satisfies Record<string, Route>;

/**
 * The address of a route with its places filled and encoded.
 *
 * @example
 * addressOf(routes.careContext.path, { customerId: "12" }); //=> "/v1/customers/12/care-context"
 */
export function addressOf(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (place, name: string) =>
    encodeURIComponent(values[name] ?? place),
  );
}
