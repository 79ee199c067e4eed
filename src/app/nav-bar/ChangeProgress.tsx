import { Progress } from "@zendeskgarden/react-loaders";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TeamProgress } from "../load/team-board.ts";

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: ${({ theme }) => theme.space.sm};
  align-items: center;
`;

/** How far a change of many is while Zendesk carries it out, and the tagging that follows a close. */
export function ChangeProgress(props: {
  readonly words: NavBarWords;
  readonly progress: TeamProgress;
}) {
  const { words, progress } = props;
  const { done, total } = progress;
  const key = progress.of === "sources" ? "tagging" : "progress";
  const said = words.translate(key, { done, total });
  return (
    <Line>
      <Progress value={Math.round((done / total) * 100)} aria-label={said} />
      <span>{said}</span>
    </Line>
  );
}
