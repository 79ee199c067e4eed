import styled from "styled-components";
import { color } from "../ui/garden-theme.ts";
import { useWords } from "./words-context.ts";

const Title = styled.h1`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Hint = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  color: ${color("foreground.subtle")};
`;

/** A ticket that is not anybody's yet. */
export function NoRequester() {
  const words = useWords();
  return (
    <>
      <Title>{words.translate("empty.no-requester")}</Title>
      <Hint>{words.translate("empty.no-requester.hint")}</Hint>
    </>
  );
}
