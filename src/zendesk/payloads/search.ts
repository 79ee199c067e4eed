import * as z from "zod/mini";
import { messageOf } from "../issues.ts";
import { pageFields } from "./page.ts";
import { orNull } from "./scalars.ts";
import { type TicketPayload, ticketSchema } from "./ticket.ts";

const resultSchema = z.looseObject({ result_type: z.string() });

/**
 * `GET /api/v2/search`: the tickets among the results. A search finds users, groups and
 * organizations too, and those are left out; a result that claims to be a ticket must be one.
 */
export const ticketSearchAnswerSchema = z.object({
  results: z.pipe(
    z.array(resultSchema),
    z.transform((results, context): readonly TicketPayload[] =>
      results.flatMap((result, index) => {
        if (result.result_type !== "ticket") return [];
        const parsed = z.safeParse(ticketSchema, result);
        if (parsed.success) return [parsed.data];
        for (const issue of parsed.error.issues) {
          context.issues.push({
            code: "custom",
            input: result,
            message: messageOf(issue),
            path: [index, ...issue.path],
          });
        }
        return [];
      }),
    ),
  ),
  /** All that were found, also beyond those that are given. */
  count: orNull(z.number()),
  ...pageFields,
});
