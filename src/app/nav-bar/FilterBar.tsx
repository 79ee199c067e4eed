import { Button } from "@zendeskgarden/react-buttons";
import { Input, Select } from "@zendeskgarden/react-forms";
import { type RefObject, useEffect, useRef, useState } from "react";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { FilterName, FilterView } from "../present/team-filters.ts";
import { BarField } from "./BarField.tsx";

/** Typing goes on for so long before it is looked for. */
const settleMs = 350;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;
`;

/** Four of them fill a line of a window that is 760 px wide. */
const widths: Partial<Record<FilterName, number>> = { rule: 172, due: 156 };

const Narrow = styled(BarField)<{ readonly $width: number }>`
  flex: 0 1 ${({ $width }) => $width}px;
  min-width: 128px;
`;

/** What the list is narrowed to: free text, and one choice of each kind. */
export function FilterBar(props: {
  readonly words: NavBarWords;
  readonly text: string;
  readonly filters: readonly FilterView[];
  readonly isNarrowed: boolean;
  readonly find: (text: string) => void;
  readonly narrow: (name: FilterName, value: string | null) => void;
  readonly clear: () => void;
  readonly field: RefObject<HTMLInputElement>;
}) {
  const { words, filters, isNarrowed, narrow, clear } = props;
  return (
    <Bar role="search" aria-label={words.translate("filters")}>
      <SearchText words={words} text={props.text} find={props.find} field={props.field} />
      {filters.map(({ name, label, any, value, options }) => (
        <Narrow key={name} $width={widths[name] ?? 144} label={label}>
          <Select
            isCompact
            value={value}
            onChange={({ target }) => narrow(name, target.value === "" ? null : target.value)}
          >
            <option value="">{words.translate("filterOption", { name: label, any })}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
          </Select>
        </Narrow>
      ))}
      {isNarrowed && (
        <Button size="small" isBasic onClick={clear}>
          {words.translate("filterClear")}
        </Button>
      )}
    </Bar>
  );
}

function SearchText(props: {
  readonly words: NavBarWords;
  readonly text: string;
  readonly find: (text: string) => void;
  readonly field: RefObject<HTMLInputElement>;
}) {
  const { words, text, find, field } = props;
  const [written, setWritten] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  // Another address, or clearing the filters, says what is looked for.
  useEffect(() => setWritten(text), [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const write = (next: string) => {
    setWritten(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => find(next.trim()), settleMs);
  };
  return (
    <Narrow $width={200} label={words.translate("find")}>
      <Input
        ref={field}
        isCompact
        type="search"
        dir="auto"
        placeholder={words.translate("find")}
        value={written}
        onChange={({ target }) => write(target.value)}
        onKeyDown={({ key }) => {
          if (key !== "Enter") return;
          clearTimeout(timer.current);
          find(written.trim());
        }}
      />
    </Narrow>
  );
}
