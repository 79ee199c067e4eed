import styled from "styled-components";
import type { Freshness } from "../present/freshness-of.ts";
import { IconButton } from "../ui/Button.ts";
import { color } from "../ui/garden-theme.ts";
import { Notice } from "../ui/Notice.tsx";
import { useSecondsUntil } from "../ui/useSecondsUntil.ts";
import { useWords } from "./words-context.ts";

const Footer = styled.footer`
  padding-top: ${({ theme }) => theme.space.xxs};
  border-top: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};
  color: ${color("foreground.subtle")};
`;

/** Always there, so that what is said into it is heard. */
const Trouble = styled.div`
  &:not(:empty) {
    margin-bottom: ${({ theme }) => theme.space.xxs};
  }
`;

const Line = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;
  justify-content: space-between;
`;

const Paragraph = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
`;

/** Where the figures are from, how old they are, and what is missing. */
export function FreshnessLine(props: {
  readonly freshness: Freshness;
  readonly isRefreshing: boolean;
  readonly refresh: () => void;
}) {
  const { freshness, isRefreshing, refresh } = props;
  const words = useWords();
  const trouble = [freshness.kept, freshness.trouble].filter((text) => text !== null);
  const seconds = useSecondsUntil(freshness.retryAt);
  const isWaiting = isRefreshing || seconds > 0;
  const refreshWords =
    seconds > 0
      ? words.translate("failure.retry-in", { count: seconds })
      : words.translate(isRefreshing ? "freshness.refreshing" : "freshness.refresh");
  return (
    <Footer>
      <Trouble role="status">
        {trouble.length === 0 ? null : <Notice tone="warning">{trouble.join(" ")}</Notice>}
      </Trouble>
      <Line>
        <span>
          {freshness.line} · {freshness.tickets}
        </span>
        <IconButton
          aria-label={refreshWords}
          title={refreshWords}
          aria-disabled={isWaiting}
          onClick={() => {
            if (!isWaiting) refresh();
          }}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M13.5 8A5.5 5.5 0 1 1 8 2.5c2 0 3.4.9 4.5 2.3M12.7 1.5v3.4H9.3"
              fill="none"
              stroke="currentColor"
              strokeLinecap="round"
            />
          </svg>
        </IconButton>
      </Line>
      {freshness.missing === null ? null : <Paragraph>{freshness.missing}</Paragraph>}
    </Footer>
  );
}
