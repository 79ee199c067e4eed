import { describe, expect, it } from "vitest";
import { parseExportFile } from "../../src/zendesk/export-files.ts";
import {
  auditJson,
  commentJson,
  metricEventJson,
  ratingJson,
  surveyResponseJson,
  ticketJson,
  userJson,
} from "./payloads.ts";

const lines = (...values: readonly unknown[]) =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");

describe("parseExportFile", () => {
  it("gives each object as Zendesk wrote it and as we read it", () => {
    const ticket = ticketJson({ brand_new: { deep: 1 }, metric_set: { replies: 2, reopens: 0 } });
    const { records, problems } = parseExportFile("tickets", `${JSON.stringify(ticket)}\n`);
    expect(problems).toEqual([]);
    expect(records).toHaveLength(1);
    expect(records[0]?.raw).toEqual(ticket);
    expect(records[0]?.payload).toMatchObject({ id: "12", metric_set: { replies: 2 } });
    expect(records[0]?.payload).not.toHaveProperty("brand_new");
  });

  it("reports bad lines with file, line and the field's path, and skips them", () => {
    const text = lines(
      userJson(),
      '{"id": 8, "name": "cut o',
      [1, 2],
      "null",
      { ...userJson({ id: 8 }), tags: ["a", 5], suspended: "no" },
      { name: "Nobody" },
      '{"id": 9007199254740993, "name": "Rounded"}',
      userJson({ id: 9 }),
    );
    const { records, problems } = parseExportFile("users", text);
    expect(records.map(({ line, payload }) => [line, payload.id])).toEqual([
      [1, "7"],
      [8, "9"],
    ]);
    expect(problems).toMatchObject([
      { file: "users.ndjson", line: 2, message: "is not JSON" },
      { file: "users.ndjson", line: 3, message: "is not a JSON object" },
      { file: "users.ndjson", line: 4, message: "is not a JSON object" },
      {
        file: "users.ndjson",
        line: 5,
        message: "suspended must be of type boolean; tags.1 must be of type string",
      },
      { file: "users.ndjson", line: 6, message: "id must be an id" },
      {
        file: "users.ndjson",
        line: 7,
        message: "id must be a positive integer that a number can hold exactly, or its digits",
      },
    ]);
  });

  it("minds neither a byte order mark nor Windows line ends nor blank lines", () => {
    const text = `\uFEFF${JSON.stringify(userJson())}\r\n\r\n  \r\n${JSON.stringify(userJson({ id: 8 }))}\r\n{`;
    const { records, problems } = parseExportFile("users", text);
    expect(records.map(({ line }) => line)).toEqual([1, 4]);
    expect(problems).toMatchObject([{ file: "users.ndjson", line: 5, message: "is not JSON" }]);
  });

  it("says of a bad ticket or comment whose it was, where the line tells", () => {
    const ticket = lines({ id: 12, requester_id: 7, created_at: 5 }, "[]");
    expect(parseExportFile("tickets", ticket).problems).toMatchObject([
      { line: 1, belongsTo: "7" },
      { line: 2, belongsTo: null },
    ]);
    const comment = lines(commentJson({ ticket_id: 12, public: null }));
    expect(parseExportFile("comments", comment).problems).toMatchObject([{ belongsTo: "12" }]);
  });

  it("takes a line separator inside a text for text", () => {
    const user = userJson({ name: "Ada\u2028Example" });
    expect(parseExportFile("users", JSON.stringify(user)).records).toHaveLength(1);
  });

  it.each(["", "\n", "\uFEFF"])("finds nothing in %j", (text) => {
    expect(parseExportFile("users", text)).toEqual({ records: [], problems: [] });
  });

  it("wants to know of each comment and rating which ticket it belongs to", () => {
    const { ticket_id: _, ...rating } = ratingJson();
    expect(parseExportFile("comments", lines(commentJson())).problems).toMatchObject([
      { file: "comments.ndjson", line: 1, message: "ticket_id must be an id" },
    ]);
    expect(parseExportFile("satisfaction_ratings", lines(rating)).problems).toMatchObject([
      { file: "satisfaction_ratings.ndjson", line: 1, message: "ticket_id must be an id" },
    ]);
    expect(parseExportFile("comments", lines(commentJson({ ticket_id: 12 }))).problems).toEqual([]);
  });

  it("reads the lists of organizations and fields", () => {
    const organization = { id: 3, name: "Example", tags: null };
    const field = { id: 4, key: "loyalty_tier", type: "dropdown", title: "Tier" };
    expect(parseExportFile("organizations", lines(organization)).records).toHaveLength(1);
    expect(parseExportFile("ticket_fields", lines(field)).records).toHaveLength(1);
    expect(parseExportFile("user_fields", lines(field)).records).toHaveLength(1);
    expect(parseExportFile("user_fields", lines({ id: 4 })).problems).toMatchObject([
      { message: "key must be of type string; type must be of type string" },
    ]);
  });

  it("reads audits, metric events and survey responses", () => {
    expect(parseExportFile("ticket_audits", lines(auditJson())).records[0]?.payload).toMatchObject({
      ticket_id: "12",
      events: [{ type: "Comment" }, { type: "Create", field_name: "status", value: "new" }],
    });
    const applied = metricEventJson({
      type: "apply_sla",
      sla: { target: 60, business_hours: false, policy: { id: 3, title: "VIP" } },
    });
    const events = lines(applied, metricEventJson({ sla: null }), metricEventJson({ time: 5 }));
    expect(parseExportFile("ticket_metric_events", events)).toMatchObject({
      records: [{ payload: { sla: { target: 60, business_hours: false } } }, {}],
      problems: [{ line: 3, belongsTo: "12" }],
    });
    const formerly = {
      ...surveyResponseJson({ subject_zrns: ["zrn:ticket:12"] }),
      survey_id: "01J58KJ9RAE0D2EK7HRVM7Z8F2",
      survey_version: 3,
    };
    const answered = lines(surveyResponseJson(), formerly, surveyResponseJson({ answers: null }));
    expect(parseExportFile("survey_responses", answered).problems).toEqual([]);
  });

  it("reads 100,000 lines in time that grows with their number, not faster", () => {
    const line = JSON.stringify(userJson());
    const timed = (count: number) => {
      const text = `${line}\n`.repeat(count);
      const started = performance.now();
      expect(parseExportFile("users", text).records).toHaveLength(count);
      return performance.now() - started;
    };
    timed(10_000);
    // Ten times the lines; quadratic work would take a hundred times as long.
    expect(timed(100_000)).toBeLessThan(40 * Math.max(timed(10_000), 20));
  });
});
