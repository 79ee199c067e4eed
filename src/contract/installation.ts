import * as z from "zod/mini";

/** `GET /v1/installation` answers with this: who the service is, and for which account. */
export const installationSchema = z.object({
  service: z.literal("care-context"),
  version: z.string(),
  /** The account's subdomain, found by the key that signed the request. */
  account: z.string(),
  store: z.enum(["embedded", "postgresql"]),
  /** Customers whose history is stored. */
  customers: z.int(),
  zendesk: z.enum(["reachable", "refused", "unreachable"]),
});
export type Installation = z.output<typeof installationSchema>;
