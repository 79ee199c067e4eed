import { Field, Select } from "@zendeskgarden/react-forms";
import type { ReactNode } from "react";
import styled from "styled-components";
import type { NavBarWords } from "../../i18n/nav-bar/en.ts";
import type { CareView } from "../../load/care-view.ts";
import { type CareFilters, segmentOfValue, segmentValueOf } from "../../present/care-filters.ts";

const Bar = styled.div`
  display: flex;
  flex: 1 1 480px;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
`;

const Narrow = styled(Field)`
  flex: 0 1 184px;
  min-width: 128px;
`;

/** Which months, and whose. */
export function CareFilterBar(props: {
  readonly words: NavBarWords;
  readonly view: CareView;
  readonly filters: CareFilters;
  readonly look: (change: Partial<CareView>) => void;
}) {
  const { words, view, filters, look } = props;
  return (
    <Bar role="search" aria-label={words.translate("filters")}>
      <Choice
        label={words.translate("carePeriod")}
        value={view.months}
        choose={(months) =>
          look({ months: filters.months.find((one) => one.value === months)?.value ?? "3" })
        }
      >
        {filters.months.map(optionOf)}
      </Choice>
      <Choice
        label={words.translate("careUpTo")}
        value={view.last ?? ""}
        choose={(last) => look({ last: last === "" ? null : last })}
      >
        {filters.last.map(optionOf)}
      </Choice>
      <Choice
        label={words.translate("careSegment")}
        value={segmentValueOf(view.segment)}
        choose={(value) => look({ segment: segmentOfValue(value) })}
      >
        <option value="">{words.translate("careAll")}</option>
        {filters.segments.map(({ words: group, options }) => (
          <optgroup key={group} label={group}>
            {options.map(optionOf)}
          </optgroup>
        ))}
      </Choice>
    </Bar>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <Narrow>
      <Field.Label>{props.label}</Field.Label>
      <Select isCompact value={props.value} onChange={({ target }) => props.choose(target.value)}>
        {props.children}
      </Select>
    </Narrow>
  );
}

function optionOf({ value, words }: { readonly value: string; readonly words: string }) {
  return (
    <option key={value} value={value}>
      {words}
    </option>
  );
}
