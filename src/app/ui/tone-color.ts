import { getColor, type IGardenTheme } from "@zendeskgarden/react-theming";

/** How a value is coloured; its words always say the same. */
type Tone = "plain" | "quiet" | "good" | "bad" | "warning";

const variables: Readonly<Record<Tone, string>> = {
  plain: "foreground.default",
  quiet: "foreground.subtle",
  good: "foreground.success",
  bad: "foreground.danger",
  warning: "foreground.warning",
};

/** The text colour of a tone, for styled components with a `$tone`. */
export function toneColor({
  $tone,
  theme,
}: {
  readonly $tone: Tone;
  readonly theme: IGardenTheme;
}): string {
  return getColor({ theme, variable: variables[$tone] });
}
