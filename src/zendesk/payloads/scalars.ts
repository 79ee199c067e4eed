import * as z from "zod/mini";

const digits = /^[1-9]\d{0,18}$/;

function idOf(value: unknown): string | null {
  if (typeof value === "number")
    return Number.isSafeInteger(value) && value > 0 ? `${value}` : null;
  return typeof value === "string" && digits.test(value) ? value : null;
}

/**
 * An id, written as a number or as a string; a string for us.
 *
 * A number beyond 2^53 has been rounded by whoever parsed the JSON: it names somebody else, so it
 * is refused.
 */
export const idSchema = z.pipe(
  z.union([z.number(), z.string()], { error: "must be an id" }),
  z.transform((value, context): string => {
    const id = idOf(value);
    if (id !== null) return id;
    context.issues.push({
      code: "custom",
      input: value,
      message: "must be a positive integer that a number can hold exactly, or its digits",
    });
    return "";
  }),
);

/** Who wrote a comment; Zendesk signs its own with −1, which becomes `null`. */
export const authorIdSchema = z.union(
  [
    idSchema,
    z.pipe(
      z.literal([-1, "-1"]),
      z.transform(() => null),
    ),
  ],
  { error: "must be an id" },
);

/** A moment: ISO 8601 with its offset on the wire, milliseconds for us. */
export const instantSchema = z.pipe(
  z.iso.datetime({ offset: true, error: "must be an ISO 8601 time with its offset" }),
  z.transform((text: string): number => Date.parse(text)),
);

/** Absent is the same as `null`: Zendesk does both. A value that is there must be right. */
export function orNull<T extends z.core.$ZodType>(schema: T) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value: z.output<T> | null | undefined) => value ?? null),
  );
}

/** A list that may be left out; an absent one and `null` are empty. */
export function listOf<T extends z.core.$ZodType>(item: T) {
  return z.pipe(
    z.nullish(z.array(item)),
    z.transform((items: z.output<T>[] | null | undefined) => items ?? []),
  );
}

/** One of the words that we know, `null` for any other: Zendesk may invent some. */
export function wordSchema<const T extends string>(words: readonly T[]) {
  return z.pipe(
    z.string(),
    z.transform((text: string): T | null => words.find((word) => word === text) ?? null),
  );
}
