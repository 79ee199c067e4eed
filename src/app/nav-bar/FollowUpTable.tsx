import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Checkbox, Field } from "@zendeskgarden/react-forms";
import { Table } from "@zendeskgarden/react-tables";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagChange } from "../load/team-tag-change.ts";
import type { TeamColumn, TeamView } from "../load/team-view.ts";
import { columnKeys } from "../present/team-columns.ts";
import type { TeamRow } from "../present/team-rows.ts";
import { color } from "../ui/garden-theme.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { FollowUpRow } from "./FollowUpRow.tsx";

/** A narrow window scrolls the table sideways; the keyboard must be able to do so too. */
const Scroll = styled.div`
  position: relative;
  overflow: auto;
  max-height: max(320px, calc(100vh - 262px));
  border-bottom: ${({ theme }) => theme.borders.sm} ${color("border.subtle")};

  &:focus-visible {
    outline: 2px solid ${color("border.primaryEmphasis")};
  }
`;

const Wide = styled(Table)`
  min-width: 860px;
  table-layout: fixed;
  overflow-wrap: break-word;

  th {
    white-space: nowrap;
  }
`;

/** Stands for the rows that are not drawn. */
const Gap = styled.tr.attrs({ "aria-hidden": true })<{ readonly $height: number }>`
  height: ${({ $height }) => $height}px;
`;

const widths: Readonly<Record<TeamColumn, string>> = {
  due: "176px",
  title: "auto",
  customer: "14%",
  assignee: "13%",
  group: "11%",
  rule: "72px",
  tier: "9%",
  tags: "22%",
};

const usualRowHeight = 58;

/**
 * The list as a table. Only the rows in sight are drawn, and the one that the keyboard is in; the
 * arrow keys go from one row's box to the next, with Shift they take rows along.
 */
export function FollowUpTable(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly name: string;
  readonly rows: readonly TeamRow[];
  readonly view: Pick<TeamView, "columns" | "sort">;
  readonly busy: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly select: (selected: ReadonlySet<string>) => void;
  readonly sort: (sort: TeamView["sort"]) => void;
  readonly showTag: (tag: string) => void;
  readonly change: (ticketId: string, change: TagChange) => Promise<void>;
  readonly region: RefObject<HTMLDivElement>;
}) {
  const { host, words, name, rows, busy, selected, select, showTag, change, region } = props;
  const { columns, sort } = props.view;
  // By their tickets: rows come and go, and another order moves them.
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const lastSelected = useRef<string | null>(null);
  const placeOf = (id: string | null): number | null => {
    const place = id === null ? -1 : rows.findIndex(({ ticketId }) => ticketId === id);
    return place === -1 ? null : place;
  };
  const focused = placeOf(focusedId);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => usualRowHeight,
    getItemKey: (index) => rows[index]?.ticketId ?? index,
    overscan: 10,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      const isLost = focused !== null && !inSight.includes(focused);
      return isLost ? [...inSight, focused].sort((a, b) => a - b) : inSight;
    },
  });
  const drawn = virtual.getVirtualItems();
  const chosen = rows.filter(({ ticketId }) => selected.has(ticketId)).length;

  useEffect(() => {
    if (wanted.current === null) return;
    const box = region.current?.querySelector<HTMLInputElement>(
      `tr[data-ticket="${wanted.current}"] input[type=checkbox]`,
    );
    if (box === null || box === undefined) return;
    wanted.current = null;
    box.focus();
  });

  const selectAt = (index: number, isSelected: boolean, isRange: boolean) => {
    const from = (isRange ? placeOf(lastSelected.current) : null) ?? index;
    const range = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    const next = new Set(selected);
    for (const { ticketId } of range) {
      if (isSelected) next.add(ticketId);
      else next.delete(ticketId);
    }
    lastSelected.current = rows[index]?.ticketId ?? null;
    select(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isBox = event.target instanceof HTMLInputElement && event.target.type === "checkbox";
    if (!isBox || focused === null) return;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: focused + 1,
      ArrowUp: focused - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const place = places[event.key];
    const row = place === undefined ? undefined : rows[place];
    if (place === undefined || row === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      lastSelected.current ??= focusedId;
      selectAt(place, true, true);
    }
    wanted.current = row.ticketId;
    virtual.scrollToIndex(place);
    setFocusedId(row.ticketId);
  };

  const first = drawn[0]?.start ?? 0;
  const last = drawn.at(-1)?.end ?? 0;
  return (
    <Scroll
      ref={region}
      role="region"
      aria-label={name}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        setFocusedId(target.closest("tr")?.dataset.ticket ?? null);
      }}
    >
      <Wide size="small" isReadOnly aria-label={name} aria-rowcount={rows.length + 1}>
        <Table.Head isSticky>
          <Table.HeaderRow aria-rowindex={1}>
            <Table.HeaderCell isMinimum>
              <Field>
                <Checkbox
                  checked={chosen === rows.length}
                  indeterminate={chosen > 0 && chosen < rows.length}
                  onChange={({ target }) =>
                    select(new Set(target.checked ? rows.map(({ ticketId }) => ticketId) : []))
                  }
                >
                  <Field.Label hidden>
                    {words.translate("selectAll", { count: rows.length })}
                  </Field.Label>
                </Checkbox>
                <VisuallyHidden>{words.translate("select")}</VisuallyHidden>
              </Field>
            </Table.HeaderCell>
            {columns.map((column) => (
              <Table.SortableCell
                key={column}
                width={widths[column]}
                {...(sort.by === column ? { sort: sort.isDescending ? "desc" : "asc" } : {})}
                onClick={() =>
                  props.sort({ by: column, isDescending: sort.by === column && !sort.isDescending })
                }
              >
                {words.translate(columnKeys[column])}
              </Table.SortableCell>
            ))}
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {first > 0 && <Gap $height={first} />}
          {drawn.map(({ index, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <FollowUpRow
                key={key}
                place={index}
                measure={virtual.measureElement}
                host={host}
                words={words}
                row={row}
                columns={columns}
                isBusy={busy.has(row.ticketId)}
                isSelected={selected.has(row.ticketId)}
                select={(isSelected, isRange) => selectAt(index, isSelected, isRange)}
                showTag={showTag}
                change={(tagChange) => change(row.ticketId, tagChange)}
              />
            );
          })}
          {virtual.getTotalSize() > last && <Gap $height={virtual.getTotalSize() - last} />}
        </Table.Body>
      </Wide>
    </Scroll>
  );
}
