import * as z from "zod/mini";

/** The rows that are as documented, and how many are not: an odd one does not cost its page. */
export function readable<Output>(schema: z.core.$ZodType<Output>, rows: readonly unknown[]) {
  const parsed = rows.map((row) => z.safeParse(schema, row));
  const good = parsed.flatMap((each) => (each.success ? [each.data] : []));
  return { good, unreadable: rows.length - good.length };
}
