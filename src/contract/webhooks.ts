import * as z from "zod/mini";
import type { ProblemCode } from "./problem.ts";

/**
 * Where an account's webhooks deliver, signed by Zendesk. The account in the address only says
 * whose secret to try; that it fits is the proof.
 */
export const webhookPath = "/v1/accounts/{accountId}/webhooks";

export const webhookParamsSchema = z.object({ accountId: z.string() });

export const webhookAcceptedSchema = z.object({ status: z.literal("accepted") });

/** Only 409 makes Zendesk deliver again without more ado; it is said of nothing else. */
export const webhookProblems = [
  "invalid-request",
  "unauthorized",
  "wrong-account",
  "not-stored",
  "payload-too-large",
  "unsupported-media-type",
  "internal",
] as const satisfies readonly ProblemCode[];
