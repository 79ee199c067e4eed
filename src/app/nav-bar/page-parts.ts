import styled from "styled-components";
import { color } from "../ui/garden-theme.ts";

/** A page's parts, one below the other. */
export const Stack = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.sm};
`;

/** What a page is for, in a width that can be read. */
export const Lead = styled.p`
  max-width: 80ch;
  margin: 0;
  color: ${color("foreground.subtle")};
`;

/** Around a table that may be wider than the page. */
export const Scroll = styled.div`
  overflow-x: auto;

  &:focus-visible {
    outline: 2px solid ${color("border.primaryEmphasis")};
  }
`;
