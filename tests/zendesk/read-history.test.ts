import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { isZendeskPayloadError } from "../../src/zendesk/errors.ts";
import { type HistoryOptions, readHistory } from "../../src/zendesk/read-history.ts";
import type { ZendeskAnswer, ZendeskRequest } from "../../src/zendesk/send.ts";
import { reader } from "../support/message-reader.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { commentJson, organizationJson, ticketJson, userJson } from "./payloads.ts";

const options: HistoryOptions = {
  at: Date.parse("2026-11-22T10:00:00Z"),
  source: "browser",
  mapping: defaultPolicy.fields,
  reader,
  maximumTickets: 100,
  conversations: 0,
  problems: 0,
};

const userPath = "/api/v2/users/7";
const requestedPath = "/api/v2/users/7/tickets/requested";
const searchPath = "/api/v2/search";
const notFound = answer(404, { error: "RecordNotFound", description: "Not found" });

type Replies = Readonly<Record<string, (request: ZendeskRequest) => ZendeskAnswer>>;

function account(over: Replies = {}) {
  const replies: Replies = {
    [userPath]: () => answer(200, { user: userJson() }),
    [requestedPath]: () => answer(200, { tickets: [ticketJson()], metric_sets: [] }),
    [searchPath]: () => answer(200, { results: [], next_page: null, count: 0 }),
    ...over,
  };
  return fakeZendesk((request) => {
    const reply = replies[request.path];
    if (reply === undefined) throw new Error(`Nobody expected ${request.path}.`);
    return reply(request);
  });
}

function tickets(count: number, from = 1): readonly unknown[] {
  return Array.from({ length: count }, (_, index) => ticketJson({ id: from + index }));
}

