import { describe, expect, it } from "vitest";
import { accountExportOf } from "../../src/zendesk/account-export.ts";
import { commentJson, ratingJson, ticketJson, userJson } from "./payloads.ts";

const lines = (...values: readonly unknown[]) =>
  values.map((value) => JSON.stringify(value)).join("\n");

const texts = {
  users: lines(userJson(), userJson({ id: 9, role: "agent" }), userJson({ id: 21 })),
  tickets: lines(
    ticketJson(),
    ticketJson({ id: 13, requester_id: 8 }),
    ticketJson({ id: 77, requester_id: 9, tags: ["care_follow_up", "care_customer_7"] }),
  ),
  comments: lines(
    { ...commentJson(), ticket_id: 12 },
    { ...commentJson({ id: 101 }), ticket_id: 13 },
  ),
  satisfaction_ratings: lines(ratingJson(), ratingJson({ id: 501, ticket_id: 13 })),
};

describe("accountExportOf", () => {
  it("gives of a customer what belongs to that customer", () => {
    const payloads = accountExportOf(texts).payloadsOf("7");
    expect(payloads).toMatchObject({
      customerId: "7",
      user: { id: "7" },
      isHistoryComplete: true,
      tickets: [{ id: "12" }],
      ratings: [{ id: "500" }],
      followUps: [{ id: "77" }],
    });
    expect([...(payloads?.conversations.keys() ?? [])]).toEqual(["12"]);
    expect(payloads?.conversations.get("12")).toMatchObject({
      comments: [{ id: "100" }],
      isComplete: true,
      endUserIds: new Set(["7", "21"]),
    });
  });

  it("knows a customer from tickets alone", () => {
    const payloads = accountExportOf(texts).payloadsOf("8");
    expect(payloads).toMatchObject({ user: null, tickets: [{ id: "13" }] });
  });

  it("knows nobody else", () => {
    expect(accountExportOf(texts).payloadsOf("70")).toBeNull();
    expect(accountExportOf({}).payloadsOf("7")).toBeNull();
  });

  it("does without each of the files", () => {
    const { users, tickets } = texts;
    expect(accountExportOf({ users }).payloadsOf("7")).toMatchObject({
      tickets: [],
      missing: "not-given",
      followUps: null,
    });
    const bare = accountExportOf({ users, tickets }).payloadsOf("7");
    expect(bare).toMatchObject({ ratings: [], missing: "none" });
    expect(bare?.conversations.size).toBe(0);
  });

  it("gathers the problems of all files", () => {
    const { problems } = accountExportOf({ users: "{", tickets: "\n{}", ticket_fields: "[]" });
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ["users.ndjson", 1],
      ["ticket_fields.ndjson", 1],
      ["tickets.ndjson", 2],
    ]);
  });

  it("takes of a ticket that is exported twice its last state, whoever is its requester then", () => {
    const tickets = [
      ticketJson({ id: 12, requester_id: 7, updated_at: "2026-10-01T08:00:00Z" }),
      ticketJson({ id: 12, requester_id: 8, updated_at: "2026-10-02T08:00:00Z" }),
    ];
    const account = accountExportOf({ tickets: lines(...tickets) });
    expect(account.payloadsOf("7")).toBeNull();
    expect(account.payloadsOf("8")?.tickets).toHaveLength(1);
  });

  it("does not take a conversation for whole of which a comment could not be read", () => {
    const comments = lines(
      commentJson({ id: 1, ticket_id: 12 }),
      commentJson({ id: 2, ticket_id: 12, public: null }),
    );
    const account = accountExportOf({ tickets: lines(ticketJson({ id: 12 })), comments });
    expect(account.payloadsOf("7")?.conversations.get("12")).toMatchObject({ isComplete: false });
  });
});
