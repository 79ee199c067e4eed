import { useRef, useState } from "react";
import styled from "styled-components";
import type { DismissalReason } from "../../care/customer-event.ts";
import { insertDraft } from "../host/insert-draft.ts";
import type { CareCard } from "../load/care-card.ts";
import {
  dismissWordsOf,
  followUpWordsOf,
  insertWordsOf,
  type Result,
} from "../present/outcome-words.ts";
import type { SuggestionView } from "../present/suggestions-of.ts";
import type { Tone } from "../present/tone.ts";
import { Button } from "../ui/Button.ts";
import { BlockTitle, BlockTop } from "../ui/block-top.ts";
import { color, focusRing } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";
import { SuggestionItem } from "./SuggestionItem.tsx";
import type { SidebarHost } from "./TicketSidebar.tsx";
import { useWords } from "./words-context.ts";

const List = styled.ul`
  margin: 0;
  padding: 0;
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  list-style: none;
`;

const More = styled(Button).attrs({ $kind: "plain" })`
  height: 20px;
  padding: 0 ${({ theme }) => theme.space.xxs};
`;

const Quiet = styled.p`
  margin: 0;
  color: ${color("foreground.subtle")};
`;

const Muted = styled.details`
  margin-top: ${({ theme }) => theme.space.xxs};
  color: ${color("foreground.subtle")};

  summary {
    cursor: pointer;
    border-radius: ${({ theme }) => theme.borderRadii.sm};

    ${focusRing}
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;

const Outcome = styled.p<{ readonly $tone: Tone }>`
  margin: 0;
  color: ${toneColor};

  &:not(:empty) {
    margin-bottom: ${({ theme }) => theme.space.xs};
  }

  &:focus {
    outline: none;
  }
`;

/** What to do next: one suggestion open, the others counted until they are asked for. */
export function Suggestions(props: {
  readonly host: SidebarHost;
  readonly ticketId: string;
  readonly suggestions: readonly SuggestionView[];
  readonly muted: { readonly summary: string; readonly details: readonly string[] } | null;
  readonly readQuote: CareCard["readQuote"];
  readonly createFollowUp: CareCard["createFollowUp"];
  readonly dismissSuggestion: CareCard["dismissSuggestion"];
  /** False where the account has no service that could keep a dismissal. */
  readonly hasService: boolean;
}) {
  const { host, ticketId, suggestions, muted, readQuote, createFollowUp } = props;
  const words = useWords();
  const [openKey, setOpenKey] = useState<string | null>(suggestions[0]?.key ?? null);
  const [isListed, setIsListed] = useState(false);
  const [insertingKey, setInsertingKey] = useState<string | null>(null);
  const [creatingKey, setCreatingKey] = useState<string | null>(null);
  const [dismissingKey, setDismissingKey] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);

  const open = suggestions.find(({ key }) => key === openKey) ?? suggestions[0];
  const listed = isListed ? suggestions : suggestions.filter((view) => view === open);
  const hiddenCount = suggestions.length - listed.length;

  const insert = async (view: SuggestionView) => {
    if (insertingKey !== null) return;
    setInsertingKey(view.key);
    const inserted = await insertDraft(host, ticketId, view.draft).catch(() => null);
    setInsertingKey(null);
    setResult(insertWordsOf(inserted, words));
  };
  const create = async (view: SuggestionView) => {
    if (creatingKey !== null) return;
    setCreatingKey(view.key);
    setResult(null);
    const became = await createFollowUp(view.suggestion);
    setCreatingKey(null);
    setResult(followUpWordsOf(became, words));
    // The button that was pressed is gone; what happened stands here.
    if (became.kind === "created") outcome.current?.focus();
  };
  const dismiss = async (view: SuggestionView, reason: DismissalReason) => {
    if (dismissingKey !== null) return;
    setDismissingKey(view.key);
    const isKept = props.hasService && (await props.dismissSuggestion(view.suggestion, reason));
    setDismissingKey(null);
    setResult(dismissWordsOf(isKept, props.hasService, words));
    if (isKept) outcome.current?.focus();
  };

  return (
    <section aria-labelledby="suggestions">
      <BlockTop>
        <BlockTitle id="suggestions">{words.translate("suggestions.title")}</BlockTitle>
        {suggestions.length > 1 ? (
          <More aria-expanded={isListed} onClick={() => setIsListed(!isListed)}>
            {isListed
              ? words.translate("suggestions.fewer")
              : words.translate("suggestions.more", { count: hiddenCount })}
          </More>
        ) : null}
      </BlockTop>
      <Outcome ref={outcome} role="status" tabIndex={-1} $tone={result?.tone ?? "plain"}>
        {result?.text ?? ""}
      </Outcome>
      {suggestions.length === 0 ? (
        <Quiet>{words.translate("suggestions.none")}</Quiet>
      ) : (
        <List>
          {listed.map((view) => (
            <SuggestionItem
              key={view.key}
              host={host}
              view={view}
              isOpen={view === open}
              isInserting={view.key === insertingKey}
              isCreating={view.key === creatingKey}
              open={isListed ? () => setOpenKey(view.key) : null}
              readQuote={readQuote}
              insert={() => insert(view)}
              create={() => create(view)}
              isDismissing={view.key === dismissingKey}
              dismiss={(reason) => dismiss(view, reason)}
            />
          ))}
        </List>
      )}
      {muted === null ? null : (
        <Muted>
          <summary>{muted.summary}</summary>
          <ul>
            {muted.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </Muted>
      )}
    </section>
  );
}
