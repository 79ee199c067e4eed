import styled from "styled-components";
import { color } from "./garden-theme.ts";

const tokens = {
  bronze: ["background.danger", "border.danger", "foreground.dangerEmphasis"],
  silver: ["background.subtle", "border.default", "foreground.default"],
  gold: ["background.warning", "border.warning", "foreground.warningEmphasis"],
  platinum: ["background.success", "border.success", "foreground.successEmphasis"],
} as const;

export type BadgeTint = keyof typeof tokens;

/** A short word with a quiet ground, shaped like Garden's pill tag. */
export const Badge = styled.span<{ readonly $tint: BadgeTint }>`
  flex: none;
  padding: 0 ${({ theme }) => theme.space.xs};
  border: ${({ theme }) => theme.borders.sm} ${({ $tint, theme }) => color(tokens[$tint][1])({ theme })};
  border-radius: 100px;
  background: ${({ $tint, theme }) => color(tokens[$tint][0])({ theme })};
  color: ${({ $tint, theme }) => color(tokens[$tint][2])({ theme })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;
