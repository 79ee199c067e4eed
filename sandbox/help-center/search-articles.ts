import { brands } from "../account/brands.ts";
import { zendeskInstant } from "../account/instants.ts";
import { addressOfPage, pageNumberFrom } from "../api/paging.ts";
import { badRequest, recordNotFound } from "../api/refusal.ts";
import type { ApiRequest, Handler } from "../api/request.ts";
import { type Article, articles, defaultLocale, locales, sections } from "./articles.ts";

/** All brands share one help center. */
const brandIds = brands.map(({ id }) => String(id));
const dayMs = 86_400_000;
const usualPageSize = 25;

type Shown = { readonly article: Article; readonly locale: string };

/**
 * Articles by relevance, in the language asked for: `*` is every one, and one that the help center
 * does not have is its own. Whoever asks finds what they may read.
 */
export const searchArticles: Handler = (request, account) => {
  if (!account.hasHelpCenter) throw recordNotFound();
  const { query } = request;
  const brandId = query.get("brand_id");
  const words = wordsOf(query.get("query") ?? "");
  const asked = ["query", "category", "section", "label_names"].some((name) => query.has(name));
  if (!asked) throw badRequest("BadRequest", "query, category, section or label_names is missing");
  const found = shownIn(query.get("locale"))
    .filter(({ article }) => article.isInternal !== true || request.actor.role !== "end-user")
    .filter(() => brandId === null || brandIds.includes(brandId))
    .map((shown) => ({ shown, score: scoreOf(shown, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.shown.article.id - b.shown.article.id);
  const size = Math.min(100, Number(query.get("per_page") ?? usualPageSize) || usualPageSize);
  const page = pageNumberFrom(query.get("page"));
  const rows = found.slice((page - 1) * size, page * size).map(({ shown }) => shown);
  const includes = (query.get("include") ?? "").split(",");
  return {
    status: 200,
    body: {
      count: found.length,
      page,
      per_page: size,
      page_count: Math.ceil(found.length / size),
      next_page: page * size < found.length ? addressOfPage(request, page + 1) : null,
      previous_page: page > 1 ? addressOfPage(request, page - 1) : null,
      results: rows.map((shown) => served(shown, request)),
      ...(includes.includes("sections") && { sections: sectionsOf(rows) }),
    },
  };
};

/** An article's page; `null` where there is none. */
export function articlePageAt(
  path: string,
): { readonly title: string; readonly body: string } | null {
  const [, locale = "", id = ""] = /^\/hc\/([\w-]+)\/articles\/(\d+)/.exec(path) ?? [];
  return articles.find((article) => article.id === Number(id))?.texts[locale] ?? null;
}

function shownIn(locale: string | null): readonly Shown[] {
  const one = locales.includes(locale ?? "") ? (locale ?? defaultLocale) : defaultLocale;
  const wanted = locale === "*" ? locales : [one];
  return articles.flatMap((article) =>
    wanted.flatMap((each) => (each in article.texts ? { article, locale: each } : [])),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Words in the title count thrice; one fits where both begin alike, as a search by stems has it. */
function scoreOf({ article, locale }: Shown, words: readonly string[]): number {
  const text = article.texts[locale];
  if (text === undefined) return 0;
  const hits = (of: string) =>
    words.filter((word) => wordsOf(of).some((other) => stemOf(other) === stemOf(word))).length;
  return 3 * hits(text.title) + hits(text.body);
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(4, word.length - 2));
}

function served({ article, locale }: Shown, { origin, at }: ApiRequest): object {
  const { id, sectionId, editedDaysAgo } = article;
  const text = article.texts[locale] ?? { title: "", body: "" };
  const editedAt = zendeskInstant(at - editedDaysAgo * dayMs);
  return {
    id,
    url: `${origin}/api/v2/help_center/${locale}/articles/${id}.json`,
    html_url: `${origin}/hc/${locale}/articles/${id}`,
    title: text.title,
    body: `<p>${text.body}</p>`,
    snippet: text.body,
    locale,
    source_locale: defaultLocale,
    section_id: sectionId,
    draft: false,
    promoted: false,
    outdated: false,
    label_names: [],
    user_segment_id: article.isInternal === true ? 7900 : null,
    user_segment_ids: article.isInternal === true ? [7900] : [],
    created_at: zendeskInstant(at - 500 * dayMs),
    edited_at: editedAt,
    updated_at: editedAt,
    result_type: "article",
  };
}

function sectionsOf(rows: readonly Shown[]): readonly object[] {
  return sections
    .filter(({ id }) => rows.some(({ article }) => article.sectionId === id))
    .map(({ id, names }) => {
      const locale = rows.find(({ article }) => article.sectionId === id)?.locale ?? defaultLocale;
      const named = Object.entries(names).find(([each]) => each === locale);
      return { id, name: named?.[1] ?? names[defaultLocale], locale };
    });
}
