import { Button } from "@zendeskgarden/react-buttons";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { SectionView } from "../present/team-table.ts";
import { color } from "../ui/garden-theme.ts";

const Line = styled.p`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  align-items: center;
  margin: 0;
  color: ${color("foreground.subtle")};
`;

/** How much of a section is there, and more of it where there is more. */
export function ListFoot(props: {
  readonly words: NavBarWords;
  readonly shown: SectionView;
  readonly isReading: boolean;
  readonly readMore: () => void;
}) {
  const { words, shown, isReading, readMore } = props;
  const { rows, count, isComplete } = shown;
  return (
    <Line aria-live="polite">
      {isComplete
        ? words.translate("shownAll", { count: rows.length })
        : words.translate("shownOf", { shown: rows.length, count: count ?? rows.length })}
      {!isComplete && (
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
