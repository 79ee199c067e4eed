import { describe, expect, it } from "vitest";
import { refusalOf } from "../../src/zendesk/refusal.ts";
import { fixture } from "./recordings.ts";

describe("refusalOf", () => {
  it.each<[string, unknown, string | null]>([
    [
      "a code and a description",
      { error: "RecordNotFound", description: "Not found" },
      "Not found",
    ],
    ["a code alone", { error: "invalid_token" }, "invalid_token"],
    [
      "a title and a message",
      { error: { title: "Forbidden", message: "You do not have access to this page." } },
      "You do not have access to this page.",
    ],
    [
      "faults field by field",
      {
        error: "RecordInvalid",
        description: "Record validation errors",
        details: { base: [{ description: "Requester is suspended.", error: "Suspended" }] },
      },
      "Record validation errors. Requester is suspended.",
    ],
    ["JSON:API errors", { errors: [{ code: "Gone", title: "It is gone" }] }, "It is gone"],
    [
      "plain text",
      "Number of allowed API requests per minute exceeded",
      "Number of allowed API requests per minute exceeded",
    ],
    ["a page of HTML", "<!DOCTYPE html><h1>Too many requests</h1>", null],
    ["an empty text", " ", null],
    ["nothing", undefined, null],
    ["an object that says nothing", { count: 1 }, null],
    ["an object of another shape", { error: 5 }, null],
  ])("reads %s", (_, body, detail) => {
    expect(refusalOf(body)).toBe(detail);
  });

  it("reads both recorded ways of saying that it was too much", () => {
    expect(refusalOf(fixture("zendesk-go/error_429_incremental.json"))).toMatch(/per minute/);
    expect(refusalOf(fixture("zendesk-go/error_429_plaintext.txt"))).toMatch(/per minute/);
  });

  it("stays short", () => {
    expect(refusalOf("x".repeat(5000))).toHaveLength(500);
  });
});
