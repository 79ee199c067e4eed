import styled, { keyframes } from "styled-components";
import { color } from "./garden-theme.ts";
import { VisuallyHidden } from "./VisuallyHidden.ts";

const breathe = keyframes`
  50% {
    opacity: 0.5;
  }
`;

const Lines = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** It breathes unless the agent asked for less motion. */
const Line = styled.div`
  height: 12px;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("border.subtle")};
  animation: ${breathe} 1.6s ease-in-out infinite;
`;

const widths = ["55%", "80%", "70%", "75%", "60%"];

/** The shape of what is being read: its title and that it is read are said, and not drawn. */
export function LoadingLines(props: { readonly title: string; readonly words: string }) {
  return (
    <Lines>
      <VisuallyHidden as="h1">{props.title}</VisuallyHidden>
      <VisuallyHidden role="status">{props.words}</VisuallyHidden>
      {widths.map((width) => (
        <Line key={width} style={{ width }} />
      ))}
    </Lines>
  );
}
