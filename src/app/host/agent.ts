import * as z from "zod/mini";

/** Who looks at the app. */
export type Agent = {
  readonly id: string;
  readonly name: string;
  /** `admin`, `agent`, or the id of a custom role. For display: Zendesk decides who may do what. */
  readonly role: string;
  readonly locale: string;
  /** IANA name; `null` where Zendesk does not say. */
  readonly timeZone: string | null;
};

const currentUserSchema = z.object({
  id: z.union([z.number(), z.string()]),
  name: z.nullish(z.string()),
  role: z.nullish(z.union([z.string(), z.number()])),
  locale: z.nullish(z.string()),
  timeZone: z.nullish(z.object({ ianaName: z.nullish(z.string()) })),
});

/** Zendesk's `currentUser` in our words; `null` where it is not one. */
export function agentOf(currentUser: unknown): Agent | null {
  const parsed = currentUserSchema.safeParse(currentUser);
  if (!parsed.success) return null;
  const { id, name, role, locale, timeZone } = parsed.data;
  return {
    id: String(id),
    name: name ?? "",
    role: String(role ?? ""),
    locale: locale ?? "en",
    timeZone: timeZone?.ianaName ?? null,
  };
}
