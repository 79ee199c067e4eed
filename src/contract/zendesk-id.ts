import * as z from "zod/mini";

/** A Zendesk id as it stands in an address: digits, no leading zero, at most 19 of them. */
export const zendeskIdSchema = z
  .string()
  .check(z.regex(/^[1-9]\d{0,18}$/, "must be a Zendesk id: digits, without leading zeros"));
