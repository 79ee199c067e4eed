import styled from "styled-components";
import { color, focusRing } from "./garden-theme.ts";

/** A link in Garden's colours; underlined, because colour alone is no sign. */
export const Link = styled.a`
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  color: ${color("foreground.primary")};
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }

  ${focusRing}
`;
