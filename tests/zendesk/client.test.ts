import { describe, expect, it } from "vitest";
import { zendeskClient } from "../../src/zendesk/client.ts";
import { endpoints } from "../../src/zendesk/endpoints.ts";
import {
  isZendeskPayloadError,
  isZendeskRequestError,
  ZendeskRequestError,
} from "../../src/zendesk/errors.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson, userJson } from "./payloads.ts";
import { fixture } from "./recordings.ts";

const place = { user_id: "7" };
const user = { user: userJson() };

function page(ids: readonly number[], meta: unknown): unknown {
  return { tickets: ids.map((id) => ticketJson({ id })), meta };
}

async function caught(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

describe("zendeskClient().call", () => {
  it("fills the places of the path, encoded", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, user));
    await client.call(endpoints.user, { place: { user_id: "7/../me" } });
    expect(requests[0]).toEqual({
      method: "GET",
      path: "/api/v2/users/7%2F..%2Fme",
      query: {},
      body: undefined,
      headers: {},
    });
  });

  it("refuses to ask with a place that has no value", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, user));
    await expect(client.call(endpoints.user)).rejects.toThrow("no value for {user_id}");
    expect(requests).toEqual([]);
  });

  it("names method, path, status and Zendesk's own words when Zendesk says no", async () => {
    const { client } = fakeZendesk(() =>
      answer(404, { error: "RecordNotFound", description: "Not found" }),
    );
    const error = await caught(client.call(endpoints.user, { place }));
    expect(isZendeskRequestError(error)).toBe(true);
    expect(error).toMatchObject({
      message: "GET /api/v2/users/7: 404",
      method: "GET",
      path: "/api/v2/users/7",
      status: 404,
      retryAfterMs: null,
      detail: "Not found",
    });
  });

  it("keeps queries, which may name people, out of the message", async () => {
    const { client } = fakeZendesk(() => answer(422, { error: "Invalid search" }));
    const error = await caught(
      client.call(endpoints.searchTickets, { query: { query: "ada@example.com" } }),
    );
    expect(String(error)).not.toContain("ada");
  });

  it("has no status where no answer came, and keeps the cause", async () => {
    const cause = new Error("socket hang up");
    const { client } = fakeZendesk(() => Promise.reject(cause));
    const error = await caught(client.call(endpoints.user, { place }));
    expect(error).toMatchObject({ message: "GET /api/v2/users/7: no answer", status: null, cause });
  });

  it("refuses an answer that is not as documented, by the field's path", async () => {
    const { client } = fakeZendesk(() => answer(200, { user: userJson({ tags: [5] }) }));
    const error = await caught(client.call(endpoints.user, { place }));
    expect(isZendeskPayloadError(error)).toBe(true);
    expect(error).toMatchObject({
      message: "GET /api/v2/users/7: not as documented at user.tags.0: must be of type string",
      issues: [{ path: "user.tags.0", message: "must be of type string" }],
    });
  });

  it("refuses a sign-in page that comes with 200", async () => {
    const { client } = fakeZendesk(() => answer(200, "<html>Sign in</html>"));
    const error = await caught(client.call(endpoints.user, { place }));
    expect(isZendeskPayloadError(error)).toBe(true);
  });
});

