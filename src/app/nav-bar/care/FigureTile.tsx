import { useId, useState } from "react";
import styled from "styled-components";
import type { Host } from "../../host/host.ts";
import type { NavBarWords } from "../../i18n/nav-bar/en.ts";
import type { FigureTickets } from "../../load/team-care.ts";
import { type FigureView, figureTicketsOf } from "../../present/care-figure.ts";
import { color, focusRing } from "../../ui/garden-theme.ts";
import { toneColor } from "../../ui/tone-color.ts";
import { FigureMore } from "./FigureMore.tsx";
import { MonthChart } from "./MonthChart.tsx";

const Tile = styled.article<{ readonly $isOpen: boolean }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xxs};
  grid-column: ${({ $isOpen }) => ($isOpen ? "1 / -1" : "auto")};
  padding: ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`;

const Name = styled.h4`
  margin: 0;
  color: ${color("foreground.subtle")};
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

const Value = styled.p<{ readonly $isKnown: boolean }>`
  margin: 0;
  ${({ theme, $isKnown }) =>
    $isKnown
      ? `font-size: ${theme.fontSizes.xxl};
         line-height: ${theme.lineHeights.xxl};
         font-weight: ${theme.fontWeights.semibold};`
      : ""}
  color: ${(props) => color(props.$isKnown ? "foreground.default" : "foreground.subtle")(props)};
`;

const Change = styled.p<{ readonly $tone: NonNullable<FigureView["change"]>["tone"] }>`
  margin: 0;
  color: ${toneColor};
`;

const More = styled.button`
  align-self: start;
  margin: auto 0 0;
  padding: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: none;
  color: ${color("foreground.primary")};
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }

  ${focusRing}
`;

/** One figure: its value, whether it has changed, its course, and on demand what it means. */
export function FigureTile(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly figure: FigureView;
  readonly tickets: FigureTickets | undefined;
  readonly at: number;
  readonly readTickets: () => void;
}) {
  const { host, words, figure, tickets, at, readTickets } = props;
  const { name, value, isKnown, change, chart, hasTickets } = figure;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const toggle = () => {
    if (!isOpen && hasTickets) readTickets();
    setIsOpen(!isOpen);
  };
  return (
    <Tile $isOpen={isOpen} aria-label={name}>
      <Name>{name}</Name>
      <Value $isKnown={isKnown}>
        <bdi>{value}</bdi>
      </Value>
      {change !== null && <Change $tone={change.tone}>{change.words}</Change>}
      {chart !== null && <MonthChart chart={chart} />}
      <More
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.translate("careMoreOf", { name })}
        onClick={toggle}
      >
        {words.translate("careMore")}
      </More>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <FigureMore
            host={host}
            words={words}
            figure={figure}
            tickets={hasTickets ? figureTicketsOf(tickets, at, words) : null}
          />
        )}
      </div>
    </Tile>
  );
}
