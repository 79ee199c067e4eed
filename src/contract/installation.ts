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
  /**
   * What came of Zendesk's webhooks; they are hints, so none of this makes a figure wrong. A service
   * from before it took any does not say.
   */
  webhooks: z.optional(
    z.object({
      lastReceivedAt: z.nullable(z.string()),
      /** Still to be followed. */
      waiting: z.int(),
      /** Of a kind that this version does not know. */
      parked: z.int(),
      /** Given up on after 12 tries, or refused by Zendesk. */
      failed: z.int(),
    }),
  ),
  zendesk: z.enum(["reachable", "refused", "unreachable"]),
});
export type Installation = z.output<typeof installationSchema>;