describe("zendeskClient().call, again", () => {
  it.each<[string, unknown]>([
    ["JSON", fixture("zendesk-go/error_429_incremental.json")],
    ["plain text", fixture("zendesk-go/error_429_plaintext.txt")],
    ["HTML", "<html><h1>429 Too Many Requests</h1></html>"],
    ["nothing", null],
  ])("waits as long as a 429 with %s asks, and gets through", async (_, body) => {
    const { client, requests, pausesMs } = fakeZendesk(
      (_request, index) =>
        index === 0 ? answer(429, body, { "retry-after": "37" }) : answer(200, user),
      3,
    );
    const { user: found } = await client.call(endpoints.user, { place });
    expect(found.id).toBe("7");
    expect(requests).toHaveLength(2);
    expect(pausesMs).toEqual([37_500]);
  });

  it("waits a minute after a 429 that names no time, and says so where it gives up", async () => {
    const { client, pausesMs } = fakeZendesk(() => answer(429, "slow down"), 2);
    const error = await caught(client.call(endpoints.user, { place }));
    expect(error).toMatchObject({ status: 429, retryAfterMs: 60_000 });
    expect(pausesMs).toEqual([60_500]);
  });

  it.each([500, 502, 503, 504])("gives up on %i after its last attempt", async (status) => {
    const { client, requests, pausesMs } = fakeZendesk(() => answer(status, null), 3);
    const error = await caught(client.call(endpoints.user, { place }));
    expect(error).toMatchObject({ status });
    expect(requests).toHaveLength(3);
    expect(pausesMs).toEqual([1_250, 2_500]);
  });

  it.each(["0", "-5", "1e9", "Sun, 22 Nov 2099 10:00:00 GMT", "soon", undefined])(
    "waits between a second and a quarter of an hour for Retry-After %j",
    async (header) => {
      const headers: Record<string, string> = header === undefined ? {} : { "retry-after": header };
      const { client, pausesMs } = fakeZendesk(
        (_, index) => (index === 0 ? answer(429, null, headers) : answer(200, user)),
        2,
      );
      await client.call(endpoints.user, { place });
      expect(pausesMs).toHaveLength(1);
      expect(pausesMs[0]).toBeGreaterThanOrEqual(1_000);
      expect(pausesMs[0]).toBeLessThanOrEqual(901_000);
    },
  );

  it("asks again where no answer came", async () => {
    const { client, requests } = fakeZendesk((_, index) => {
      if (index === 0) throw new Error("timeout");
      return answer(200, user);
    }, 2);
    await client.call(endpoints.user, { place });
    expect(requests).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 409, 422])("never asks again after %i", async (status) => {
    const { client, requests } = fakeZendesk(() => answer(status, null), 5);
    await caught(client.call(endpoints.user, { place }));
    expect(requests).toHaveLength(1);
  });

  it("never asks again where the caller wants one attempt", async () => {
    const { client, requests, pausesMs } = fakeZendesk(() => answer(503, null), 1);
    await caught(client.call(endpoints.user, { place }));
    expect(requests).toHaveLength(1);
    expect(pausesMs).toEqual([]);
  });

  it("repeats a creation only under an Idempotency-Key", async () => {
    const bare = fakeZendesk(() => answer(503, null), 3);
    await caught(bare.client.call(endpoints.createTicket, { body: {} }));
    expect(bare.requests).toHaveLength(1);
    const keyed = fakeZendesk(() => answer(503, null), 3);
    const headers = { "Idempotency-Key": "care:12:R04:12" };
    await caught(keyed.client.call(endpoints.createTicket, { body: {}, headers }));
    expect(keyed.requests).toHaveLength(3);
    expect(keyed.requests.map((request) => request.headers)).toEqual([headers, headers, headers]);
  });

  it("never repeats a change of tags", async () => {
    const { client, requests } = fakeZendesk(() => answer(503, null), 3);
    await caught(client.call(endpoints.addTags, { place: { ticket_id: "1" }, body: {} }));
    expect(requests).toHaveLength(1);
  });
});

