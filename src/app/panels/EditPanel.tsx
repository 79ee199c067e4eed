import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styled from "styled-components";
import type { Suggestion } from "../../care/care-context.ts";
import type { FollowUpEdits } from "../../care/follow-up-edits.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";
import type { TeamPeople } from "../../care/team-people.ts";
import type { TriggerWarning } from "../../care/trigger-warning.ts";
import type { Agent } from "../host/agent.ts";
import type { PanelWords } from "../i18n/panels/en.ts";
import type { CareCard } from "../load/care-card.ts";
import { type EditDraft, type EditTrouble, editDraftOf, editsFrom } from "../present/edit-draft.ts";
import { triggerWordsOf } from "../present/trigger-words.ts";
import { Button } from "../ui/Button.ts";
import { color } from "../ui/garden-theme.ts";
import { Notice } from "../ui/Notice.tsx";
import { AssigneeField } from "./AssigneeField.tsx";
import { Area, Input } from "./fields.ts";

export type EditPanelProps = {
  readonly suggestion: Suggestion;
  /** As the agent reads it. */
  readonly title: string;
  readonly isCreating: boolean;
  readonly create: (edits: FollowUpEdits) => void;
  readonly cancel: () => void;
  readonly readPeople: CareCard["readPeople"];
  readonly readTriggerWarnings: CareCard["readTriggerWarnings"];
};

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.xs};
  padding-top: ${({ theme }) => theme.space.xs};
  border-top: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};
`;

const Pair = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: ${({ theme }) => theme.space.xs};
`;

const Label = styled.label`
  display: block;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Wrong = styled.p`
  margin: 0;
  color: ${color("foreground.danger")};
`;

const Acts = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xxs};
`;

const Submit = styled(Button).attrs({ type: "submit" })``;

/**
 * A follow-up as it is about to be created: all of it prefilled, all of it to be changed. What was
 * written is there again where the form was closed by anything but Cancel.
 */
export function EditPanel(
  props: EditPanelProps & {
    readonly words: PanelWords;
    readonly agent: Agent;
    /** What was written, by the suggestion's key. */
    readonly kept: Map<string, EditDraft>;
  },
) {
  const { words, agent, kept, suggestion, title, isCreating, create } = props;
  const { readPeople, readTriggerWarnings } = props;
  const key = followUpKeyOf(suggestion);
  const timeZone = agent.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [first] = useState(() => editDraftOf(title, suggestion, timeZone));
  const [draft, setDraft] = useState<EditDraft>(kept.get(key) ?? first);
  const [trouble, setTrouble] = useState<EditTrouble>({});
  const [people, setPeople] = useState<TeamPeople | null>(null);
  const [warnings, setWarnings] = useState<readonly TriggerWarning[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    let isOver = false;
    opener.current = document.activeElement;
    field.current?.focus();
    void readPeople().then((read) => {
      if (!isOver) setPeople(read);
    });
    void readTriggerWarnings([]).then((read) => {
      if (!isOver) setWarnings(read ?? []);
    });
    return () => {
      isOver = true;
    };
  }, [readPeople, readTriggerWarnings]);

  const write = (part: Partial<EditDraft>) => {
    const written = { ...draft, ...part };
    kept.set(key, written);
    setDraft(written);
  };
  const close = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    props.cancel();
  };
  const submit = () => {
    if (isCreating) return;
    const made = editsFrom(draft, first, Date.now(), timeZone, words);
    setTrouble(made.isFit ? {} : made.trouble);
    if (made.isFit) create(made.edits);
  };
  return (
    <Form
      aria-label={words.translate("edit.title")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      <Row label={words.translate("edit.what")} wrong={trouble.title}>
        {(parts) => (
          <Input
            {...parts}
            ref={field}
            dir="auto"
            maxLength={120}
            value={draft.title}
            onChange={({ target }) => write({ title: target.value })}
          />
        )}
      </Row>
      <Pair>
        <Row label={words.translate("edit.due-day")} wrong={trouble.due}>
          {(parts) => (
            <Input
              {...parts}
              type="date"
              value={draft.on}
              onChange={({ target }) => write({ on: target.value })}
            />
          )}
        </Row>
        <Row label={words.translate("edit.due-time")}>
          {(parts) => (
            <Input
              {...parts}
              type="time"
              value={draft.time}
              onChange={({ target }) => write({ time: target.value })}
            />
          )}
        </Row>
      </Pair>
      <Row label={words.translate("edit.assignee")}>
        {(parts) => (
          <AssigneeField
            {...parts}
            words={words}
            people={people}
            agentId={agent.id}
            to={draft.to}
            give={(to) => write({ to })}
          />
        )}
      </Row>
      <Row label={words.translate("edit.tags")} wrong={trouble.tags}>
        {(parts) => (
          <Input
            {...parts}
            dir="auto"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={words.translate("edit.tags-hint")}
            value={draft.tags}
            onChange={({ target }) => write({ tags: target.value })}
          />
        )}
      </Row>
      <Row label={words.translate("edit.note")}>
        {(parts) => (
          <Area
            {...parts}
            dir="auto"
            value={draft.note}
            onChange={({ target }) => write({ note: target.value })}
          />
        )}
      </Row>
      {triggerWordsOf(warnings, words).map((sentence) => (
        <Notice key={sentence} tone="warning">
          {sentence}
        </Notice>
      ))}
      <Acts>
        <Submit $kind="outline" aria-disabled={isCreating}>
          {words.translate(isCreating ? "edit.creating" : "edit.create")}
        </Submit>
        <Button
          $kind="plain"
          onClick={() => {
            kept.delete(key);
            close();
          }}
        >
          {words.translate("edit.cancel")}
        </Button>
      </Acts>
    </Form>
  );
}

type FieldParts = {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby"?: string;
};

function Row(props: {
  readonly label: string;
  readonly wrong?: string | undefined;
  readonly children: (parts: FieldParts) => ReactNode;
}) {
  const { label, wrong, children } = props;
  const id = useId();
  const wrongId = `${id}-wrong`;
  const isWrong = wrong !== undefined;
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      {children({ id, "aria-invalid": isWrong, ...(isWrong && { "aria-describedby": wrongId }) })}
      {isWrong ? (
        <Wrong id={wrongId} role="alert">
          {wrong}
        </Wrong>
      ) : null}
    </div>
  );
}
