import { Button } from "@zendeskgarden/react-buttons";
import styled from "styled-components";
import type { FollowUpSection } from "../../care/follow-up-section.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import { color } from "../ui/garden-theme.ts";

const Box = styled.div`
  padding: ${({ theme }) => theme.space.xxl} ${({ theme }) => theme.space.md};
  border: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  text-align: center;

  h2 {
    margin: 0 0 ${({ theme }) => theme.space.xs};
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  p {
    max-width: 52ch;
    margin: 0 auto;
    color: ${color("foreground.subtle")};
  }

  button {
    margin-top: ${({ theme }) => theme.space.md};
  }
`;

const empty = {
  overdue: ["noneOverdueTitle", "noneOverdue"],
  today: ["noneTodayTitle", "noneToday"],
  next: ["noneNextTitle", "noneNext"],
  done: ["noneDoneTitle", "noneDone"],
} as const;
const filtered = ["noneFilteredTitle", "noneFiltered"] as const;

/** Says why the list is empty, and where its content would come from. */
export function EmptyList(props: {
  readonly words: NavBarWords;
  readonly section: FollowUpSection;
  readonly isFiltered: boolean;
  readonly showAll: () => void;
}) {
  const { words, section, isFiltered, showAll } = props;
  const [title, text] = isFiltered ? filtered : empty[section];
  return (
    <Box>
      <h2>{words.translate(title)}</h2>
      <p>{words.translate(text)}</p>
      {isFiltered && <Button onClick={showAll}>{words.translate("filterClear")}</Button>}
    </Box>
  );
}
