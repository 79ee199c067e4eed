import { describe, expect, it } from "vitest";
import { findArticles } from "../../../src/app/load/find-articles.ts";
import { answer, fakeZendesk } from "../../zendesk/fake-zendesk.ts";

const found = {
  results: [{ id: 5, title: "Tyres", html_url: "https://a.example/hc/5", locale: "en-us" }],
};
const pageWith = (values: Readonly<Record<string, unknown>>) => ({
  get: async () => ({ values: new Map(Object.entries(values)), errors: new Map<string, string>() }),
});
const page = pageWith({
  "ticket.subject": "Which tyres?",
  "ticket.tags": ["how_to"],
  "ticket.brand": { id: 360001, name: "Acme" },
});

describe("findArticles", () => {
  it("searches by what the page says the ticket is about", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, found));
    expect(await findArticles(page, client, "en-US")).toMatchObject({
      kind: "found",
      articles: [{ id: "5", title: "Tyres" }],
    });
    expect(requests[0]?.query).toMatchObject({
      query: "tyres",
      locale: "en-us",
      brand_id: "360001",
    });
  });

  it("does without a brand and tags that the page does not give", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, found));
    const bare = pageWith({ "ticket.subject": "Which tyres?", "ticket.tags": "vip" });
    expect(await findArticles(bare, client, null)).toMatchObject({ kind: "found" });
    expect(requests[0]?.query).not.toHaveProperty("brand_id");
  });

  it("asks nothing where nothing tells what the ticket is about", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, found));
    expect(await findArticles(pageWith({}), client, "de")).toEqual({ kind: "no-words" });
    expect(requests).toEqual([]);
  });

  it.each([
    [answer(200, { results: [] }), { kind: "nothing", query: "tyres" }],
    [answer(404, null), { kind: "no-help-center" }],
    [answer(403, { description: "No." }), { kind: "refused", detail: "No." }],
    [answer(429, null, { "retry-after": "7" }), { kind: "rate-limited", seconds: 7 }],
    [answer(500, null), { kind: "failed", detail: null }],
    [answer(200, "<html>"), { kind: "failed", detail: null }],
  ])("tells %j apart", async (reply, outcome) => {
    const { client } = fakeZendesk(() => reply);
    expect(await findArticles(page, client, "de")).toEqual(outcome);
  });

  it("says that it failed where the page does not answer", async () => {
    const { client } = fakeZendesk(() => answer(200, found));
    const silent = { get: () => Promise.reject(new Error("late")) };
    expect(await findArticles(silent, client, "de")).toEqual({ kind: "failed", detail: null });
  });
});
