import { describe, expect, it } from "vitest";
import { ticketPlace } from "../../../src/app/load/ticket-place.ts";

function seen(values: Readonly<Record<string, unknown>>) {
  return ticketPlace.inViewOf({ values: new Map(Object.entries(values)), errors: new Map() });
}

describe("ticketPlace", () => {
  it("reads the ticket and who asked in it as Zendesk's page has them", () => {
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
      customer: { id: "7", name: "Ana" },
      ticket: {
        id: "12",
        status: "open",
        priority: "high",
        type: "question",
        createdAt: "2026-11-20T10:00:00.000Z",
      },
    });
  });

  it("takes a dash, an empty text and nothing for not set", () => {
    expect(seen({ "ticket.id": "12", "ticket.priority": "-", "ticket.type": "" })).toMatchObject({
      ticket: { status: null, priority: null, type: null, createdAt: null },
    });
  });

  it("fails as Zendesk's page where that names no ticket", () => {
    expect(() => seen({ "ticket.requester": { id: 7 } })).toThrow(
      expect.objectContaining({ name: "HostError", kind: "malformed" }),
    );
  });
});
