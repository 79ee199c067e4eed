import { Button } from "@zendeskgarden/react-buttons";
import { Select } from "@zendeskgarden/react-forms";
import styled from "styled-components";
import { ruleIds } from "../../care/rules.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import { type CoachingView, coachingDays } from "../load/coaching-view.ts";
import { ruleTitleOf } from "../present/team-rows.ts";
import { BarField } from "./BarField.tsx";
import { Quiet } from "./Quiet.ts";

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
  align-items: center;
`;

const Narrow = styled(BarField)`
  flex: 0 1 240px;
  min-width: 160px;
`;

/** Of which days and rule a sample is drawn, which one it is, and another one. */
export function CoachingFilters(props: {
  readonly words: NavBarWords;
  readonly view: CoachingView;
  readonly isReading: boolean;
  readonly show: (change: Partial<CoachingView>) => void;
  readonly drawAnother: () => void;
}) {
  const { words, view, isReading, show, drawAnother } = props;
  return (
    <Bar role="group" aria-label={words.translate("coachingDraw")}>
      <Narrow label={words.translate("coachingPeriod")}>
        <Select
          isCompact
          value={`${view.days}`}
          onChange={({ target }) => {
            const days = coachingDays.find((each) => `${each}` === target.value);
            if (days !== undefined) show({ days });
          }}
        >
          {coachingDays.map((days) => (
            <option key={days} value={`${days}`}>
              {words.translate("coachingDays", {
                count: days,
                when: view.until === null ? "" : words.date(view.until),
              })}
            </option>
          ))}
        </Select>
      </Narrow>
      <Narrow label={words.translate("rule")}>
        <Select
          isCompact
          value={view.rule ?? ""}
          onChange={({ target }) =>
            show({ rule: ruleIds.find((rule) => rule === target.value) ?? null })
          }
        >
          <option value="">
            {words.translate("filterOption", {
              name: words.translate("rule"),
              any: words.translate("filterAny"),
            })}
          </option>
          {ruleIds.map((rule) => (
            <option key={rule} value={rule}>
              {words.translate("ruleName", { rule, title: ruleTitleOf(rule, words) })}
            </option>
          ))}
        </Select>
      </Narrow>
      <Button
        size="small"
        aria-disabled={isReading}
        onClick={() => {
          if (!isReading) drawAnother();
        }}
      >
        {words.translate("coachingAnother")}
      </Button>
      <Quiet>{words.translate("coachingSeed", { seed: view.seed })}</Quiet>
    </Bar>
  );
}
