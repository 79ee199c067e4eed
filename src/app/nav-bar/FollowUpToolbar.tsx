import { Button } from "@zendeskgarden/react-buttons";
import { Field, Select } from "@zendeskgarden/react-forms";
import type { RefObject } from "react";
import styled from "styled-components";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TeamTable } from "../present/team-table.ts";
import { filterFrom, filterValueOf, type TeamFilter } from "../present/team-tags.ts";
import { color } from "../ui/garden-theme.ts";

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm} ${({ theme }) => theme.space.md};
  align-items: center;
  justify-content: space-between;
`;

const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  align-items: center;
`;

const Heading = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
  line-height: ${({ theme }) => theme.lineHeights.lg};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Overdue = styled.span`
  padding: 0 ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.danger")};
  color: ${color("foreground.dangerEmphasis")};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Quiet = styled.span`
  color: ${color("foreground.subtle")};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const FilterField = styled(Field)`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;

  label {
    margin: 0;
    white-space: nowrap;
  }

  select {
    max-width: 320px;
  }

  &&&& > *,
  &&&& select {
    margin-top: 0;
  }
`;

/** How many there are, what is shown of them, and reading them again. */
export function FollowUpToolbar(props: {
  readonly words: NavBarWords;
  readonly table: TeamTable;
  readonly filter: TeamFilter;
  readonly narrow: (filter: TeamFilter) => void;
  readonly readWords: string;
  readonly isRefreshing: boolean;
  readonly reload: () => void;
  readonly filterField: RefObject<HTMLSelectElement>;
}) {
  const { words, table, filter, narrow, isRefreshing, reload } = props;
  const { tags, rules } = table.options;
  return (
    <Bar>
      <Group>
        <Heading>{table.openWords}</Heading>
        {table.overdueWords !== null && <Overdue>{table.overdueWords}</Overdue>}
        {table.hiddenWords !== null && <Quiet>{table.hiddenWords}</Quiet>}
        <Quiet>{props.readWords}</Quiet>
      </Group>
      <Group>
        <FilterField>
          <Field.Label isRegular>{words.translate("filter")}</Field.Label>
          <Select
            ref={props.filterField}
            isCompact
            value={filterValueOf(filter)}
            onChange={(event) => narrow(filterFrom(event.target.value))}
          >
            <option value="">{words.translate("filterAll")}</option>
            {tags.length > 0 && (
              <optgroup label={words.translate("filterTags")}>
                {tags.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.words}
                  </option>
                ))}
              </optgroup>
            )}
            {rules.length > 0 && (
              <optgroup label={words.translate("filterRules")}>
                {rules.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.words}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
        </FilterField>
        {filter !== null && (
          <Button size="small" isBasic onClick={() => narrow(null)}>
            {words.translate("filterClear")}
          </Button>
        )}
        <Button size="small" onClick={reload} aria-disabled={isRefreshing}>
          {words.translate(isRefreshing ? "reloading" : "reload")}
        </Button>
      </Group>
    </Bar>
  );
}