describe("zendeskClient().call, with little of the budget left", () => {
  const low = {
    "ratelimit-limit": "200",
    "ratelimit-remaining": "19",
    "ratelimit-reset": "12",
  };

  it("pauses until the reset before the next call, and no longer", async () => {
    let at = Date.parse("2026-11-22T10:00:00Z");
    const { client, pausesMs } = fakeZendesk(
      (_, index) => answer(200, user, index === 0 ? low : {}),
      2,
      () => at,
    );
    await client.call(endpoints.user, { place });
    expect(pausesMs).toEqual([]);
    at += 2_000;
    await client.call(endpoints.user, { place });
    expect(pausesMs).toEqual([10_000]);
    at += 10_000;
    await client.call(endpoints.user, { place });
    expect(pausesMs).toEqual([10_000]);
  });

  it("asks nothing where nobody sits the pause out", async () => {
    const requests: string[] = [];
    const client = zendeskClient({
      send: async ({ path }) => {
        requests.push(path);
        return answer(200, user, low);
      },
      pause: () => Promise.reject(new Error("too long")),
      random: () => 0.5,
      maximumAttempts: 2,
      now: () => 0,
    });
    await client.call(endpoints.user, { place });
    await expect(client.call(endpoints.user, { place })).rejects.toThrow("too long");
    expect(requests).toHaveLength(1);
  });

  it("never pauses in the app", async () => {
    const { client, requests, pausesMs } = fakeZendesk(() => answer(200, user, low), 1);
    await client.call(endpoints.user, { place });
    await client.call(endpoints.user, { place });
    expect(requests).toHaveLength(2);
    expect(pausesMs).toEqual([]);
  });
});

describe("zendeskClient().pages", () => {
  async function idsOf(fake: ReturnType<typeof fakeZendesk>): Promise<readonly string[]> {
    const ids: string[] = [];
    for await (const { tickets } of fake.client.pages(endpoints.requestedTickets, {
      place,
      query: { sort: "-id" },
    })) {
      ids.push(...tickets.map((ticket) => ticket.id));
    }
    return ids;
  }

  it("follows cursors to the last page, with the caller's query on each", async () => {
    const fake = fakeZendesk((request) =>
      request.query["page[after]"] === undefined
        ? answer(200, page([3, 2], { has_more: true, after_cursor: "a=" }))
        : answer(200, page([1], { has_more: false, after_cursor: null })),
    );
    expect(await idsOf(fake)).toEqual(["3", "2", "1"]);
    expect(fake.requests.map((request) => request.query)).toEqual([
      { sort: "-id", "page[size]": "100" },
      { sort: "-id", "page[size]": "100", "page[after]": "a=" },
    ]);
  });

  it("stops at a cursor that comes back", async () => {
    const fake = fakeZendesk(() => answer(200, page([1], { has_more: true, after_cursor: "a" })));
    expect(await idsOf(fake)).toEqual(["1", "1"]);
  });

  it("stops in a longer circle of cursors", async () => {
    const fake = fakeZendesk((_, index) =>
      answer(200, page([index + 1], { has_more: true, after_cursor: `${index % 3}` })),
    );
    expect(await idsOf(fake)).toEqual(["1", "2", "3", "4"]);
  });

  it.each<[string, unknown]>([
    ["more is promised without a cursor", { has_more: true, after_cursor: null }],
    ["nothing is said of more", undefined],
    ["a cursor comes with the last page", { has_more: false, after_cursor: "a" }],
  ])("stops where %s", async (_, meta) => {
    const fake = fakeZendesk(() => answer(200, page([1], meta)));
    expect(await idsOf(fake)).toEqual(["1"]);
  });

  it("reads no further than it is asked to", async () => {
    const { client, requests } = fakeZendesk((_, index) =>
      answer(200, page([1], { has_more: true, after_cursor: `${index}` })),
    );
    for await (const _ of client.pages(endpoints.requestedTickets, { place })) break;
    expect(requests).toHaveLength(1);
  });

  it("counts the pages of a search, and asks for no eleventh", async () => {
    const { client, requests } = fakeZendesk(() =>
      answer(200, { results: [], next_page: "https://elsewhere.example/page" }),
    );
    for await (const _ of client.pages(endpoints.searchTickets, { query: { query: "x" } }));
    expect(requests).toHaveLength(10);
    expect(requests.map((request) => request.query.page)).toEqual([
      undefined,
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
    ]);
    expect(requests.every((request) => request.path === "/api/v2/search")).toBe(true);
  });

  it("fails with the page that fails", async () => {
    const fake = fakeZendesk((_, index) =>
      index === 0
        ? answer(200, page([1], { has_more: true, after_cursor: "a" }))
        : answer(500, null),
    );
    await expect(idsOf(fake)).rejects.toThrow(ZendeskRequestError);
  });
});
