import { describe, expect, it } from "vitest";
import { type AccountState, compared } from "../../scripts/chaos/state.ts";

const customer = { name: "Ana", state: "active", isStaff: false };

function aState(customers: AccountState["customers"]): AccountState {
  return { tickets: new Map(), followUps: new Map(), customers, events: new Map() };
}

describe("compared", () => {
  it("finds nothing between equal states", () => {
    const state = aState(new Map([["1", customer]]));
    expect(compared(state, state)).toEqual({ missing: [], extra: [], different: [] });
  });

  it("tells what is missing, what is extra and what is different", () => {
    const truth = aState(
      new Map([
        ["1", customer],
        ["2", customer],
      ]),
    );
    const stored = aState(
      new Map([
        ["2", { ...customer, name: "Bo" }],
        ["3", customer],
      ]),
    );
    const { missing, extra, different } = compared(truth, stored);
    expect(missing).toMatchObject([{ kind: "customers", id: "1" }]);
    expect(extra).toMatchObject([{ kind: "customers", id: "3" }]);
    expect(different).toMatchObject([{ kind: "customers", id: "2" }]);
  });
});
