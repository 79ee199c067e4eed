import type * as z from "zod/mini";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import type { articlesAnswerSchema } from "./payloads/article.ts";

/** An article of the help center that this agent may read. */
export type HelpArticle = {
  readonly id: string;
  readonly title: string;
  /** `https:`, or `http:` where Zendesk itself is reached so. */
  readonly address: string;
  /** As the help center writes it, such as `en-us`. */
  readonly locale: string | null;
  readonly section: string | null;
  /** ISO 8601. */
  readonly editedAt: string | null;
  /** False where only some may read it: the customer may be none of them. */
  readonly isForEverybody: boolean;
};

export type ArticleQuestion = {
  readonly query: string;
  /** The customer's language, as Zendesk writes it; `null` where it is not known. */
  readonly locale: string | null;
  /** Of the ticket; `null` where the page does not say. */
  readonly brandId: string | null;
};

const mostArticles = 3;

type Answer = z.output<typeof articlesAnswerSchema>;

/** Whatever stands in an answer, only a web address becomes a link. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>"']+$/.test(address);
}

function articlesIn({ results, sections }: Answer): readonly HelpArticle[] {
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  return results.flatMap((article) => {
    const { id, title, html_url: address, locale, draft, edited_at, updated_at } = article;
    if (title === null || title.trim() === "" || address === null || draft === true) return [];
    if (!isWebAddress(address)) return [];
    const editedAt = edited_at ?? updated_at;
    return {
      id,
      title: title.trim(),
      address,
      locale,
      section: names.get(article.section_id ?? "") ?? null,
      editedAt: editedAt === null ? null : new Date(editedAt).toISOString(),
      isForEverybody: article.user_segment_id === null && article.user_segment_ids.length === 0,
    };
  });
}

const languageOf = (locale: string) => locale.split("-")[0] ?? locale;

/**
 * The three articles that fit best, in the customer's language where there are some: a help center
 * may have "de" and no "de-at", and answers in its own language where it has neither. Where it has
 * none at all, in any language. Three requests at most, one where the first has what is wanted.
 * Rejects as the client does; 404 where the account has no help center.
 */
export async function findHelpArticles(
  client: ZendeskClient,
  { query, locale, brandId }: ArticleQuestion,
): Promise<readonly HelpArticle[]> {
  const wanted = locale?.toLowerCase() ?? null;
  const locales = wanted === null ? ["*"] : [wanted, languageOf(wanted), "*"];
  let others: readonly HelpArticle[] = [];
  for (const asked of new Set(locales)) {
    const answer = await client.call(endpoints.searchArticles, {
      query: {
        query,
        locale: asked,
        per_page: `${mostArticles}`,
        include: "sections",
        ...(brandId !== null && { brand_id: brandId }),
      },
    });
    const found = articlesIn(answer).slice(0, mostArticles);
    const isWanted = (article: HelpArticle) =>
      wanted === null || languageOf(article.locale ?? "") === languageOf(wanted);
    if (found.some(isWanted)) return found;
    if (others.length === 0) others = found;
  }
  return others;
}
