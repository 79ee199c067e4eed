import { describe, expect, it } from "vitest";
import { findHelpArticles } from "../../src/zendesk/help-articles.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";

const article = (over: object = {}) => ({
  id: 5,
  title: "Choosing tyres",
  html_url: "https://acme.zendesk.com/hc/de/articles/5",
  locale: "de",
  section_id: 2,
  draft: false,
  user_segment_id: null,
  edited_at: "2026-10-01T08:00:00Z",
  updated_at: "2026-11-01T08:00:00Z",
  ...over,
});
const sections = [{ id: 2, name: "Riding" }];
const question = { query: "tyres", locale: "de", brandId: "1" };

describe("findHelpArticles", () => {
  it("asks once, in the customer's language and the ticket's brand, where that finds some", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { results: [article()], sections }));
    expect(await findHelpArticles(client, question)).toEqual([
      {
        id: "5",
        title: "Choosing tyres",
        address: "https://acme.zendesk.com/hc/de/articles/5",
        locale: "de",
        section: "Riding",
        editedAt: "2026-10-01T08:00:00.000Z",
        isForEverybody: true,
      },
    ]);
    expect(requests.map(({ path, query }) => [path, query])).toEqual([
      [
        "/api/v2/help_center/articles/search",
        { query: "tyres", locale: "de", per_page: "3", include: "sections", brand_id: "1" },
      ],
    ]);
  });

  it.each([
    ["de-AT", ["de-at", "de", "*"]],
    ["de", ["de", "*"]],
    [null, ["*"]],
  ])("where nothing is found for %j, asks for %j", async (locale, asked) => {
    const { client, requests } = fakeZendesk(() => answer(200, { results: [] }));
    expect(await findHelpArticles(client, { ...question, locale, brandId: null })).toEqual([]);
    expect(requests.map(({ query }) => query.locale)).toEqual(asked);
    expect(requests.some(({ query }) => "brand_id" in query)).toBe(false);
  });

  it("takes the customer's language over the help center's own, which answers for one it has not", async () => {
    const { client } = fakeZendesk(({ query }) =>
      answer(200, {
        results: [query.locale === "de" ? article() : article({ id: 6, locale: "en-us" })],
      }),
    );
    const found = await findHelpArticles(client, { ...question, locale: "de-AT" });
    expect(found.map(({ id }) => id)).toEqual(["5"]);
  });

  it("takes what there is in other languages where there is none in theirs", async () => {
    const { client } = fakeZendesk(() => answer(200, { results: [article({ locale: "en-us" })] }));
    const found = await findHelpArticles(client, question);
    expect(found.map(({ locale }) => locale)).toEqual(["en-us"]);
  });

  it.each([
    ["a draft", { draft: true }],
    ["no title", { title: " " }],
    ["no address", { html_url: null }],
    ["an address that is none of the web", { html_url: "javascript:alert(1)" }],
    ["an address with quotes", { html_url: 'https://a.example/"><b>' }],
  ])("leaves out an article with %s", async (_name, over) => {
    const { client } = fakeZendesk(() => answer(200, { results: [article(over)] }));
    expect(await findHelpArticles(client, question)).toEqual([]);
  });

  it.each([
    ["a segment", { user_segment_id: 9 }],
    ["several segments", { user_segment_ids: [9, 10] }],
  ])("tells an article that only %s may read", async (_name, over) => {
    const { client } = fakeZendesk(() => answer(200, { results: [article(over)] }));
    const [found] = await findHelpArticles(client, question);
    expect(found).toMatchObject({ isForEverybody: false, section: null });
  });

  it("rejects where there is no help center", async () => {
    const { client } = fakeZendesk(() => answer(404, null));
    await expect(findHelpArticles(client, question)).rejects.toMatchObject({ status: 404 });
  });
});
