import type { ReactNode } from "react";
import styled from "styled-components";
import { color } from "./garden-theme.ts";

const Box = styled.div`
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm} ${color("border.warning")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.warning")};
  color: ${color("foreground.warningEmphasis")};
`;

/** Something the agent should know that is not an error of theirs. */
export function Notice(props: { readonly children: ReactNode }) {
  return <Box>{props.children}</Box>;
}