describe("readHistory", () => {
  it("asks three times, all at once, and no more in the browser", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const replies: Record<string, unknown> = {
      [userPath]: { user: userJson() },
      [requestedPath]: { tickets: [] },
      [searchPath]: { results: [] },
    };
    const { client, requests } = fakeZendesk(async (request) => {
      await gate;
      return answer(200, replies[request.path]);
    });
    const reading = readHistory(client, "7", options);
    expect(requests.map(({ path, query }) => [path, query])).toEqual([
      [userPath, { include: "organizations" }],
      [requestedPath, { "page[size]": "100", sort: "-id", include: "metric_sets" }],
      [searchPath, { per_page: "100", query: "type:ticket tags:care_customer_7" }],
    ]);
    release();
    expect((await reading)?.customer.id).toBe("7");
    expect(requests).toHaveLength(3);
  });

  it("gives facts of source and moment, with metrics from beside the tickets", async () => {
    const { client } = account({
      [requestedPath]: () =>
        answer(200, {
          tickets: [ticketJson()],
          metric_sets: [{ ticket_id: 12, replies: 1, reply_time_in_minutes: { calendar: 8 } }],
        }),
    });
    const facts = await readHistory(client, "7", options);
    expect(facts).toMatchObject({
      source: "browser",
      asOf: options.at,
      gaps: ["first-messages-only"],
      tickets: [{ id: "12", serviceTimes: { firstReplyMinutes: 8 } }],
    });
  });

  it("has the organization of the user, which comes with them", async () => {
    const organizations = [
      organizationJson({ id: 31, tags: ["other"] }),
      organizationJson({ id: 30, tags: ["trade"] }),
    ];
    const { client } = account({
      [userPath]: () => answer(200, { user: userJson({ organization_id: 30 }), organizations }),
    });
    expect((await readHistory(client, "7", options))?.customer.tags).toEqual(["trade"]);
  });

  it("asks once when the problems of incidents were solved, where that is wanted", async () => {
    const incidents = [
      ticketJson({ id: 12, problem_id: 90 }),
      ticketJson({ id: 13, problem_id: 91, created_at: "2026-10-05T08:00:00Z" }),
      ticketJson({ id: 14, problem_id: 91 }),
    ];
    const problem = { type: "problem", status: "solved" };
    const { client, requests } = account({
      [requestedPath]: () => answer(200, { tickets: incidents }),
      "/api/v2/tickets/show_many": () =>
        answer(200, {
          tickets: [
            ticketJson({ id: 91, ...problem }),
            ticketJson({ id: 90, ...problem, status: "open" }),
          ],
          metric_sets: [90, 91].map((id) => ({ ticket_id: id, solved_at: "2026-10-09T08:00:00Z" })),
        }),
    });
    const facts = await readHistory(client, "7", { ...options, problems: 2 });
    expect(requests.slice(3).map(({ query }) => query)).toEqual([
      { ids: "91,90", include: "metric_sets" },
    ]);
    const solvedAt = Date.parse("2026-10-09T08:00:00Z");
    expect(facts?.tickets.map((ticket) => ticket.problem)).toEqual([
      { ticketId: "90", solvedAt: null },
      { ticketId: "91", solvedAt },
      { ticketId: "91", solvedAt },
    ]);
  });

  it("keeps a ticket that a slow clock has not reached yet", async () => {
    const { client } = account({
      [requestedPath]: () =>
        answer(200, { tickets: [ticketJson({ created_at: "2026-11-22T10:05:00Z" })] }),
    });
    expect((await readHistory(client, "7", options))?.tickets).toHaveLength(1);
  });

  it("is null where Zendesk knows no such user", async () => {
    const { client } = account({ [userPath]: () => notFound, [requestedPath]: () => notFound });
    expect(await readHistory(client, "7", options)).toBeNull();
  });

  it.each([401, 403, 500])("fails where the user is refused with %i", async (status) => {
    const { client } = account({ [userPath]: () => answer(status, null) });
    await expect(readHistory(client, "7", options)).rejects.toMatchObject({ status });
  });

  it.each([403, 404, 503])("fails where the tickets are refused with %i", async (status) => {
    const { client } = account({ [requestedPath]: () => answer(status, null) });
    await expect(readHistory(client, "7", options)).rejects.toMatchObject({
      status,
      path: requestedPath,
    });
  });

  it("fails where one ticket is not as documented", async () => {
    const broken = { tickets: [ticketJson(), ticketJson({ tags: 5 })] };
    const { client } = account({ [requestedPath]: () => answer(200, broken) });
    const error = await readHistory(client, "7", options).catch((thrown: unknown) => thrown);
    expect(isZendeskPayloadError(error)).toBe(true);
    expect(error).toMatchObject({ issues: [{ path: "tickets.1.tags" }] });
  });

  it.each<[string, () => ZendeskAnswer]>([
    ["is refused", () => answer(422, { error: "invalid" })],
    ["answers with HTML", () => answer(200, "<html>")],
    [
      "gets no answer",
      () => {
        throw new Error("timeout");
      },
    ],
  ])("has a gap and everything else where the search %s", async (_, reply) => {
    const { client } = account({ [searchPath]: reply });
    const facts = await readHistory(client, "7", options);
    expect(facts?.gaps).toContain("no-follow-ups");
    expect(facts?.tickets).toHaveLength(1);
  });

  it("tells whoever asks why the search failed, as that it has to wait", async () => {
    const { client } = account({ [searchPath]: () => answer(429, "slow down") });
    const failures: unknown[] = [];
    const onFollowUpsFailed = (error: unknown) => failures.push(error);
    const facts = await readHistory(client, "7", { ...options, onFollowUpsFailed });
    expect(facts?.gaps).toContain("no-follow-ups");
    expect(failures).toMatchObject([{ status: 429, retryAfterMs: 60_000 }]);
  });

  it("finds follow-ups by the customer's tag", async () => {
    const followUp = ticketJson({
      id: 77,
      requester_id: 9,
      tags: ["care_follow_up", "care_customer_7", "care_rule_r04"],
    });
    const { client } = account({
      [searchPath]: () => answer(200, { results: [{ ...followUp, result_type: "ticket" }] }),
    });
    const facts = await readHistory(client, "7", options);
    expect(facts?.followUps).toMatchObject([{ ticketId: "77", rule: "R04" }]);
  });

  it("stops at as many tickets as wanted, and says that there are more", async () => {
    const { client, requests } = account({
      [requestedPath]: () =>
        answer(200, { tickets: tickets(100), meta: { has_more: true, after_cursor: "a" } }),
    });
    const facts = await readHistory(client, "7", options);
    expect(facts?.tickets).toHaveLength(100);
    expect(facts?.gaps).toContain("newest-tickets-only");
    expect(requests).toHaveLength(3);
  });

  it("goes on to further pages where more are wanted", async () => {
    const { client } = account({
      [requestedPath]: ({ query }) =>
        query["page[after]"] === undefined
          ? answer(200, { tickets: tickets(100), meta: { has_more: true, after_cursor: "a" } })
          : answer(200, { tickets: tickets(30, 101), meta: { has_more: false } }),
    });
    const all = await readHistory(client, "7", { ...options, maximumTickets: 1000 });
    expect(all?.tickets).toHaveLength(130);
    expect(all?.gaps).not.toContain("newest-tickets-only");
    const some = await readHistory(client, "7", { ...options, maximumTickets: 120 });
    expect(some?.tickets).toHaveLength(120);
    expect(some?.gaps).toContain("newest-tickets-only");
  });

  it("says that there are more where a cursor comes back", async () => {
    const { client } = account({
      [requestedPath]: () =>
        answer(200, { tickets: tickets(1), meta: { has_more: true, after_cursor: "a" } }),
    });
    const facts = await readHistory(client, "7", { ...options, maximumTickets: 1000 });
    expect(facts?.tickets).toHaveLength(1);
    expect(facts?.gaps).toContain("newest-tickets-only");
  });
});

