import { DEFAULT_THEME, getColor } from "@zendeskgarden/react-theming";
import { describe, expect, it } from "vitest";
import { tokenValueOf } from "../../../src/app/ui/garden-theme.ts";

const { variables } = DEFAULT_THEME.colors;
const groups = ["background", "border", "foreground"] as const;

describe("tokenValueOf", () => {
  it.each(["light", "dark"] as const)("says what Garden says for every plain token, %s", (base) => {
    const theme = { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } };
    const tokens = groups.flatMap((group) =>
      Object.entries(variables[base][group])
        .filter(([, value]) => !value.startsWith("rgba("))
        .map(([name]) => `${group}.${name}`),
    );
    expect(tokens.length).toBeGreaterThan(25);
    for (const variable of tokens) {
      expect(tokenValueOf(theme, variable), variable).toBe(getColor({ theme, variable }));
    }
  });

  it("refuses a token that Garden does not have", () => {
    expect(() => tokenValueOf(DEFAULT_THEME, "foreground.sparkling")).toThrow(
      'Garden has no plain colour token "foreground.sparkling"',
    );
  });
});
