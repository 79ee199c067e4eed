import { type MouseEvent, type ReactNode, useId } from "react";
import styled from "styled-components";
import type { CareCard } from "../load/care-card.ts";
import type { SuggestionView } from "../present/suggestions-of.ts";
import type { Tone } from "../present/tone.ts";
import { Button } from "../ui/Button.ts";
import { color, focusRing } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";
import { EvidenceItem } from "./EvidenceItem.tsx";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { useWords } from "./words-context.ts";

const Item = styled.li`
  padding: ${({ theme }) => theme.space.xs};

  & + & {
    border-top: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};
  }
`;

const Title = styled.h3`
  margin: 0;
  font-size: inherit;
  line-height: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Toggle = styled.button`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: start;
  justify-content: space-between;
  width: 100%;
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

const Chevron = styled.svg<{ readonly $isOpen: boolean }>`
  flex: none;
  color: ${color("foreground.subtle")};
  transform: ${({ $isOpen }) => ($isOpen ? "rotate(180deg)" : "none")};
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
  display: grid;
  gap: 2px;
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  padding: 0;
  list-style: none;
`;

const Draft = styled.details`
  margin: ${({ theme }) => theme.space.xs} 0;
  padding: ${({ theme }) => theme.space.xxs} ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.recessed")};

  summary {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
    border-radius: ${({ theme }) => theme.borderRadii.sm};

    ${focusRing}
  }

  &[open] summary span {
    display: none;
  }

  p {
    margin: ${({ theme }) => theme.space.xxs} 0 0;
    white-space: pre-line;
  }
`;

const DraftTitle = styled.b`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2px;

  /* All four stand side by side in the narrowest tray. */
  > button {
    padding-inline: 6px;
  }

  > button + button {
    padding-inline: 3px;
  }
`;

/** The second click of a double click is the first one's echo, even where all is done by then. */
function once(act: () => Promise<void>) {
  return (event: MouseEvent) => {
    if (event.detail < 2) void act();
  };
}

/** One suggestion: why, by when, what to say, and what to do with it. */
export function SuggestionItem(props: {
  readonly host: SidebarHost;
  readonly view: SuggestionView;
  readonly isOpen: boolean;
  readonly isInserting: boolean;
  readonly isCreating: boolean;
  /** Opens this one instead of another; `null` where only this one is shown. */
  readonly open: (() => void) | null;
  readonly readQuote: CareCard["readQuote"];
  /** `null` where there is no reply to put the draft into. */
  readonly insert: (() => Promise<void>) | null;
  readonly create: () => Promise<void>;
  /** Which panel is open below it. */
  readonly opened: "edit" | "dismiss" | null;
  readonly toggle: (panel: "edit" | "dismiss") => void;
  readonly panel: ReactNode;
}) {
  const { host, view, isOpen, isInserting, isCreating, open, readQuote, insert, create } = props;
  const { opened, toggle } = props;
  const words = useWords();
  const bodyId = useId();
  return (
    <Item>
      <Title>
        {open === null ? (
          view.title
        ) : (
          <Toggle type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={open}>
            {view.title}
            <Chevron $isOpen={isOpen} width="12" height="16" viewBox="0 0 12 16" aria-hidden="true">
              <path d="M2 6l4 4 4-4" fill="none" stroke="currentColor" strokeLinecap="round" />
            </Chevron>
          </Toggle>
        )}
      </Title>
      <Meta>
        <Priority $tone={view.tone}>{view.priority}</Priority>
        {" · "}
        {view.due}
        {view.goodwill === "" ? null : ` · ${view.goodwill}`}
      </Meta>
      <div id={bodyId} hidden={!isOpen}>
        <Evidence aria-label={words.translate("suggestion.because")}>
          {view.evidence.map((fact) => (
            <EvidenceItem key={fact.key} host={host} view={fact} readQuote={readQuote} />
          ))}
        </Evidence>
        {view.draft === "" ? null : (
          <Draft>
            <summary>
              <DraftTitle>{view.draftTitle}</DraftTitle>{" "}
              <span lang={view.draftLanguage}>{view.draftPreview}</span>
            </summary>
            <p lang={view.draftLanguage} dir="auto">
              {view.draft}
            </p>
          </Draft>
        )}
        <Actions>
          {view.draft === "" || insert === null ? null : (
            <Button $kind="outline" aria-disabled={isInserting} onClick={once(insert)}>
              {words.translate("suggestion.insert")}
            </Button>
          )}
          <Button
            $kind={insert === null ? "outline" : "plain"}
            aria-disabled={isCreating}
            onClick={once(create)}
          >
            {words.translate(isCreating ? "suggestion.creating" : "suggestion.create")}
          </Button>
          {(["edit", "dismiss"] as const).map((panel) => (
            <Button
              key={panel}
              $kind="plain"
              aria-expanded={opened === panel}
              onClick={() => toggle(panel)}
            >
              {words.translate(`suggestion.${panel}`)}
            </Button>
          ))}
        </Actions>
        {props.panel}
      </div>
    </Item>
  );
}
