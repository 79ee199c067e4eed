import * as z from "zod/mini";
import { namesSchema } from "./care-context.ts";

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
      /** The webhook that the service keeps itself; absent where an admin made one by hand. */
      subscription: z.optional(
        z.object({
          state: z.enum(["subscribed", "trigger-needed", "refused", "inactive", "not-yet"]),
          reason: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  /** How far Zendesk's exports were read, of which every figure comes in the end. */
  exports: z.optional(
    z.array(
      z.object({
        stream: z.enum([
          "organizations",
          "users",
          "tickets",
          "ticket-events",
          "ratings",
          "survey-responses",
          "metric-events",
        ]),
        /** Records that were read so far, some of them more than once. */
        rows: z.int(),
        /** In the minutes since its beginning, while it was not read to the end. */
        rowsPerMinute: z.nullable(z.number()),
        /** By the time that was read and is still to be read, while it was not read to the end. */
        minutesLeft: z.nullable(z.number()),
        /** The moment of the oldest record. */
        oldestAt: z.nullable(z.string()),
        /** The day up to which Zendesk gave everything so far. */
        reachedAt: z.nullable(z.string()),
        /** Everything up to then is stored; `null` before the first end. */
        completeTo: z.nullable(z.string()),
        /** Records that are not as Zendesk documents them. */
        unreadable: z.int(),
        /** Places that Zendesk never answered for. */
        skipped: z.int(),
        /** Why it does not go on at the moment. */
        reason: z.nullable(z.string()),
      }),
    ),
  ),
  /** How the service has its right to the account. */
  connection: z.optional(
    z.object({
      /** `token`: one that the configuration gives, and that somebody else renews. */
      state: z.enum(["token", "connected", "reconnect-needed", "not-connected"]),
      /** Why it has to be connected again. */
      reason: z.nullable(z.string()),
      /** True where Zendesk gave no refresh token, or did not say how long it holds. */
      isAtRisk: z.boolean(),
    }),
  ),
  zendesk: z.enum(["reachable", "refused", "unreachable"]),
  /** The account's own names of tiers and stages. */
  names: z.optional(namesSchema),
});
export type Installation = z.output<typeof installationSchema>;