describe("readHistory, with conversations", () => {
  const commentsOf = (id: number) => `/api/v2/tickets/${id}/comments`;
  const two = [
    ticketJson({ id: 12, created_at: "2026-10-01T08:00:00Z" }),
    ticketJson({ id: 13, created_at: "2026-10-05T08:00:00Z" }),
    ticketJson({ id: 14, created_at: "2026-10-09T08:00:00Z", status: "deleted" }),
  ];
  const withTickets = { [requestedPath]: () => answer(200, { tickets: two }) };

  it("reads all pages of those of the newest tickets", async () => {
    const { client, requests } = account({
      ...withTickets,
      [commentsOf(13)]: ({ query }) =>
        query["page[after]"] === undefined
          ? answer(200, {
              comments: [commentJson()],
              users: [userJson(), userJson({ id: 9, role: "agent" })],
              meta: { has_more: true, after_cursor: "a" },
            })
          : answer(200, {
              comments: [
                commentJson({ id: 101, author_id: 9, created_at: "2026-10-01T09:00:00Z" }),
                commentJson({ id: 102, author_id: 21, created_at: "2026-10-01T10:00:00Z" }),
              ],
              users: [userJson({ id: 21 })],
              meta: { has_more: false },
            }),
    });
    const facts = await readHistory(client, "7", { ...options, conversations: 1 });
    expect(requests.slice(3).map(({ query }) => query)).toEqual([
      { "page[size]": "100", include: "users" },
      { "page[size]": "100", include: "users", "page[after]": "a" },
    ]);
    const read = facts?.tickets.find((ticket) => ticket.id === "13");
    expect(read?.messages.map((message) => message.by)).toEqual(["customer", "staff", "other"]);
    expect(read?.isConversationComplete).toBe(true);
    expect(facts?.gaps).toEqual(["newest-conversations-only", "no-service-times"]);
  });

  it.each([403, 404])("goes without one that is refused with %i", async (status) => {
    const { client } = account({
      ...withTickets,
      [commentsOf(12)]: () => answer(200, { comments: [commentJson()] }),
      [commentsOf(13)]: () => answer(status, null),
    });
    const facts = await readHistory(client, "7", { ...options, conversations: 5 });
    expect(facts?.tickets.map((ticket) => [ticket.id, ticket.isConversationComplete])).toEqual([
      ["12", true],
      ["13", false],
    ]);
  });

  it("fails where Zendesk asks to wait, instead of pretending to know less", async () => {
    const { client } = account({
      ...withTickets,
      [commentsOf(12)]: () => answer(200, { comments: [] }),
      [commentsOf(13)]: () => answer(429, "slow down", { "retry-after": "60" }),
    });
    await expect(readHistory(client, "7", { ...options, conversations: 5 })).rejects.toMatchObject({
      status: 429,
      retryAfterMs: 60_000,
    });
  });

  it("reads at most three at a time, and each once", async () => {
    let running = 0;
    let most = 0;
    const many = Array.from({ length: 20 }, (_, index) => ticketJson({ id: index + 1 }));
    const { client, requests } = fakeZendesk(async ({ path }) => {
      if (path === userPath) return answer(200, { user: userJson() });
      if (path === searchPath) return answer(200, { results: [] });
      if (path === requestedPath) return answer(200, { tickets: many });
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return answer(200, { comments: [commentJson()] });
    });
    await readHistory(client, "7", { ...options, conversations: 20 });
    expect(most).toBe(3);
    expect(new Set(requests.map((request) => request.path)).size).toBe(23);
    expect(requests).toHaveLength(23);
  });
});
