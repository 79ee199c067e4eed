import styled from "styled-components";
import { color, focusRing } from "./garden-theme.ts";

/**
 * Garden's small button, drawn with its tokens: Garden's own brings 13 kB to a first load.
 *
 * `$kind` is `outline` (Garden's default) or `plain` (its `isBasic`); never primary, because no
 * primary button belongs in an app that an agent has not touched yet. Give it `aria-disabled` and
 * a guard instead of `disabled`, which would drop the keyboard's focus while an agent waits.
 */
export const Button = styled.button.attrs({ type: "button" })<{
  readonly $kind: "outline" | "plain";
}>`
  height: 32px;
  padding: 0 ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm}
    ${({ $kind, theme }) => ($kind === "outline" ? color("border.primaryEmphasis")({ theme }) : "transparent")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: transparent;
  color: ${color("foreground.primary")};
  font: inherit;
  white-space: nowrap;
  cursor: pointer;
  transition: background-color 0.15s ease-in-out;

  &:hover {
    background: color-mix(in srgb, ${color("border.primaryEmphasis")} 8%, transparent);
  }

  &:active {
    background: color-mix(in srgb, ${color("border.primaryEmphasis")} 16%, transparent);
  }

  &[aria-disabled="true"] {
    border-color: transparent;
    background: color-mix(in srgb, ${color("background.emphasis")} 8%, transparent);
    color: ${color("foreground.subtle")};
    cursor: default;
  }

  ${focusRing}
`;

/** A round button that holds only a drawing; it needs an `aria-label`. */
export const IconButton = styled(Button).attrs({ $kind: "plain" })`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 24px;
  height: 24px;
  padding: 0;
  border-radius: 100px;
  color: ${color("foreground.subtle")};
`;
