import { forwardRef } from "react";
import styled from "styled-components";
import type { Result } from "../present/outcome-words.ts";
import type { Tone } from "../present/tone.ts";
import { toneColor } from "../ui/tone-color.ts";

const Said = styled.p<{ readonly $tone: Tone }>`
  margin: 0;
  color: ${toneColor};

  &:focus {
    outline: none;
  }
`;

/** What became of what an agent did; always there, so that it is read out. */
export const AidResult = forwardRef<HTMLParagraphElement, { readonly result: Result | null }>(
  ({ result }, ref) => (
    <Said ref={ref} role="status" tabIndex={-1} $tone={result?.tone ?? "plain"}>
      {result?.text ?? ""}
    </Said>
  ),
);
AidResult.displayName = "AidResult";
