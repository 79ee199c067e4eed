import { Button } from "@zendeskgarden/react-buttons";
import { useState } from "react";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagChange } from "../load/team-tag-change.ts";
import { writtenTagOf } from "../present/team-tags.ts";
import { color } from "../ui/garden-theme.ts";
import { TagField } from "./TagField.tsx";

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

/** One tag on, or off, everything that is selected. */
export function SelectionBar(props: {
  readonly words: NavBarWords;
  readonly count: number;
  readonly isBusy: boolean;
  readonly change: (change: TagChange) => Promise<void>;
  readonly clear: () => void;
}) {
  const { words, count, isBusy, change, clear } = props;
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = (kind: TagChange["act"]) => {
    if (isBusy) return;
    const written = writtenTagOf(text, words);
    setTrouble(written.isTag ? null : written.words);
    if (!written.isTag) return;
    change({ act: kind, tag: written.tag })
      .then(() => setText(""))
      .catch(() => undefined);
  };
  return (
    <Bar
      onSubmit={(event) => {
        event.preventDefault();
        act("add");
      }}
    >
      <Count aria-live="polite">{words.translate("selected", { count })}</Count>
      <TagField label={words.translate("newTag")} text={text} write={setText} trouble={trouble} />
      <Button size="small" type="submit" aria-disabled={isBusy}>
        {words.translate(isBusy ? "changing" : "add")}
      </Button>
      <Button size="small" aria-disabled={isBusy} onClick={() => act("remove")}>
        {words.translate("remove")}
      </Button>
      <Button size="small" isBasic onClick={clear}>
        {words.translate("unselect")}
      </Button>
    </Bar>
  );
}
