import { describe, expect, it } from "vitest";
import { customerAt, generationKeyOf, idAt } from "../../../src/app/load/in-view.ts";
import { aTicketInView } from "../support/stories.ts";

const said = (path: string, value: unknown) => ({
  values: new Map([[path, value]]),
  errors: new Map<string, string>(),
});
const refused = (path: string) => ({
  values: new Map<string, unknown>(),
  errors: new Map([[path, "Not now"]]),
});

describe("customerAt", () => {
  it("reads an id of either kind as a text", () => {
    expect(customerAt(said("user", { id: 7, name: "Ana" }), "user")).toEqual({
      id: "7",
      name: "Ana",
    });
    expect(customerAt(said("user", { id: "7" }), "user")).toEqual({ id: "7", name: null });
  });

  it.each([[null], [undefined], [{}], [{ id: "" }], [{ id: null, name: "Ana" }]])(
    "takes %j for nobody",
    (user) => {
      expect(customerAt(said("user", user), "user")).toBeNull();
    },
  );

  it("fails as Zendesk's page where that could not say who it is", () => {
    expect(() => customerAt(refused("ticket.requester"), "ticket.requester")).toThrow(
      expect.objectContaining({ name: "HostError", message: "get ticket.requester: Not now" }),
    );
  });
});

describe("idAt", () => {
  it("reads an id of either kind, and fails as Zendesk's page where there is none", () => {
    expect(idAt(said("organization.id", 4001), "organization.id")).toBe("4001");
    expect(idAt(said("organization.id", "4001"), "organization.id")).toBe("4001");
    for (const answer of [said("organization.id", null), refused("organization.id")]) {
      expect(() => idAt(answer, "organization.id")).toThrow(
        expect.objectContaining({ name: "HostError", kind: "malformed" }),
      );
    }
  });
});

describe("generationKeyOf", () => {
  it("differs when the ticket or the customer does", () => {
    const ticket = aTicketInView();
    const { customer } = ticket;
    const keys = [
      generationKeyOf({ ticket, customer }),
      generationKeyOf({ ticket: { ...ticket, id: "1" }, customer }),
      generationKeyOf({ ticket, customer: { id: "1", name: null } }),
      generationKeyOf({ ticket, customer: null }),
      generationKeyOf({ ticket: null, customer }),
      generationKeyOf({ ticket: null, customer: null }),
    ];
    expect(new Set(keys).size).toBe(6);
    expect(generationKeyOf({ ticket: { ...ticket, status: "solved" }, customer })).toBe(keys[0]);
  });
});
