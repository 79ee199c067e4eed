import { describe, expect, it } from "vitest";
import { readExportPage } from "../../src/zendesk/read-export.ts";
import { readAgainSeconds } from "../../src/zendesk/read-list-page.ts";
import { now } from "../support/clock.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";

const nowSecond = Math.floor(now / 1000);
const fromDay = { place: { kind: "second", second: 86_400 }, size: 1000, at: now } as const;
const more = { meta: { has_more: true, after_cursor: "b" } };
const end = { meta: { has_more: false, after_cursor: "b" } };
const aRating = {
  id: 5,
  ticket_id: 12,
  score: "good_with_comment",
  comment: "Thanks",
  created_at: "2026-10-01T08:00:00Z",
};

describe("readExportPage of a list", () => {
  it("asks for ratings from a second on, those alone that are one by now", async () => {
    const { client, requests } = fakeZendesk(() =>
      answer(200, { satisfaction_ratings: [aRating, { ...aRating, id: null }], ...more }),
    );
    const page = await readExportPage(client, "ratings", fromDay);
    expect(requests.map(({ path, query }) => ({ path, query }))).toEqual([
      {
        path: "/api/v2/satisfaction_ratings",
        query: { "page[size]": "100", start_time: "86400", score: "received" },
      },
    ]);
    expect(page).toMatchObject({ rows: [{ id: "5", ticket_id: "12" }], unreadable: 1 });
  });

  it("asks for surveys by the millisecond in which they were offered, oldest first", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { survey_responses: [], ...end }));
    await readExportPage(client, "survey-responses", { ...fromDay, size: 10 });
    expect(requests.map(({ query }) => query)).toEqual([
      { "page[size]": "10", "filter[created_at_start]": "86400000", sort: "id" },
    ]);
  });

  it("goes on within a round with its beginning and the cursor", async () => {
    const { client, requests } = fakeZendesk(() =>
      answer(200, { satisfaction_ratings: [], ...more }),
    );
    const { next, isAtEnd } = await readExportPage(client, "ratings", fromDay);
    expect({ next, isAtEnd }).toEqual({
      next: { kind: "page", cursor: "b", second: 86_400, begunAt: now, pages: 1 },
      isAtEnd: false,
    });
    const later = await readExportPage(client, "ratings", { place: next, size: 100, at: now + 9 });
    expect(requests.at(-1)?.query).toMatchObject({ "page[after]": "b", start_time: "86400" });
    expect(later.next).toMatchObject({ begunAt: now, pages: 2 });
  });

  it.each(["ratings", "survey-responses"] as const)(
    "begins the next round of %s before this one began, for what came or changed meanwhile",
    async (stream) => {
      const body = { satisfaction_ratings: [], survey_responses: [], ...end };
      const { client } = fakeZendesk(() => answer(200, body));
      const place = { kind: "page", cursor: "b", second: 0, begunAt: now, pages: 1 } as const;
      const page = await readExportPage(client, stream, { place, size: 100, at: now + 60_000 });
      expect(page).toMatchObject({
        next: { kind: "second", second: nowSecond - readAgainSeconds[stream] },
        isAtEnd: true,
      });
    },
  );

  it("never goes back behind where it began", async () => {
    const { client } = fakeZendesk(() => answer(200, { survey_responses: [], ...end }));
    const place = { kind: "second", second: nowSecond - 10 } as const;
    const page = await readExportPage(client, "survey-responses", { place, size: 100, at: now });
    expect(page.next).toEqual(place);
  });

  it.each([
    ["more, and no cursor", { meta: { has_more: true, after_cursor: null } }],
    ["page numbers, which cannot be gone on with", { meta: null, next_page: "https://x/?page=2" }],
  ])("refuses an answer with %s", async (_name, paging) => {
    const { client } = fakeZendesk(() => answer(200, { satisfaction_ratings: [], ...paging }));
    await expect(readExportPage(client, "ratings", fromDay)).rejects.toMatchObject({
      name: "ZendeskPayloadError",
    });
  });
});
