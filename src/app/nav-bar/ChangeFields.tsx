import { Field, Input, Select } from "@zendeskgarden/react-forms";
import { useEffect, useId, useState } from "react";
import { followUpResults } from "../../care/follow-up-result.ts";
import type { TeamPeople } from "../../care/team-people.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { ChangeDraft } from "../present/change-draft.ts";
import { resultKeys } from "../present/team-rows.ts";
import { BarField } from "./BarField.tsx";
import { TagField } from "./TagField.tsx";

/** What a change needs to be told, by its kind. */
export function ChangeFields(props: {
  readonly words: NavBarWords;
  readonly draft: ChangeDraft;
  readonly write: (part: Partial<ChangeDraft>) => void;
  readonly trouble: string | null;
  readonly people: TeamPeople;
  readonly knownTags: readonly string[];
  readonly suggestTags: (start: string) => Promise<readonly string[]>;
}) {
  const { words, draft, write, trouble, people } = props;
  const troubleId = useId();
  const faulty =
    trouble === null ? {} : ({ validation: "error", "aria-describedby": troubleId } as const);
  const message =
    trouble === null ? null : (
      <Field.Message validation="error" id={troubleId} role="alert">
        {trouble}
      </Field.Message>
    );
  switch (draft.act) {
    case "add-tag":
    case "remove-tag":
      return (
        <SuggestedTag
          words={words}
          text={draft.tag}
          write={(tag) => write({ tag })}
          trouble={trouble}
          knownTags={props.knownTags}
          suggestTags={props.suggestTags}
        />
      );
    case "assign":
      return (
        <BarField label={words.translate("assignTo")}>
          <Select
            isCompact
            value={draft.to}
            onChange={({ target }) => write({ to: target.value })}
            {...faulty}
          >
            <option value="">{words.translate("assignTo")}</option>
            <option value="nobody">{words.translate("noAssignee")}</option>
            <optgroup label={words.translate("agents")}>
              {people.agents.map(({ id, name }) => (
                <option key={id} value={`agent:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label={words.translate("groups")}>
              {people.groups.map(({ id, name }) => (
                <option key={id} value={`group:${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          </Select>
          {message}
        </BarField>
      );
    case "due":
      return (
        <>
          <BarField label={words.translate("dueDay")}>
            <Input
              isCompact
              type="date"
              value={draft.on}
              onChange={({ target }) => write({ on: target.value })}
              {...faulty}
            />
            {message}
          </BarField>
          <BarField label={words.translate("dueTime")}>
            <Input
              isCompact
              type="time"
              value={draft.time}
              onChange={({ target }) => write({ time: target.value })}
            />
          </BarField>
        </>
      );
    case "close":
      return (
        <BarField label={words.translate("result")}>
          <Select
            isCompact
            value={draft.result}
            onChange={({ target }) =>
              write({ result: followUpResults.find((each) => each === target.value) ?? "" })
            }
            {...faulty}
          >
            <option value="">{words.translate("result")}</option>
            {followUpResults.map((result) => (
              <option key={result} value={result}>
                {words.translate(resultKeys[result])}
              </option>
            ))}
          </Select>
          {message}
        </BarField>
      );
  }
}

/** A tag with those that begin so: of the list, and of the account once two letters are there. */
function SuggestedTag(props: {
  readonly words: NavBarWords;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly trouble: string | null;
  readonly knownTags: readonly string[];
  readonly suggestTags: (start: string) => Promise<readonly string[]>;
}) {
  const { words, text, write, trouble, knownTags, suggestTags } = props;
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  const start = text.trim().toLowerCase();
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      suggestTags(start).then(
        (tags) => {
          if (!isOver) setSuggested(tags);
        },
        () => undefined,
      );
    }, 200);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [start, suggestTags]);
  const suggestions = [...new Set([...knownTags, ...suggested])]
    .filter((tag) => !tag.startsWith("care_"))
    .toSorted((a, b) => a.localeCompare(b));
  return (
    <TagField
      label={words.translate("whichTag")}
      text={text}
      write={write}
      trouble={trouble}
      suggestions={suggestions}
    />
  );
}
