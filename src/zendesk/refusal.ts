import * as z from "zod/mini";

const words = z.optional(z.string());

const refusalSchema = z.object({
  error: z.optional(z.union([z.string(), z.object({ title: words, message: words })])),
  description: words,
  details: z.optional(z.record(z.string(), z.array(z.object({ description: words })))),
  errors: z.optional(z.array(z.object({ title: words, detail: words, code: words }))),
});

const longest = 500;

function sentencesIn(body: z.output<typeof refusalSchema>): readonly (string | undefined)[] {
  const { error, description, details, errors } = body;
  return [
    description ?? (typeof error === "string" ? error : (error?.message ?? error?.title)),
    ...Object.values(details ?? {}).flatMap((faults) => faults.map((fault) => fault.description)),
    ...(errors ?? []).map((fault) => fault.detail ?? fault.title ?? fault.code),
  ];
}

/**
 * What Zendesk says of a request that it turned down, in its own words; `null` where it says
 * nothing that a person can read, as with a page of HTML.
 *
 * @example
 * refusalOf({ error: "RecordNotFound", description: "Not found" }); //=> "Not found"
 */
export function refusalOf(body: unknown): string | null {
  if (typeof body === "string") {
    const text = body.trim();
    return text === "" || text.startsWith("<") ? null : text.slice(0, longest);
  }
  const parsed = z.safeParse(refusalSchema, body);
  if (!parsed.success) return null;
  const said = sentencesIn(parsed.data).filter((part) => part !== undefined && part.trim() !== "");
  return said.length === 0 ? null : [...new Set(said)].join(". ").slice(0, longest);
}
