import styled, { keyframes } from "styled-components";
import { color } from "./garden-theme.ts";

const breathe = keyframes`
  50% {
    opacity: 0.5;
  }
`;

/** A line of text that is not there yet; it breathes unless the agent asked for less motion. */
export const SkeletonLine = styled.div`
  height: 12px;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("border.subtle")};
  animation: ${breathe} 1.6s ease-in-out infinite;
`;
