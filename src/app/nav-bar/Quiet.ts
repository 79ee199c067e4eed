import styled from "styled-components";
import { color } from "../ui/garden-theme.ts";

/** What matters less than what stands above it. */
export const Quiet = styled.div`
  color: ${color("foreground.subtle")};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;
