import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ArticlesOutcome } from "../../../src/app/load/find-articles.ts";
import type { HelpArticle } from "../../../src/zendesk/help-articles.ts";
import { arabicWords, englishWords } from "../support/english-words.ts";
import { agent, axeFindings, renderSidebar } from "../support/render-sidebar.tsx";

const article: HelpArticle = {
  id: "5",
  title: "Choosing <b>tyres</b>",
  address: "https://acme.example/hc/de/articles/5",
  locale: "en-us",
  section: "Riding",
  editedAt: "2026-10-01T08:00:00.000Z",
  isForEverybody: true,
};
const internal = { ...article, id: "6", title: "For the team", isForEverybody: false };
const found: ArticlesOutcome = { kind: "found", articles: [article, internal] };

function renderArticles(
  outcomes: readonly ArticlesOutcome[],
  options: {
    readonly arabic?: boolean;
    readonly colorScheme?: "light" | "dark";
    readonly page?: Readonly<Record<string, unknown>>;
    readonly refuses?: string;
  } = {},
) {
  const asked: (string | null)[] = [];
  const isArabic = options.arabic === true;
  const sidebar = renderSidebar({
    words: isArabic ? arabicWords : englishWords,
    colorScheme: options.colorScheme ?? "light",
    page: options.page ?? {},
    ...(options.refuses !== undefined && { refuses: options.refuses }),
    state: { agent: { ...agent, locale: isArabic ? "ar" : "en-GB" } },
    aids: {
      findArticles: async (locale) => {
        asked.push(locale);
        return outcomes[asked.length - 1] ?? { kind: "failed", detail: null };
      },
    },
  });
  const heading = () =>
    screen.findByRole("heading", {
      name: isArabic ? "مقالات مركز المساعدة" : "Help center articles",
    });
  return { ...sidebar, asked, open: async () => sidebar.user.click(await heading()) };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("ArticlesAid", () => {
  it("searches once it is opened, and not again", async () => {
    const { asked, open } = renderArticles([found]);
    await screen.findByRole("heading", { name: "Help center articles" });
    expect(asked).toEqual([]);
    await open();
    const link = await screen.findByRole("link", { name: "Choosing <b>tyres</b>" });
    expect(link.getAttribute("href")).toBe(article.address);
    expect(link.getAttribute("target")).toBe("_blank");
    expect(link.getAttribute("rel")).toContain("noopener");
    expect(link.parentElement?.textContent).toContain("Riding · updated 1 Oct 2026");
    await open();
    await open();
    await screen.findByRole("link", { name: "Choosing <b>tyres</b>" });
    expect(asked).toEqual(["en-US"]);
  });

  it("inserts a link into the reply, by keyboard, and says so", async () => {
    const { open, user, invokes } = renderArticles([found], {
      page: { "comment.useRichText": true },
    });
    await open();
    const insert = await screen.findByRole("button", {
      name: "Insert as link: Choosing <b>tyres</b>",
    });
    insert.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("The link is in your reply. Nothing was sent.")).toBeTruthy();
    expect(invokes).toEqual([
      [
        "comment.appendHtml",
        `<p><a href="${article.address}">Choosing &lt;b&gt;tyres&lt;/b&gt;</a></p>`,
      ],
    ]);
  });

  it.each([
    ["another ticket is in front", { page: { "ticket.id": 1 } }, /^Not inserted: another ticket/],
    ["the editor refuses", { refuses: "comment.appendText" }, /^The link could not be inserted/],
  ])("says where %s", async (_name, options, words) => {
    const { open, user } = renderArticles([found], options);
    await open();
    await user.click(await screen.findByRole("button", { name: "Insert as link: For the team" }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("warns of an article that is not for everybody", async () => {
    const { open } = renderArticles([found]);
    await open();
    expect(await screen.findByText(/^not for everybody/)).toBeTruthy();
  });

  it.each<[ArticlesOutcome, string]>([
    [{ kind: "nothing", query: "tyres" }, "Nothing found for “tyres”."],
    [{ kind: "no-help-center" }, "This brand has no help center."],
    [{ kind: "refused", detail: null }, "Zendesk does not let you search the help center."],
    [{ kind: "rate-limited", seconds: 7 }, "The help center asks to wait 7 seconds."],
    [{ kind: "failed", detail: null }, "The help center did not answer."],
  ])("says why there is nothing, and searches again when asked: %j", async (outcome, words) => {
    const { asked, open, user } = renderArticles([outcome, found]);
    await open();
    expect(await screen.findByText(words)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Search again" }));
    expect(await screen.findByRole("link", { name: "For the team" })).toBeTruthy();
    expect(screen.queryByText(words)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["light", false],
    ["dark", true],
  ] as const)(
    "has no accessibility fault in %s (from right to left: %s)",
    async (scheme, arabic) => {
      const { container, open } = renderArticles([found], { colorScheme: scheme, arabic });
      await open();
      await screen.findByRole("link", { name: "For the team" });
      container.style.width = "258px";
      expect(container.scrollWidth).toBe(258);
      expect(await axeFindings()).toEqual([]);
    },
  );
});
