import type { IGardenTheme } from "@zendeskgarden/react-theming";
import { getColor } from "@zendeskgarden/react-theming";

declare module "styled-components" {
  // styled-components leaves this interface empty for the theme of the app to fill.
  export interface DefaultTheme extends IGardenTheme {}
}

/**
 * A Garden colour token for a styled component, right in light and in dark.
 *
 * @example
 * const Label = styled.span`color: ${color("foreground.subtle")};`;
 */
export function color(variable: string) {
  return ({ theme }: { readonly theme: IGardenTheme }) => getColor({ theme, variable });
}
