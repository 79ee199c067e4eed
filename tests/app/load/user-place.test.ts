import { describe, expect, it } from "vitest";
import { userPlace } from "../../../src/app/load/user-place.ts";

function seen(values: Readonly<Record<string, unknown>>) {
  return userPlace.inViewOf({ values: new Map(Object.entries(values)), errors: new Map() });
}

describe("userPlace", () => {
  it("has the user of the profile in view, and no ticket", () => {
    expect(seen({ "user.id": 7, "user.name": "Ana" })).toEqual({
      customer: { id: "7", name: "Ana" },
      ticket: null,
    });
    expect(seen({ "user.id": "7", "user.name": "" }).customer).toEqual({ id: "7", name: null });
  });

  it("fails as Zendesk's page where that names nobody", () => {
    expect(() => seen({ "user.name": "Ana" })).toThrow(
      expect.objectContaining({ name: "HostError", kind: "malformed" }),
    );
  });
});
