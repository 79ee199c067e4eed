import { describe, expect, it } from "vitest";
import { watched } from "../../../src/app/load/watched.ts";

describe("watched", () => {
  it("keeps what a change does not name, in a new object", () => {
    const { state, set } = watched({ rows: 3, isBusy: true });
    const before = state();
    set({ isBusy: false });
    expect(state()).toEqual({ rows: 3, isBusy: false });
    expect(before).toEqual({ rows: 3, isBusy: true });
  });

  it("tells everyone who watches, after the change, until they end it", () => {
    const { state, set, subscribe } = watched({ rows: 0 });
    const seen: string[] = [];
    const end = subscribe(() => seen.push(`one ${state().rows}`));
    subscribe(() => seen.push(`other ${state().rows}`));
    set({ rows: 1 });
    end();
    set({ rows: 2 });
    expect(seen).toEqual(["one 1", "other 1", "other 2"]);
  });
});
