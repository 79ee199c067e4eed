import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import { type SentEvent, sentEventSchema } from "../../src/contract/customer-event.ts";
import { issuesOf, issuesText } from "../../src/contract/issues.ts";
import { eventOf } from "../../src/contract/read-customer-event.ts";
import { arbitraryEvent } from "../support/arbitrary-events.ts";
import { reader } from "../support/message-reader.ts";

const at = "2026-11-20T10:00:00+01:00";
const order = { kind: "order", id: "o-1", at };
const nps = { kind: "nps", id: "n-1", at, score: 3 };

function faultsOf(sent: unknown): string {
  const parsed = z.safeParse(sentEventSchema, sent);
  const words = { whole: "the event", unknownKey: "is not a known field" };
  return parsed.success ? "" : issuesText(issuesOf(parsed.error, words));
}

/** Nothing was given back: the core can hold it, but nobody sends it. */
const isSent = (event: CustomerEvent) => event.kind !== "refund" || event.amount > 0;

/** An event of the core as a sender writes it. */
function sentOf(event: CustomerEvent): unknown {
  const sent = { ...event, at: new Date(event.at).toISOString() };
  if (sent.kind === "suggestion-put-off") {
    return { ...sent, until: new Date(sent.until).toISOString() };
  }
  if (sent.kind !== "nps") return sent;
  const { reading: _reading, ...answer } = sent;
  return answer;
}

describe("sentEventSchema", () => {
  it.each<[string, unknown, string]>([
    ["no amount below none", { ...order, amount: -0.01 }, "amount must be at least 0"],
    ["an amount of nothing", { ...order, amount: 0 }, ""],
    ["the largest amount", { ...order, amount: 1e9 }, ""],
    ["no larger amount", { ...order, amount: 1e9 + 1 }, "amount must be at most 1000000000"],
    ["no refund of nothing", { ...order, kind: "refund", amount: 0 }, "amount must be more than 0"],
    ["a refund of a cent", { ...order, kind: "refund", amount: 0.01 }, ""],
    ["no refund without its amount", { ...order, kind: "refund" }, "amount must be of type number"],
    ["a score of 0", { ...nps, score: 0 }, ""],
    ["a score of 10", { ...nps, score: 10 }, ""],
    ["no score of 11", { ...nps, score: 11 }, "score must be at most 10"],
    ["no score below 0", { ...nps, score: -1 }, "score must be at least 0"],
    ["no half score", { ...nps, score: 6.5 }, "score must be a whole number"],
    ["a comment of 10,000 characters", { ...nps, comment: "x".repeat(10_000) }, ""],
    [
      "no longer comment",
      { ...nps, comment: "x".repeat(10_001) },
      "comment must have at most 10000 characters",
    ],
    ["an id of 200 characters", { ...order, id: "x".repeat(200) }, ""],
    ["no longer id", { ...order, id: "x".repeat(201) }, "id must have at most 200 characters"],
    ["no empty id", { ...order, id: "" }, "id must have at least 1 character"],
    ["no id of two lines", { ...order, id: "a\nb" }, "id must be printable text on one line"],
    ["no id with a NUL", { ...order, id: "a\u0000" }, "id must be printable text on one line"],
    ["no half of a character", { ...order, id: "\ud83d" }, "id must be printable text on one line"],
    ["a label of 120 characters", { ...order, product: "x".repeat(120) }, ""],
    [
      "no longer label",
      { ...order, product: "x".repeat(121) },
      "product must have at most 120 characters",
    ],
    ["a label in any script", { ...order, product: "دراجة كستريل 3 👩‍🔧" }, ""],
    ["a field that is null", { ...order, amount: null, product: null }, ""],
    ["no usage below none", { ...order, kind: "usage", count: -1 }, "count must be at least 0"],
    [
      "no time without its offset",
      { ...order, at: "2026-11-20T10:00:00" },
      "at must be an ISO 8601 time with its offset",
    ],
    [
      "no day that is none",
      { ...order, at: "2026-02-30T10:00:00Z" },
      "at must be an ISO 8601 time with its offset",
    ],
    ["the first moment", { ...order, at: "1970-01-01T00:00:00Z" }, ""],
    [
      "no earlier moment",
      { ...order, at: "1970-01-01T00:00:00+00:01" },
      "at must be of the years 1970 to 9000",
    ],
    [
      "no moment that a database cannot hold",
      { ...order, at: "0000-01-01T00:00:00Z" },
      "at must be of the years 1970 to 9000",
    ],
    [
      "no renewal on a day that is none",
      { ...order, kind: "subscription", state: "renewed", renewsOn: "2026-02-30" },
      "renewsOn must be a calendar day, YYYY-MM-DD",
    ],
    [
      "no ticket number with leading zeros",
      { ...order, kind: "feature-shipped", feature: "export", ticketId: "007" },
      "ticketId must be a Zendesk id: digits, without leading zeros",
    ],
    ["no misspelt field", { ...nps, coment: "canary" }, "coment is not a known field"],
    [
      "no field of another kind",
      { ...order, kind: "payment", state: "paid", amount: 5 },
      "amount is not a known field",
    ],
    ["nothing that is no object", 5, "the event must be of type object"],
  ])("takes %s", (_, sent, faults) => {
    expect(faultsOf(sent)).toBe(faults);
  });

  it("names the kinds there are where the kind is none of them", () => {
    expect(faultsOf({ ...order, kind: "orders" })).toMatch(/^kind must be "order" or "refund" or /);
  });

  it("names every fault of an event", () => {
    expect(faultsOf({ ...nps, id: "", score: "3" })).toBe(
      "id must have at least 1 character; score must be of type number",
    );
  });
});

describe("eventOf", () => {
  it("gives back any event that the core knows, but for the reading of an answer", () => {
    fc.assert(
      fc.property(arbitraryEvent.filter(isSent), (event) => {
        expect(eventOf(z.parse(sentEventSchema, sentOf(event)), reader)).toEqual(event);
      }),
      { numRuns: 1000 },
    );
  });

  it("writes null for what was left out", () => {
    const sent: SentEvent = { kind: "subscription", id: "s-1", at, state: "started" };
    expect(eventOf(sent, reader)).toEqual({
      kind: "subscription",
      id: "s-1",
      at: Date.parse("2026-11-20T09:00:00Z"),
      state: "started",
      plan: null,
      renewsOn: null,
    });
  });

  it("takes a dismissal that does not name its ticket, as those were sent before", () => {
    const sent = z.parse(sentEventSchema, {
      kind: "suggestion-dismissed",
      id: "d-1",
      at,
      rule: "R04",
      evidenceKey: "12",
      reason: "other",
    });
    expect(eventOf(sent, reader)).toMatchObject({ reason: "other", ticketId: null });
  });

  it("reads the comment beside a score, and drops it", () => {
    const comment = "Still not working. I want to cancel, canary.";
    const event = eventOf({ kind: "nps", id: "n-1", at, score: 1, comment }, reader);
    expect(event).toMatchObject({ reading: { cues: ["cancel-wish"], language: "en" } });
    expect(JSON.stringify(event)).not.toContain("canary");
    expect(event).not.toHaveProperty("comment");
  });

  it.each([undefined, null, ""])("has nothing to read in the comment %j", (comment) => {
    const sent = z.parse(sentEventSchema, { ...nps, comment });
    expect(eventOf(sent, reader)).toEqual({ ...nps, at: Date.parse(at), reading: null });
  });
});
