import styled from "styled-components";
import type { TimelineWords } from "../i18n/timeline/en.ts";
import type { FilterChoice, TimelineFilter, TimelineView } from "../present/timeline-view.ts";
import { Button } from "../ui/Button.ts";
import { color } from "../ui/garden-theme.ts";

const Bar = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

const Group = styled.fieldset`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
  align-items: center;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    float: inline-start;
    min-width: 60px;
    padding: 0;
    color: ${color("foreground.subtle")};
  }
`;

const Toggle = styled(Button).attrs({ $kind: "outline" })`
  height: 24px;
  padding: 0 ${({ theme }) => theme.space.xs};
  border-radius: 100px;

  &[aria-pressed="true"] {
    background: ${color("background.primaryEmphasis")};
    color: ${color("foreground.onEmphasis")};
  }
`;

/** What to show: several kinds and channels at once, and everything where none is chosen. */
export function TimelineFilters(props: {
  readonly view: TimelineView;
  readonly filter: TimelineFilter;
  readonly words: TimelineWords;
  readonly choose: (filter: TimelineFilter) => void;
}) {
  const { view, filter, words, choose } = props;
  return (
    <Bar>
      <Choices
        title={words.translate("filter.kind")}
        choices={view.groups}
        toggle={(key) => choose({ ...filter, groups: toggled(filter.groups, key) })}
      />
      <Choices
        title={words.translate("filter.channel")}
        choices={view.channels}
        toggle={(key) => choose({ ...filter, channels: toggled(filter.channels, key) })}
      />
    </Bar>
  );
}

function Choices<Key extends string>(props: {
  readonly title: string;
  readonly choices: readonly FilterChoice<Key>[];
  readonly toggle: (key: Key) => void;
}) {
  // A choice between one thing and everything is none.
  if (props.choices.length < 2) return null;
  return (
    <Group>
      <legend>{props.title}</legend>
      {props.choices.map(({ key, words, isChosen }) => (
        <Toggle key={key} aria-pressed={isChosen} onClick={() => props.toggle(key)}>
          {words}
        </Toggle>
      ))}
    </Group>
  );
}

function toggled<Key>(chosen: readonly Key[], key: Key): readonly Key[] {
  return chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
}
