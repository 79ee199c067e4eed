import { Button } from "@zendeskgarden/react-buttons";
import { Select } from "@zendeskgarden/react-forms";
import { useState } from "react";
import styled from "styled-components";
import type { FollowUpChange } from "../../care/follow-up-change.ts";
import type { TeamPeople } from "../../care/team-people.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import { type ChangeDraft, changeFrom, firstDraft } from "../present/change-draft.ts";
import { color } from "../ui/garden-theme.ts";
import { BarField } from "./BarField.tsx";
import { ChangeFields } from "./ChangeFields.tsx";

const Bar = styled.form`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
  align-items: flex-start;
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.sm};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.subtle")};
`;

const Count = styled.strong`
  align-self: center;
  margin-inline-end: ${({ theme }) => theme.space.sm};
  color: ${color("foreground.default")};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Act = styled(BarField)`
  width: 168px;
`;

const acts = ["add-tag", "remove-tag", "assign", "due", "close"] as const;
const actKeys = {
  "add-tag": "actAddTag",
  "remove-tag": "actRemoveTag",
  assign: "actAssign",
  due: "actDue",
  close: "actClose",
} as const;

/** One change of everything that is selected. */
export function SelectionBar(props: {
  readonly words: NavBarWords;
  readonly count: number;
  readonly isBusy: boolean;
  readonly people: TeamPeople;
  readonly knownTags: readonly string[];
  readonly suggestTags: (start: string) => Promise<readonly string[]>;
  readonly timeZone: string;
  readonly change: (change: FollowUpChange) => Promise<void>;
  readonly clear: () => void;
}) {
  const { words, count, isBusy, timeZone, change, clear } = props;
  const [draft, setDraft] = useState<ChangeDraft>(() => firstDraft(Date.now(), timeZone));
  const [trouble, setTrouble] = useState<string | null>(null);
  const write = (part: Partial<ChangeDraft>) => {
    setDraft({ ...draft, ...part });
    setTrouble(null);
  };
  return (
    <Bar
      aria-label={words.translate("selected", { count })}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        const made = changeFrom(draft, timeZone, words);
        setTrouble(made.isChange ? null : made.words);
        if (made.isChange) change(made.change).catch(() => undefined);
      }}
    >
      <Count aria-live="polite">{words.translate("selected", { count })}</Count>
      <Act label={words.translate("act")}>
        <Select
          isCompact
          value={draft.act}
          onChange={({ target }) => {
            const act = acts.find((each) => each === target.value);
            if (act !== undefined) write({ act });
          }}
        >
          {acts.map((act) => (
            <option key={act} value={act}>
              {words.translate(actKeys[act])}
            </option>
          ))}
        </Select>
      </Act>
      <ChangeFields
        words={words}
        draft={draft}
        write={write}
        trouble={trouble}
        people={props.people}
        knownTags={props.knownTags}
        suggestTags={props.suggestTags}
      />
      <Button size="small" type="submit" isPrimary aria-disabled={isBusy}>
        {words.translate(isBusy ? "changing" : "apply")}
      </Button>
      <Button size="small" isBasic onClick={clear}>
        {words.translate("unselect")}
      </Button>
    </Bar>
  );
}
