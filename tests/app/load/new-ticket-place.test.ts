import { describe, expect, it } from "vitest";
import { newTicketPlace } from "../../../src/app/load/new-ticket-place.ts";

function seen(requester: unknown) {
  return newTicketPlace.inViewOf({
    values: new Map([["ticket.requester", requester]]),
    errors: new Map(),
  });
}

describe("newTicketPlace", () => {
  it("has a customer once a requester is chosen, and never a ticket", () => {
    expect(seen(null)).toEqual({ customer: null, ticket: null });
    expect(seen({ id: 7, name: "Ana" })).toEqual({
      customer: { id: "7", name: "Ana" },
      ticket: null,
    });
  });

  it("asks for nothing of a ticket that has no id yet", () => {
    expect(newTicketPlace.paths).toEqual(["ticket.requester", "currentUser", "colorScheme"]);
  });
});
