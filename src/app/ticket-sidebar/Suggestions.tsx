import { useRef, useState } from "react";
import styled from "styled-components";
import type { DismissalReason } from "../../care/customer-event.ts";
import { noEdits } from "../../care/follow-up-edits.ts";
import type { ReplyInView } from "../host/insert-draft.ts";
import type { CareCard } from "../load/care-card.ts";
import type { Result } from "../present/outcome-words.ts";
import type { SuggestionView } from "../present/suggestions-of.ts";
import type { Tone } from "../present/tone.ts";
import { Button } from "../ui/Button.ts";
import { BlockTitle, BlockTop } from "../ui/block-top.ts";
import { color, focusRing } from "../ui/garden-theme.ts";
import { toneColor } from "../ui/tone-color.ts";
import { SuggestionItem } from "./SuggestionItem.tsx";
import type { SidebarHost } from "./TicketSidebar.tsx";
import type { LaterPanels } from "./usePanels.ts";
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
  /** The reply that a draft can go into; `null` where Zendesk has none. */
  readonly editor: ReplyInView | null;
  readonly suggestions: readonly SuggestionView[];
  readonly muted: { readonly summary: string; readonly details: readonly string[] } | null;
  readonly card: CareCard;
  readonly later: LaterPanels;
  /** How many this agent has put off. */
  readonly putOff: number;
  /** False where the account has no service that could keep a dismissal. */
  readonly hasService: boolean;
}) {
  const { host, editor, suggestions, muted, card, putOff } = props;
  const words = useWords();
  const [openKey, setOpenKey] = useState<string | null>(suggestions[0]?.key ?? null);
  const [isListed, setIsListed] = useState(false);
  const [insertingKey, setInsertingKey] = useState<string | null>(null);
  const [creatingKey, setCreatingKey] = useState<string | null>(null);
  const [dismissingKey, setDismissingKey] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ key: string; panel: "edit" | "dismiss" } | null>(null);
  const { panels, fetchPanels } = props.later;
  const [result, setResult] = useState<Result | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);

  const open = suggestions.find(({ key }) => key === openKey) ?? suggestions[0];
  const listed = isListed ? suggestions : suggestions.filter((view) => view === open);
  const hiddenCount = suggestions.length - listed.length;

  const say = (said: Result | undefined) =>
    setResult(said ?? { text: words.translate("result.no-panel"), tone: "bad" });
  const insert = async (view: SuggestionView) => {
    if (insertingKey !== null || editor === null) return;
    setInsertingKey(view.key);
    const fetched = await fetchPanels();
    const inserted = await fetched?.insertDraft(host, editor, view.draft).catch(() => null);
    setInsertingKey(null);
    say(fetched?.say.inserted(inserted ?? null));
  };
  const create = async (view: SuggestionView, edits = noEdits) => {
    if (creatingKey !== null) return;
    setCreatingKey(view.key);
    setResult(null);
    const fetching = fetchPanels();
    const became = await card.createFollowUp(view.suggestion, edits);
    say((await fetching)?.say.created(became));
    setCreatingKey(null);
    // The button that was pressed is gone; what happened stands here.
    if (became.kind !== "created") return;
    setOpened(null);
    outcome.current?.focus();
  };
  const dismiss = async (view: SuggestionView, reason: DismissalReason) => {
    if (dismissingKey !== null) return;
    setDismissingKey(view.key);
    const isKept = props.hasService && (await card.dismissSuggestion(view.suggestion, reason));
    setDismissingKey(null);
    say(panels?.say.dismissed(isKept, props.hasService));
    if (!isKept) return;
    setOpened(null);
    outcome.current?.focus();
  };
  const putOffFor = async (view: SuggestionView, days: number) => {
    if (dismissingKey !== null) return;
    setDismissingKey(view.key);
    const isForAll = await card.putOffSuggestion(view.suggestion, days);
    setDismissingKey(null);
    setOpened(null);
    say(panels?.say.putOff(isForAll));
    outcome.current?.focus();
  };
  const toggle = async (key: string, panel: "edit" | "dismiss") => {
    if (opened?.key === key && opened.panel === panel) return setOpened(null);
    setOpened({ key, panel });
    if ((await fetchPanels()) === null) say(undefined);
  };
  const panelOf = (view: SuggestionView) => {
    if (panels === null || opened?.key !== view.key) return null;
    return opened.panel === "edit" ? (
      <panels.Edit
        suggestion={view.suggestion}
        title={view.title}
        isCreating={view.key === creatingKey}
        create={(edits) => void create(view, edits)}
        cancel={() => setOpened(null)}
        readPeople={card.readPeople}
        readTriggerWarnings={card.readTriggerWarnings}
      />
    ) : (
      <panels.Dismiss
        isSending={view.key === dismissingKey}
        putOff={(days) => void putOffFor(view, days)}
        dismiss={(reason) => void dismiss(view, reason)}
      />
    );
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
              readQuote={card.readQuote}
              insert={editor === null ? null : () => insert(view)}
              create={() => create(view)}
              opened={opened?.key === view.key ? opened.panel : null}
              toggle={(panel) => void toggle(view.key, panel)}
              panel={panelOf(view)}
            />
          ))}
        </List>
      )}
      {putOff === 0 ? null : (
        <Quiet>
          {words.translate("suggestions.put-off", { count: putOff })}{" "}
          <More
            onClick={() => {
              setResult(null);
              card.wakeSuggestions();
            }}
          >
            {words.translate("suggestions.wake")}
          </More>
        </Quiet>
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
