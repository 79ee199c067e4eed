import type { ReactNode } from "react";
import styled from "styled-components";
import { color } from "./garden-theme.ts";

const tokens = {
  warning: ["background.warning", "border.warning", "foreground.warningEmphasis"],
  quiet: ["background.subtle", "border.subtle", "foreground.default"],
} as const;

const Box = styled.div<{ readonly $tone: keyof typeof tokens }>`
  padding: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.xs};
  border: ${({ theme }) => theme.borders.sm} ${({ $tone, theme }) => color(tokens[$tone][1])({ theme })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ $tone, theme }) => color(tokens[$tone][0])({ theme })};
  color: ${({ $tone, theme }) => color(tokens[$tone][2])({ theme })};
`;

/** Something the agent should know that is not an error of theirs. */
export function Notice(props: {
  readonly tone: keyof typeof tokens;
  readonly children: ReactNode;
}) {
  return <Box $tone={props.tone}>{props.children}</Box>;
}
