import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/care/in-order.ts";

describe("inOrder", () => {
  const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

  it("sorts what is not in order, and leaves what it was given alone", () => {
    const given = [{ name: "b" }, { name: "a" }];
    expect(inOrder(given, byName)).toEqual([{ name: "a" }, { name: "b" }]);
    expect(given[0]?.name).toBe("b");
  });

  it("keeps equals as they stand", () => {
    const [first, second] = [{ name: "a" }, { name: "a" }];
    expect(inOrder([{ name: "b" }, first, second], byName)[0]).toBe(first);
  });

  it("gives back the very same list where it is in order already", () => {
    for (const given of [[], [{ name: "a" }, { name: "a" }, { name: "b" }]]) {
      expect(inOrder(given, byName)).toBe(given);
    }
  });
});
