import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { endpoints } from "../../../src/zendesk/endpoints.ts";
import { issuesOf } from "../../../src/zendesk/issues.ts";
import { idSchema, instantSchema } from "../../../src/zendesk/payloads/scalars.ts";
import { commentJson, ticketJson, userJson } from "../payloads.ts";

function pathsIn(schema: z.core.$ZodType, payload: unknown): readonly string[] {
  const parsed = z.safeParse(schema, payload);
  return parsed.success ? [] : issuesOf(parsed.error).map((issue) => issue.path);
}

const tickets = (over: Record<string, unknown>) => ({ tickets: [ticketJson(), ticketJson(over)] });

describe("a ticket in a list", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["without an id", { id: undefined }, "tickets.1.id"],
    ["with a rounded id", { id: 9007199254740992 }, "tickets.1.id"],
    ["with a fraction for an id", { id: 1.5 }, "tickets.1.id"],
    ["with a word for an id", { requester_id: "seven" }, "tickets.1.requester_id"],
    [
      "with a time without an offset",
      { created_at: "2026-10-01T08:00:00" },
      "tickets.1.created_at",
    ],
    ["with a day for a time", { updated_at: "2026-10-01" }, "tickets.1.updated_at"],
    ["with a time that is no time", { updated_at: "2026-02-30T08:00:00Z" }, "tickets.1.updated_at"],
    ["with a number for a time", { created_at: 1304553600 }, "tickets.1.created_at"],
    ["without a status", { status: null }, "tickets.1.status"],
    ["with a number for a priority", { priority: 1 }, "tickets.1.priority"],
    ["with one tag that is none", { tags: ["a", 5] }, "tickets.1.tags.1"],
    ["with tags in one string", { tags: "a b" }, "tickets.1.tags"],
    ["with a list for a rating", { satisfaction_rating: [] }, "tickets.1.satisfaction_rating"],
    [
      "with a rating without a score",
      { satisfaction_rating: { id: 1 } },
      "tickets.1.satisfaction_rating.score",
    ],
    [
      "with words for minutes",
      { metric_set: { reply_time_in_minutes: { calendar: "5" } } },
      "tickets.1.metric_set.reply_time_in_minutes.calendar",
    ],
  ])("%s is refused by its path", (_, over, path) => {
    expect(pathsIn(endpoints.requestedTickets.answer, tickets(over))).toEqual([path]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["unknown fields", { brand_new: { deep: [1] } }],
    ["ids as strings", { id: "12", requester_id: "7" }],
    ["an id of 19 digits as a string", { requester_id: "9223372036854775807" }],
    ["a priority that Zendesk invents", { priority: "critical" }],
    ["a status that Zendesk invents", { status: "parked" }],
    ["no rating, no channel, no tags", { satisfaction_rating: null, via: null, tags: null }],
    [
      "metrics that have not happened",
      { metric_set: { reply_time_in_minutes: {}, reopens: null } },
    ],
    ["a time in another offset", { created_at: "2026-10-01T10:00:00.123+02:00" }],
  ])("is taken with %s", (_, over) => {
    expect(pathsIn(endpoints.requestedTickets.answer, tickets(over))).toEqual([]);
  });
});

describe("an answer", () => {
  it.each<[string, z.core.$ZodType, unknown, string]>([
    ["a page of HTML", endpoints.user.answer, "<html>Sign in</html>", "the whole"],
    ["nothing", endpoints.user.answer, null, "the whole"],
    ["a list for a user", endpoints.user.answer, { user: [] }, "user"],
    ["no list of tickets", endpoints.requestedTickets.answer, { tickets: null }, "tickets"],
    ["a cut-off list", endpoints.comments.answer, { count: 3 }, "comments"],
    [
      "a broken ticket among the results of a search",
      endpoints.searchTickets.answer,
      { results: [{ result_type: "user" }, { ...ticketJson({ id: 0 }), result_type: "ticket" }] },
      "results.1.id",
    ],
    [
      "an unnamed author of a comment",
      endpoints.comments.answer,
      { comments: [commentJson({ author_id: null })] },
      "comments.0.author_id",
    ],
    [
      "a word for whether somebody is suspended",
      endpoints.user.answer,
      { user: userJson({ suspended: "no" }) },
      "user.suspended",
    ],
  ])("that is %s is refused by its path", (_, schema, payload, path) => {
    expect(pathsIn(schema, payload)).toEqual([path]);
  });
});

describe("idSchema", () => {
  it.each([
    [360001, "360001"],
    ["360001", "360001"],
    [9007199254740991, "9007199254740991"],
    ["9007199254740993", "9007199254740993"],
  ])("reads %j as %s", (value, id) => {
    expect(z.parse(idSchema, value)).toBe(id);
  });

  it.each([0, -1, 1.5, 2 ** 53, Number.NaN, "", "0", "01", "1e3", " 1", null, true, {}, [1]])(
    "refuses %j",
    (value) => {
      expect(z.safeParse(idSchema, value).success).toBe(false);
    },
  );
});

describe("instantSchema", () => {
  it("reads the same moment from two offsets", () => {
    const utc = z.parse(instantSchema, "2026-10-01T08:00:00Z");
    expect(z.parse(instantSchema, "2026-10-01T10:00:00+02:00")).toBe(utc);
  });
});
