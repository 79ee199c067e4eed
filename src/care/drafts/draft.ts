import type { RuleId } from "../rules.ts";
import { fill } from "../statements.ts";
import { arabicDrafts } from "./ar.ts";
import { germanDrafts } from "./de.ts";
import type { Drafts } from "./drafts.ts";
import { englishDrafts } from "./en.ts";

const draftsByLanguage: ReadonlyMap<string, Drafts> = new Map([
  ["en", englishDrafts],
  ["de", germanDrafts],
  ["ar", arabicDrafts],
]);

/**
 * The opener of a rule in the customer's language, else in English; `locale` says which it is. Empty
 * for a rule whose follow-up is internal.
 *
 * @example
 * draftFor("R06", { name: "Ana", values: {} }, "de-AT").locale; //=> "de"
 */
export function draftFor(
  rule: RuleId,
  facts: {
    readonly name: string | null;
    readonly values: Readonly<Record<string, string | number>>;
  },
  customerLocale: string | null,
): { readonly text: string; readonly locale: string } {
  const language = customerLocale?.split(/[-_]/)[0]?.toLowerCase() ?? "en";
  const found = draftsByLanguage.get(language);
  const drafts = found ?? englishDrafts;
  const greeting =
    facts.name === null
      ? drafts.greetingWithoutName
      : drafts.greeting.replace("{name}", () => facts.name ?? "");
  if (rule === "R16" || rule === "R17")
    return { text: "", locale: found === undefined ? "en" : language };
  return {
    text: `${greeting}\n\n${fill(drafts.openers[rule], facts.values)}`,
    locale: found === undefined ? "en" : language,
  };
}
