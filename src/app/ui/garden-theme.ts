import type { IGardenTheme } from "@zendeskgarden/react-theming";

declare module "styled-components" {
  // styled-components leaves this interface empty for the theme of the app to fill.
  export interface DefaultTheme extends IGardenTheme {}
}

/**
 * The value of a Garden colour token in a theme, right in light and in dark.
 *
 * Garden's own `getColor` says the same (a test compares every token that we use), but brings
 * colour arithmetic of 12 kB that a sidebar's first load cannot carry.
 *
 * @example
 * tokenValueOf(DEFAULT_THEME, "foreground.subtle"); //=> "#5c6970"
 */
export function tokenValueOf({ colors, palette }: IGardenTheme, token: string): string {
  const found = at(at(colors.variables, colors.base), token);
  const [hue = "", shade = ""] = typeof found === "string" ? found.split(".") : [];
  const named = at(colors, hue);
  const scale = hue === "palette" ? palette : at(palette, typeof named === "string" ? named : hue);
  const value = at(scale, shade);
  if (typeof value !== "string") throw new Error(`Garden has no plain colour token "${token}"`);
  return value;
}

/**
 * A Garden colour token for a styled component.
 *
 * @example
 * const Label = styled.span`color: ${color("foreground.subtle")};`;
 */
export function color(token: string) {
  return ({ theme }: { readonly theme: IGardenTheme }) => tokenValueOf(theme, token);
}

/** Garden's focus ring, for whatever the keyboard can reach. */
export function focusRing({ theme }: { readonly theme: IGardenTheme }): string {
  const inner = tokenValueOf(theme, "background.default");
  const outer = tokenValueOf(theme, "border.primaryEmphasis");
  return `&:focus-visible {
    outline: 2px solid transparent;
    box-shadow: 0 0 0 ${theme.shadowWidths.xs} ${inner}, 0 0 0 ${theme.shadowWidths.md} ${outer};
  }`;
}

function at(of: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, name) =>
        typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined,
      of,
    );
}
