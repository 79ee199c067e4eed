import type { NamedId, StatementCode } from "../../care/statements.ts";

/** A message in each plural form that its language has; `other` stands in for a missing one. */
export type PluralMessage = { readonly other: string } & {
  readonly [form in "zero" | "one" | "two" | "few" | "many"]?: string;
};

/** Everything that one location says in one language; each location has catalogues of its own. */
export type Catalogue<Key extends string> = {
  /** Primary language tag, such as `ar`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** `{name}` is a value; a plural message is chosen by the value `count`. */
  readonly messages: { readonly [key in Key]: string | PluralMessage };
  /** The core's facts by code; English has them in the core itself. */
  readonly statements: { readonly [code in StatementCode]?: string };
  /** What ids inside of facts are called; nothing where a location says no facts. */
  readonly names: Readonly<Partial<Record<NamedId, string>>>;
  /** Titles of the playbook's rules by id; English has them in the core itself. */
  readonly rules: Readonly<Record<string, string>>;
};

/** Languages besides English, by primary tag; each one is fetched only where an agent uses it. */
export type LazyCatalogues<Key extends string> = Readonly<
  Record<string, () => Promise<Catalogue<Key>>>
>;

/** What a location that says no facts has of them. */
export const noFacts = { statements: {}, names: {}, rules: {} } as const;
