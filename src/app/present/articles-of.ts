import type { InsertOutcome } from "../host/insert-draft.ts";
import type { AidWords } from "../i18n/aids/en.ts";
import type { ArticlesOutcome } from "../load/find-articles.ts";
import type { Result } from "./outcome-words.ts";
import { languageNameOf } from "./preferences-of.ts";

export type ArticleView = {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** BCP 47, so that the title is read aloud as what it is; empty where it is not known. */
  readonly language: string;
  readonly meta: readonly string[];
  /** Why it may be no good to the customer; empty where it is. */
  readonly warning: string;
};

/** Articles as they are listed: where each stands, when it was updated, and whose language it is not. */
export function articlesOf(
  { articles }: ArticlesOutcome & { readonly kind: "found" },
  customerLocale: string | null,
  words: AidWords,
): readonly ArticleView[] {
  const languageOf = (locale: string) => locale.toLowerCase().split("-")[0];
  return articles.map(({ id, title, address, locale, section, editedAt, isForEverybody }) => {
    const isTheirs =
      locale === null || languageOf(locale) === languageOf(customerLocale ?? words.language);
    return {
      id,
      title,
      address,
      language: locale ?? "",
      meta: [
        section,
        isTheirs ? null : languageNameOf(locale, words),
        editedAt === null
          ? null
          : words.translate("articles.edited", { date: words.date(editedAt) }),
      ].filter((text) => text !== null),
      warning: isForEverybody ? "" : words.translate("articles.restricted"),
    };
  });
}

/** Why there is no article. */
export function noArticlesWordsOf(
  outcome: Exclude<ArticlesOutcome, { readonly kind: "found" }>,
  words: AidWords,
): Result {
  switch (outcome.kind) {
    case "nothing":
      return {
        text: words.translate("articles.nothing", { query: outcome.query }),
        tone: "quiet",
      };
    case "no-words":
    case "no-help-center":
      return { text: words.translate(`articles.${outcome.kind}`), tone: "quiet" };
    case "rate-limited": {
      const count = outcome.seconds ?? 60;
      return { text: words.translate("articles.limited", { count }), tone: "warning" };
    }
    case "refused":
    case "failed":
      return { text: words.translate(`articles.${outcome.kind}`), tone: "bad" };
  }
}

/** What became of inserting a link; `null` where it could not be tried. */
export function linkWordsOf(outcome: InsertOutcome | null, words: AidWords): Result {
  if (outcome === "inserted") return { text: words.translate("articles.inserted"), tone: "good" };
  const key = outcome === "other-ticket" ? "articles.other-ticket" : "articles.not-inserted";
  return { text: words.translate(key), tone: "bad" };
}
