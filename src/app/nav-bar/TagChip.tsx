import styled from "styled-components";
import { color } from "../ui/garden-theme.ts";

const Chip = styled.li`
  display: inline-flex;
  max-width: 100%;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.subtle")};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: 22px;

  button {
    padding: 0 ${({ theme }) => theme.space.xxs};
    border: 0;
    border-radius: inherit;
    background: none;
    color: ${color("foreground.default")};
    font: inherit;
    cursor: pointer;
  }

  button:first-child {
    overflow: hidden;
    padding-inline-start: ${({ theme }) => theme.space.xs};
    text-overflow: ellipsis;
  }

  button:last-child {
    min-width: 24px;
    color: ${color("foreground.subtle")};
  }

  button:hover {
    background: ${color("background.emphasis")};
    color: ${color("foreground.onEmphasis")};
  }

  button:focus-visible {
    outline: 2px solid ${color("border.primaryEmphasis")};
  }
`;

const Cross = styled.svg`
  width: 8px;
  height: 8px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.5;
  stroke-linecap: round;
`;

/**
 * A tag: its name narrows the list to it, its cross takes it off.
 *
 * Not Garden's own, whose cross no keyboard reaches.
 */
export function TagChip(props: {
  readonly tag: string;
  readonly showWords: string;
  readonly removeWords: string;
  readonly isBusy: boolean;
  readonly show: () => void;
  readonly remove: () => void;
}) {
  const { tag, showWords, removeWords, isBusy, show, remove } = props;
  return (
    <Chip>
      <button type="button" title={showWords} onClick={show}>
        <bdi>{tag}</bdi>
      </button>
      <button
        type="button"
        aria-label={removeWords}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) remove();
        }}
      >
        <Cross viewBox="0 0 8 8" aria-hidden="true">
          <path d="M1 1l6 6M7 1L1 7" />
        </Cross>
      </button>
    </Chip>
  );
}
