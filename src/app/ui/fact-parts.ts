import styled from "styled-components";
import type { Tone } from "../present/tone.ts";
import { color } from "./garden-theme.ts";
import { toneColor } from "./tone-color.ts";

/** Labels beside values, as wide as `--label`. */
export const Rows = styled.dl`
  --label: 88px;

  display: grid;
  grid-template-columns: var(--label) minmax(0, 1fr);
  gap: 2px ${({ theme }) => theme.space.xs};
  margin: 0;

  @media (max-width: 300px) {
    --label: 68px;
  }
`;

export const Label = styled.dt`
  color: ${color("foreground.subtle")};
`;

export const Value = styled.dd<{ readonly $tone: Tone }>`
  margin: 0;
  color: ${toneColor};
`;
