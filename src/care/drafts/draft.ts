import type { Finding } from "../playbook/rule.ts";
import { fill } from "../statements.ts";
import { tierKeyOf } from "../tier-key.ts";
import { arabicDrafts } from "./ar.ts";
import { germanDrafts } from "./de.ts";
import type { Drafts, InternalRuleId, OpenerId } from "./drafts.ts";
import { englishDrafts } from "./en.ts";

const draftsByLanguage: ReadonlyMap<string, Drafts> = new Map([
  ["en", englishDrafts],
  ["de", germanDrafts],
  ["ar", arabicDrafts],
]);

/**
 * An opener in the customer's language, else in English, with its day in words; `locale` says which it
 * is. Empty for a rule whose follow-up is internal.
 *
 * @example
 * draftFor("R06", { name: "Ana", values: {} }, "de-AT").locale; //=> "de"
 */
export function draftFor(
  opener: OpenerId | InternalRuleId,
  facts: { readonly name: string | null; readonly values: Finding["values"] },
  customerLocale: string | null,
): { readonly text: string; readonly locale: string } {
  const language = customerLocale?.split(/[-_]/)[0]?.toLowerCase() ?? "en";
  const found = draftsByLanguage.get(language);
  const drafts = found ?? englishDrafts;
  const locale = found === undefined ? "en" : language;
  if (opener === "R16" || opener === "R17") return { text: "", locale };
  const name = greetableName(facts.name);
  const greeting =
    name === "" ? drafts.greetingWithoutName : drafts.greeting.replace("{name}", () => name);
  const values = inWords(facts.values, drafts, locale);
  return { text: `${greeting}\n\n${fill(drafts.openers[opener], values)}`, locale };
}

/**
 * A name without braces: Zendesk fills placeholders in what an agent sends, and customers choose
 * their names themselves.
 */
function greetableName(name: string | null): string {
  return (name ?? "").replace(/[{}]/g, "").replace(/\s+/g, " ").trim();
}

/** The day and the tier that an opener speaks of, as the language writes them. */
function inWords(
  { on, tier, ...values }: Finding["values"],
  { tiers }: Drafts,
  language: string,
): Finding["values"] {
  const days = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return {
    ...values,
    ...(typeof on === "string" ? { on: days.format(Date.parse(on)) } : {}),
    ...(typeof tier === "string" ? { tier: tiers.get(tierKeyOf(tier)) ?? tier } : {}),
  };
}
