import styled, { css } from "styled-components";
import { color, focusRing } from "../ui/garden-theme.ts";

/** Garden's small field, drawn with its tokens as the sidebar's buttons are. */
const fieldStyle = css`
  width: 100%;
  min-height: 32px;
  padding: 0 ${({ theme }) => theme.space.xs};
  border: ${({ theme }) => theme.borders.sm} ${color("border.emphasis")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.default")};
  color: ${color("foreground.default")};
  color-scheme: ${({ theme }) => theme.colors.base};
  font: inherit;

  &[aria-invalid="true"] {
    border-color: ${color("border.dangerEmphasis")};
  }

  &::placeholder {
    color: ${color("foreground.subtle")};
  }

  ${focusRing}
`;

export const Input = styled.input`
  ${fieldStyle}
`;

export const Select = styled.select`
  ${fieldStyle}
`;

export const Area = styled.textarea`
  ${fieldStyle}
  min-height: 56px;
  resize: vertical;
`;
