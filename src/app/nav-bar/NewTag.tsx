import { Button } from "@zendeskgarden/react-buttons";
import { useEffect, useRef, useState } from "react";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagChange } from "../load/team-tag-change.ts";
import { writtenTagOf } from "../present/team-tags.ts";
import { TagField } from "./TagField.tsx";

const Form = styled.form`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: flex-start;
`;

/** Writes one new tag; Enter adds it, Escape leaves. */
export function NewTag(props: {
  readonly words: NavBarWords;
  readonly ticketId: string;
  readonly isBusy: boolean;
  readonly change: (change: TagChange) => Promise<void>;
  readonly close: () => void;
}) {
  const { words, ticketId, isBusy, change, close } = props;
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const add = () => {
    if (isBusy) return;
    const written = writtenTagOf(text, words);
    setTrouble(written.isTag ? null : written.words);
    if (!written.isTag) return;
    // Closed whatever comes of it: the report above the list says what did.
    change({ act: "add-tag", tag: written.tag }).then(close, close);
  };
  return (
    <Form
      aria-label={words.translate("addTagTo", { ticket: ticketId })}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <TagField
        label={words.translate("newTag")}
        text={text}
        write={setText}
        trouble={trouble}
        input={input}
      />
      <Button size="small" type="submit" aria-disabled={isBusy}>
        {words.translate(isBusy ? "changing" : "add")}
      </Button>
      <Button size="small" isBasic onClick={close}>
        {words.translate("cancel")}
      </Button>
    </Form>
  );
}
