import type { IGardenTheme } from "@zendeskgarden/react-theming";
import { tokenValueOf } from "./garden-theme.ts";

/** How a value is coloured; its words always say the same. */
type Tone = "plain" | "quiet" | "good" | "bad" | "warning";

const tokens: Readonly<Record<Tone, string>> = {
  plain: "foreground.default",
  quiet: "foreground.subtle",
  good: "foreground.success",
  bad: "foreground.danger",
  warning: "foreground.warning",
};

/** The text colour of a tone, for styled components with a `$tone`. */
export function toneColor(props: { readonly $tone: Tone; readonly theme: IGardenTheme }): string {
  return tokenValueOf(props.theme, tokens[props.$tone]);
}
