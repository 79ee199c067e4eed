import { useId } from "react";
import styled from "styled-components";
import type { SuggestionView } from "../present/suggestions-of.ts";
import type { Tone } from "../present/tone.ts";
import { Button } from "../ui/Button.ts";
import { color, focusRing } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { toneColor } from "../ui/tone-color.ts";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { useWords } from "./words-context.ts";

const Item = styled.li`
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`;

const Title = styled.h3`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  line-height: ${({ theme }) => theme.lineHeights.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Toggle = styled.button`
  padding: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;

  ${focusRing}
`;

const Meta = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

const Priority = styled.span<{ readonly $tone: Tone }>`
  color: ${toneColor};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Evidence = styled.ul`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  padding: 0;
  list-style: none;

  li {
    display: flex;
    gap: ${({ theme }) => theme.space.xs};
    justify-content: space-between;
  }

  time {
    flex: none;
    color: ${color("foreground.subtle")};
  }
`;

const Draft = styled.blockquote`
  margin: ${({ theme }) => theme.space.xs} 0;
  padding: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.recessed")};
  white-space: pre-line;
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
`;

/** One suggestion: why, by when, what to say, and the two things to do with it. */
export function SuggestionItem(props: {
  readonly host: SidebarHost;
  readonly view: SuggestionView;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** `null` where there is only one, which is always open. */
  readonly toggle: (() => void) | null;
  readonly insert: () => Promise<void>;
  readonly create: () => Promise<void>;
}) {
  const { host, view, isOpen, isBusy, toggle, insert, create } = props;
  const words = useWords();
  const bodyId = useId();
  return (
    <Item>
      <Title>
        {toggle === null ? (
          view.title
        ) : (
          <Toggle type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={toggle}>
            {view.title}
          </Toggle>
        )}
      </Title>
      <Meta>
        <Priority $tone={view.tone}>{view.priority}</Priority>
        {" · "}
        {view.due}
      </Meta>
      <div id={bodyId} hidden={!isOpen}>
        <Evidence aria-label={words.translate("suggestion.because")}>
          {view.evidence.map(({ key, fact, on, ticketId }) => (
            <li key={key}>
              {ticketId === null ? (
                <span>{fact}</span>
              ) : (
                <TicketLink host={host} ticketId={ticketId}>
                  {fact}
                </TicketLink>
              )}
              <time>{on}</time>
            </li>
          ))}
        </Evidence>
        <Draft lang={view.draftLanguage} dir="auto" aria-label={view.draftTitle}>
          {view.draft}
        </Draft>
        <Actions>
          <Button $kind="outline" onClick={insert}>
            {words.translate("suggestion.insert")}
          </Button>
          <Button $kind="plain" disabled={isBusy} onClick={create}>
            {words.translate(isBusy ? "suggestion.creating" : "suggestion.create")}
          </Button>
        </Actions>
      </div>
    </Item>
  );
}
