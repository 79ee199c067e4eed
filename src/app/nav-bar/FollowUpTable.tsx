import { Checkbox, Field } from "@zendeskgarden/react-forms";
import { Table } from "@zendeskgarden/react-tables";
import type { RefObject } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagChange } from "../load/team-tag-change.ts";
import type { TeamRow } from "../present/team-table.ts";
import type { TeamFilter } from "../present/team-tags.ts";
import { color } from "../ui/garden-theme.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { FollowUpRow } from "./FollowUpRow.tsx";

/** A narrow window scrolls the table sideways; the keyboard must be able to do so too. */
const Scroll = styled.div`
  position: relative;
  overflow-x: auto;

  &:focus-visible {
    outline: 2px solid ${color("border.primaryEmphasis")};
  }
`;

const Wide = styled(Table)`
  min-width: 660px;
  table-layout: auto;
  overflow-wrap: break-word;

  th {
    white-space: nowrap;
  }
`;

/** The list as a table; each row's tags can be changed in it. */
export function FollowUpTable(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly rows: readonly TeamRow[];
  readonly busy: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly select: (selected: ReadonlySet<string>) => void;
  readonly narrow: (filter: TeamFilter) => void;
  readonly change: (ticketId: string, change: TagChange) => Promise<void>;
  readonly region: RefObject<HTMLDivElement>;
}) {
  const { host, words, rows, busy, selected, select, narrow, change } = props;
  const chosen = rows.filter(({ ticketId }) => selected.has(ticketId)).length;
  const name = words.translate("table");
  return (
    <Scroll ref={props.region} role="region" aria-label={name} tabIndex={0}>
      <Wide size="small" isReadOnly aria-label={name}>
        <Table.Head>
          <Table.HeaderRow>
            <Table.HeaderCell isMinimum>
              <Field>
                <Checkbox
                  checked={chosen === rows.length}
                  indeterminate={chosen > 0 && chosen < rows.length}
                  onChange={({ target }) =>
                    select(new Set(target.checked ? rows.map(({ ticketId }) => ticketId) : []))
                  }
                >
                  <Field.Label hidden>{words.translate("selectAll")}</Field.Label>
                </Checkbox>
                <VisuallyHidden>{words.translate("select")}</VisuallyHidden>
              </Field>
            </Table.HeaderCell>
            <Table.HeaderCell width="15%">{words.translate("due")}</Table.HeaderCell>
            <Table.HeaderCell>{words.translate("followUp")}</Table.HeaderCell>
            <Table.HeaderCell width="15%">{words.translate("customer")}</Table.HeaderCell>
            <Table.HeaderCell width="13%">{words.translate("assignee")}</Table.HeaderCell>
            <Table.HeaderCell width="7%">{words.translate("rule")}</Table.HeaderCell>
            <Table.HeaderCell width="24%">{words.translate("tags")}</Table.HeaderCell>
          </Table.HeaderRow>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <FollowUpRow
              key={row.ticketId}
              host={host}
              words={words}
              row={row}
              isBusy={busy.has(row.ticketId)}
              isSelected={selected.has(row.ticketId)}
              select={(isSelected) => {
                const next = new Set(selected);
                if (isSelected) next.add(row.ticketId);
                else next.delete(row.ticketId);
                select(next);
              }}
              narrow={narrow}
              change={(tagChange) => change(row.ticketId, tagChange)}
            />
          ))}
        </Table.Body>
      </Wide>
    </Scroll>
  );
}
