import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import styled from "styled-components";
import { color } from "../ui/garden-theme.ts";

const List = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.space.md};
  margin-bottom: ${({ theme }) => theme.space.md};
  border-bottom: ${({ theme }) => theme.borders.sm} ${color("border.default")};
`;

const Tab = styled.button`
  margin: 0 0 -1px;
  padding: ${({ theme }) => theme.space.xs} ${({ theme }) => theme.space.xxs};
  border: 0;
  border-bottom: ${({ theme }) => theme.borders.md} transparent;
  background: none;
  color: ${color("foreground.subtle")};
  font: inherit;
  white-space: nowrap;
  cursor: pointer;

  &:hover {
    color: ${color("foreground.primary")};
  }

  &[aria-selected="true"] {
    border-bottom-color: ${color("border.primaryEmphasis")};
    color: ${color("foreground.primary")};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  &:focus-visible {
    border-radius: ${({ theme }) => theme.borderRadii.md};
    outline: 2px solid ${color("border.primaryEmphasis")};
  }
`;

/** Pages of which one is shown; the arrow keys go from one to the next, as they read. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly words: string }[];
  readonly selected: Id;
  readonly select: (id: Id) => void;
  readonly children: ReactNode;
}) {
  const { tabs, selected, select } = props;
  const name = useId();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const isMirrored = document.documentElement.dir === "rtl";
    const ahead = isMirrored ? "ArrowLeft" : "ArrowRight";
    const back = isMirrored ? "ArrowRight" : "ArrowLeft";
    const places: Readonly<Record<string, number>> = {
      [ahead]: (at + 1) % tabs.length,
      [back]: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const place = places[event.key];
    const next = place === undefined ? undefined : tabs[place];
    if (place === undefined || next === undefined) return;
    event.preventDefault();
    select(next.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[place]?.focus();
  };

  return (
    <>
      <List role="tablist" aria-label={props.label} ref={list} onKeyDown={move}>
        {tabs.map(({ id, words }) => (
          <Tab
            key={id}
            type="button"
            role="tab"
            id={`${name}-${id}`}
            aria-selected={id === selected}
            aria-controls={`${name}-panel`}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => select(id)}
          >
            {words}
          </Tab>
        ))}
      </List>
      <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-${selected}`}>
        {props.children}
      </div>
    </>
  );
}
