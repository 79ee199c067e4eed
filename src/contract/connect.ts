import * as z from "zod/mini";
import type { ProblemCode } from "./problem.ts";

/**
 * Where an admin begins to connect an account: leads to Zendesk, which asks for their consent. Not
 * signed, since what counts is who consents there.
 */
export const connectPath = "/v1/accounts/{accountId}/connect";

/** Where Zendesk sends the admin back; the redirect address of the OAuth client. */
export const connectedPath = "/v1/oauth/callback";

export const connectParamsSchema = z.object({ accountId: z.string() });

/** What Zendesk adds to the address; anything else in it is passed over. */
export const connectedQuerySchema = z.object({
  code: z.optional(z.string().check(z.maxLength(2048))),
  state: z.optional(z.string().check(z.maxLength(256))),
  error: z.optional(z.string().check(z.maxLength(256))),
});

export const connectProblems = [
  "no-such-route",
  "rate-limited",
  "internal",
] as const satisfies readonly ProblemCode[];
