import styled from "styled-components";
import type { FollowUpSection } from "../../care/follow-up-section.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { SectionView, TeamTable } from "../present/team-table.ts";
import { color, focusRing } from "../ui/garden-theme.ts";

const List = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
`;

const Choice = styled.button`
  display: inline-flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;
  height: 32px;
  padding: 0 ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-radius: 16px;
  background: none;
  color: ${color("foreground.default")};
  font: inherit;
  cursor: pointer;

  &:hover {
    border-color: ${color("border.primaryEmphasis")};
  }

  &[aria-pressed="true"] {
    border-color: ${color("border.primaryEmphasis")};
    background: ${color("background.subtle")};
    color: ${color("foreground.primary")};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  ${focusRing}
`;

const Count = styled.span<{ readonly $isOverdue: boolean }>`
  min-width: 20px;
  padding: 0 ${({ theme }) => theme.space.xxs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${(props) => color(props.$isOverdue ? "background.danger" : "background.subtle")(props)};
  color: ${(props) => color(props.$isOverdue ? "foreground.dangerEmphasis" : "foreground.subtle")(props)};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  text-align: center;
`;

/** Overdue, today, next, done, each with how many there are, once that is known. */
export function SectionTabs(props: {
  readonly words: NavBarWords;
  readonly table: TeamTable;
  /** `null` where all are shown at once. */
  readonly shown: FollowUpSection | null;
  readonly show: (section: FollowUpSection) => void;
}) {
  const { words, table, shown, show } = props;
  const sections: readonly SectionView[] = [table.overdue, table.today, table.next, table.done];
  return (
    <List role="group" aria-label={words.translate("sections")}>
      {sections.map(({ section, name, count }) => (
        <Choice
          key={section}
          type="button"
          aria-pressed={section === shown}
          onClick={() => show(section)}
        >
          {name}
          {count !== null && (
            <Count $isOverdue={section === "overdue" && count > 0}>{words.number(count)}</Count>
          )}
        </Choice>
      ))}
    </List>
  );
}
