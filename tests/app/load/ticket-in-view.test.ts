import { describe, expect, it } from "vitest";
import { generationKeyOf, ticketInViewOf } from "../../../src/app/load/ticket-in-view.ts";
import { aTicketInView } from "../support/stories.ts";

function seen(values: Readonly<Record<string, unknown>>) {
  return ticketInViewOf({ values: new Map(Object.entries(values)), errors: new Map() });
}

describe("ticketInViewOf", () => {
  it("reads ids of either kind as texts, and the rest as Zendesk's page has it", () => {
    expect(
      seen({
        "ticket.id": 12,
        "ticket.status": "open",
        "ticket.priority": "high",
        "ticket.type": "question",
        "ticket.createdAt": "2026-11-20T10:00:00Z",
        "ticket.requester": { id: 7, name: "Ana", email: "ana@example.com" },
      }),
    ).toEqual({
      id: "12",
      status: "open",
      priority: "high",
      type: "question",
      createdAt: "2026-11-20T10:00:00.000Z",
      customer: { id: "7", name: "Ana" },
    });
  });

  it("takes a dash, an empty text and nothing for not set", () => {
    expect(seen({ "ticket.id": "12", "ticket.priority": "-", "ticket.type": "" })).toMatchObject({
      status: null,
      priority: null,
      type: null,
      createdAt: null,
    });
  });

  it.each([[null], [undefined], [{}], [{ id: "" }], [{ id: null, name: "Ana" }]])(
    "takes the requester %j for none",
    (requester) => {
      expect(seen({ "ticket.id": 12, "ticket.requester": requester }).customer).toBeNull();
    },
  );

  it("fails as Zendesk's page where that names no ticket", () => {
    expect(() => seen({ "ticket.requester": { id: 7 } })).toThrow(
      expect.objectContaining({ name: "HostError", kind: "malformed" }),
    );
  });

  it("fails as Zendesk's page where that could not say who the requester is", () => {
    const values = new Map([["ticket.id", 12]]);
    const errors = new Map([["ticket.requester", "Not now"]]);
    expect(() => ticketInViewOf({ values, errors })).toThrow(
      expect.objectContaining({ name: "HostError", message: "get ticket.requester: Not now" }),
    );
  });
});

describe("generationKeyOf", () => {
  it("differs when the ticket or its requester does", () => {
    const ticket = aTicketInView();
    const keys = [
      generationKeyOf(ticket),
      generationKeyOf({ ...ticket, id: "1" }),
      generationKeyOf({ ...ticket, customer: { id: "1", name: null } }),
      generationKeyOf({ ...ticket, customer: null }),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(generationKeyOf({ ...ticket, status: "solved" })).toBe(keys[0]);
  });
});
