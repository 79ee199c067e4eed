import { describe, expect, it } from "vitest";
import { readExportPage } from "../../src/zendesk/read-export.ts";
import { now } from "../support/clock.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { commentJson, metricEventJson, ticketJson, userJson } from "./payloads.ts";

const fromStart = { place: { kind: "second", second: 0 }, size: 1000, at: now } as const;
const afterA = { place: { kind: "cursor", cursor: "a" }, size: 10, at: now } as const;
const end = { after_cursor: "b", end_of_stream: true };

describe("readExportPage", () => {
  it("begins with a time, goes on with a cursor, and asks for every kind of ticket", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { tickets: [], ...end }));
    await readExportPage(client, "tickets", fromStart);
    const page = await readExportPage(client, "tickets", afterA);
    expect(requests.map(({ query }) => query)).toEqual([
      { start_time: "0", per_page: "1000", include: "metric_sets", support_type_scope: "all" },
      { cursor: "a", per_page: "10", include: "metric_sets", support_type_scope: "all" },
    ]);
    expect(page).toMatchObject({ next: { kind: "cursor", cursor: "b" }, isAtEnd: true });
  });

  it("says up to which second Zendesk gave its records, which is not when they changed", async () => {
    const tickets = [ticketJson({ generated_timestamp: 1_800_000_000 })];
    const { client } = fakeZendesk(() => answer(200, { tickets, ...end }));
    expect(await readExportPage(client, "tickets", fromStart)).toMatchObject({
      rows: [{ id: "12" }],
      reachedSecond: 1_800_000_000,
    });
  });

  it.each([
    ["an id that a number cannot hold", { id: 2 ** 53 }],
    ["no id", { id: undefined }],
    ["a date that is none", { created_at: "yesterday" }],
  ])("leaves out a record with %s, and counts it", async (_name, wrong) => {
    const tickets = [ticketJson({ id: 1 }), ticketJson(wrong), null, "x"];
    const { client } = fakeZendesk(() => answer(200, { tickets, ...end }));
    const page = await readExportPage(client, "tickets", fromStart);
    expect(page.rows).toMatchObject([{ id: "1" }]);
    expect(page.unreadable).toBe(3);
  });

  it("ignores fields that it does not know", async () => {
    const users = [userJson({ brand_new: { deep: 1 } })];
    const { client } = fakeZendesk(() => answer(200, { users, more: true, ...end }));
    const page = await readExportPage(client, "users", fromStart);
    expect(page.rows).toHaveLength(1);
  });

  it.each([
    ["no list", { tickets: null, ...end }],
    ["no end", { tickets: [], after_cursor: "b" }],
    ["no cursor before the end", { tickets: [], after_cursor: null, end_of_stream: false }],
    ["text", "<html>Sign in</html>"],
  ])("refuses an answer with %s", async (_name, body) => {
    const { client } = fakeZendesk(() => answer(200, body));
    await expect(readExportPage(client, "tickets", fromStart)).rejects.toMatchObject({
      name: "ZendeskPayloadError",
    });
  });

  it("never goes where an answer's addresses lead", async () => {
    const elsewhere = "https://evil.example/api/v2/incremental/tickets/cursor.json?cursor=x";
    const { client, requests } = fakeZendesk(() =>
      answer(200, { tickets: [], after_url: elsewhere, next_page: elsewhere, ...end }),
    );
    const { next } = await readExportPage(client, "tickets", afterA);
    await readExportPage(client, "tickets", { place: next, size: 10, at: now });
    expect(new Set(requests.map(({ path }) => path))).toEqual(
      new Set(["/api/v2/incremental/tickets/cursor"]),
    );
    expect(next).toEqual({ kind: "cursor", cursor: "b" });
  });

  it("reads the comments among a ticket's changes, and no other change", async () => {
    const { created_at: _ofTheChange, ...comment } = commentJson();
    const events = [
      {
        id: 1,
        ticket_id: 12,
        timestamp: 1_790_000_000,
        created_at: "2026-10-01T08:00:00Z",
        child_events: [
          { ...comment, event_type: "Comment", via: { channel: "web" } },
          { id: 2, via: "Web form", status: "open", event_type: "Change" },
          { id: 3, comment_present: true, comment_public: true, event_type: "Comment" },
        ],
      },
      { id: 4, ticket_id: 13, created_at: "2026-10-01T08:00:00Z", child_events: [] },
    ];
    const { client } = fakeZendesk(() =>
      answer(200, {
        ticket_events: events,
        count: 2,
        end_time: 1_790_000_000,
        end_of_stream: true,
      }),
    );
    const page = await readExportPage(client, "ticket-events", fromStart);
    expect(page.rows).toMatchObject([
      { ticketId: "12", comments: [{ id: "100", created_at: Date.parse("2026-10-01T08:00:00Z") }] },
    ]);
  });

  it("begins two minutes before the end next time, since a change may come late", async () => {
    const body = { organizations: [], count: 1, end_time: 1_790_000_000, end_of_stream: true };
    const { client } = fakeZendesk(() => answer(200, body));
    expect(await readExportPage(client, "organizations", fromStart)).toMatchObject({
      next: { kind: "second", second: 1_790_000_000 - 120 },
      isAtEnd: true,
    });
  });

  it("reads metric events by time, and leaves out what is none", async () => {
    const events = [
      metricEventJson({ id: 1, time: "2026-10-01T08:00:00Z" }),
      metricEventJson({ id: 2, type: "breach", time: "2026-10-01T09:00:00Z", deleted: true }),
      { id: 3 },
    ];
    const body = { ticket_metric_events: events, count: 3, end_time: 1_790_845_200 };
    const { client, requests } = fakeZendesk(() => answer(200, body));
    const page = await readExportPage(client, "metric-events", fromStart);
    expect(requests).toMatchObject([
      {
        path: "/api/v2/incremental/ticket_metric_events",
        query: { start_time: "0", per_page: "1000" },
      },
    ]);
    expect(page).toMatchObject({
      rows: [{ id: "1" }, { id: "2", deleted: true }],
      unreadable: 1,
      oldestSecond: Date.parse("2026-10-01T08:00:00Z") / 1000,
      reachedSecond: 1_790_845_200,
      isAtEnd: true,
    });
  });

  it("reads the last hour of metric events again, however short its last page was", async () => {
    const body = { ticket_metric_events: [], count: 3, end_time: 1_790_000_100 };
    const { client } = fakeZendesk(() => answer(200, { ...body, end_of_stream: true }));
    const place = { kind: "second", second: 1_790_000_000 } as const;
    const page = await readExportPage(client, "metric-events", { place, size: 1000, at: now });
    expect(page.next).toEqual({ kind: "second", second: 1_790_000_100 - 3600 });
  });

  it("goes on at the time of a full page, and tells a full one by its count", async () => {
    const body = { organizations: [], count: 1000, end_time: 1_790_000_000 };
    const { client } = fakeZendesk(() => answer(200, body));
    expect(await readExportPage(client, "organizations", fromStart)).toMatchObject({
      next: { kind: "second", second: 1_790_000_000 },
      isAtEnd: false,
    });
  });

  it("stays where it was when there is nothing new", async () => {
    const body = { organizations: [], count: 0, end_time: null };
    const { client } = fakeZendesk(() => answer(200, body));
    const place = { kind: "second", second: 77 } as const;
    const page = await readExportPage(client, "organizations", { place, size: 1000, at: now });
    expect(page).toMatchObject({ next: place, isAtEnd: true });
  });
});
