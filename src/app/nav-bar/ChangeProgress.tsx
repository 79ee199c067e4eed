import { Progress } from "@zendeskgarden/react-loaders";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: ${({ theme }) => theme.space.sm};
  align-items: center;
`;

/** How far a change of many is, while Zendesk carries it out. */
export function ChangeProgress(props: {
  readonly words: NavBarWords;
  readonly done: number;
  readonly total: number;
}) {
  const { words, done, total } = props;
  const said = words.translate("progress", { done, total });
  return (
    <Line>
      <Progress value={Math.round((done / total) * 100)} aria-label={said} />
      <span>{said}</span>
    </Line>
  );
}
