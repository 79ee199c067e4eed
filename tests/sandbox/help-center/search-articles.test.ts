import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { articlesAnswerSchema } from "../../../src/zendesk/payloads/article.ts";
import { runningSandbox } from "../running-sandbox.ts";

const { as, sandbox } = runningSandbox();
const search = async (query: Readonly<Record<string, string>>, who: number = staff.agent) =>
  as(who).get(`/api/v2/help_center/articles/search.json?${new URLSearchParams(query)}`);
const titles = async (query: Readonly<Record<string, string>>, who?: number) => {
  const { data } = await search(query, who);
  return articlesAnswerSchema.parse(data).results.map(({ title }) => title);
};

describe("searchArticles", () => {
  it("finds what fits best first, in the language asked for", async () => {
    expect(await titles({ query: "battery charging" })).toEqual([
      "The battery does not charge",
      "Battery on back order: what we may offer",
    ]);
    expect(await titles({ query: "Akku", locale: "de" })).toEqual(["Der Akku lädt nicht"]);
    expect(await titles({ query: "مقعد الطفل", locale: "ar" })).toEqual(["تركيب مقعد الطفل"]);
  });

  it("answers in its own language for one that it has not, and in every one for *", async () => {
    expect(await titles({ query: "tyres", locale: "tlh" })).toContain(
      "Choosing tyres for gravel, rain and winter",
    );
    expect(await titles({ query: "batería", locale: "*" })).toEqual(["La batería no carga"]);
  });

  it("gives sections beside the articles where they are asked for, and pages", async () => {
    const { data } = await search({ query: "order", include: "sections", per_page: "1" });
    expect(data.results).toHaveLength(1);
    expect(data.sections).toHaveLength(1);
    expect(data.next_page).toContain("page=2");
    expect((await search({ query: "order" })).data).not.toHaveProperty("sections");
  });

  it("keeps the team's own articles from customers, and other brands' from everybody", async () => {
    const query = { query: "back order offer" };
    expect(await titles(query, staff.lightAgent)).toContain(
      "Battery on back order: what we may offer",
    );
    expect(await titles(query, protagonists.promoter)).not.toContain(
      "Battery on back order: what we may offer",
    );
    expect(await titles({ ...query, brand_id: "603" })).toEqual([]);
    expect((await titles({ ...query, brand_id: "602" })).length).toBeGreaterThan(0);
  });

  it("refuses a search for nothing, and knows nothing where there is no help center", async () => {
    expect((await search({ locale: "de" })).status).toBe(400);
    sandbox().account.hasHelpCenter = false;
    expect((await search({ query: "tyres" })).status).toBe(404);
    sandbox().account.hasHelpCenter = true;
  });

  it("shows an article at its address", async () => {
    const { data } = await search({ query: "tyres" });
    const page = await fetch(data.results[0].html_url);
    expect(await page.text()).toContain("Choosing tyres for gravel");
    expect((await fetch(`${sandbox().origin}/hc/de/articles/1`)).status).toBe(404);
  });
});
