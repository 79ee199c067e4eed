import styled from "styled-components";
import type { SidebarWords } from "../i18n/en.ts";
import type { LoadFailure } from "../load/load-failure.ts";
import { failureWordsOf } from "../present/failure-words.ts";
import { Button } from "./Button.ts";
import { color } from "./garden-theme.ts";
import { useSecondsUntil } from "./useSecondsUntil.ts";
import { VisuallyHidden } from "./VisuallyHidden.ts";

const What = styled.p`
  margin: 0;
  color: ${color("foreground.danger")};
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
`;

const Hint = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 ${({ theme }) => theme.space.sm};
  color: ${color("foreground.subtle")};
`;

/** Nothing could be read: what happened, what still works, and how to try again. */
export function Failure(props: {
  readonly failure: LoadFailure;
  readonly words: SidebarWords;
  readonly retry: () => void;
}) {
  const { failure, words, retry } = props;
  const seconds = useSecondsUntil(failure.kind === "rate-limited" ? failure.retryAt : null);
  const tryAgain = () => {
    if (seconds === 0) retry();
  };
  return (
    <>
      <VisuallyHidden as="h1">{words.translate("app.name")}</VisuallyHidden>
      <div role="alert">
        <What>{failureWordsOf(failure, words)}</What>
        <Hint>{words.translate("failure.still-works")}</Hint>
      </div>
      <Button $kind="outline" aria-disabled={seconds > 0} onClick={tryAgain}>
        {seconds > 0
          ? words.translate("failure.retry-in", { count: seconds })
          : words.translate("failure.retry")}
      </Button>
    </>
  );
}
