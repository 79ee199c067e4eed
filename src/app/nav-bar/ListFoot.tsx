import { Button } from "@zendeskgarden/react-buttons";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import { color } from "../ui/garden-theme.ts";

const Line = styled.p`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  align-items: center;
  margin: 0;
  color: ${color("foreground.subtle")};
`;

/** How much of a list is there, and more of it where there is more. */
export function ListFoot(props: {
  readonly words: NavBarWords;
  /** How much there is. */
  readonly said: string;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly readMore: () => void;
}) {
  const { words, said, hasMore, isReading, readMore } = props;
  return (
    <Line aria-live="polite">
      {said}
      {hasMore && (
        <Button
          size="small"
          aria-disabled={isReading}
          onClick={() => {
            if (!isReading) readMore();
          }}
        >
          {words.translate(isReading ? "reloading" : "more")}
        </Button>
      )}
    </Line>
  );
}
