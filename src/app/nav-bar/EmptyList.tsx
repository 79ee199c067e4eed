import { Button } from "@zendeskgarden/react-buttons";
import styled from "styled-components";
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

/** Says why the list is empty, and where its content would come from. */
export function EmptyList(props: {
  readonly words: NavBarWords;
  readonly isFiltered: boolean;
  readonly showAll: () => void;
}) {
  const { words, isFiltered, showAll } = props;
  return (
    <Box>
      <h2>{words.translate(isFiltered ? "noneFilteredTitle" : "noneTitle")}</h2>
      <p>{words.translate(isFiltered ? "noneFiltered" : "none")}</p>
      {isFiltered && <Button onClick={showAll}>{words.translate("filterClear")}</Button>}
    </Box>
  );
}
