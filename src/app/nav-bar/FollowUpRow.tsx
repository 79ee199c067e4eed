import { Checkbox, Field } from "@zendeskgarden/react-forms";
import { Table } from "@zendeskgarden/react-tables";
import { type ReactNode, useRef } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagChange } from "../load/team-tag-change.ts";
import type { TeamColumn } from "../load/team-view.ts";
import type { TeamRow } from "../present/team-rows.ts";
import { color } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { CustomerLink } from "./CustomerLink.tsx";
import { DueWords } from "./DueWords.tsx";
import { Quiet } from "./Quiet.ts";
import { RowTags } from "./RowTags.tsx";

/** Garden's own colour of a selected row leaves too little contrast for the words in it. */
const Line = styled(Table.Row)<{ readonly $isSelected: boolean }>`
  td:first-child {
    box-shadow: ${(props) => (props.$isSelected ? `inset ${props.theme.rtl === true ? "-" : ""}3px 0 ${color("border.primaryEmphasis")(props)}` : "none")};
  }
`;

type RowParts = {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly row: TeamRow;
  readonly isBusy: boolean;
  readonly showTag: (tag: string) => void;
  readonly change: (change: TagChange) => Promise<void>;
};

/** One follow-up. */
export function FollowUpRow(
  props: RowParts & {
    /** From 0, in the whole list. */
    readonly place: number;
    readonly measure: (element: HTMLElement | null) => void;
    readonly columns: readonly TeamColumn[];
    readonly isSelected: boolean;
    readonly select: (isSelected: boolean, isRange: boolean) => void;
  },
) {
  const { words, row, place, columns, isBusy, isSelected, select } = props;
  const { ticketId } = row;
  const withShift = useRef(false);
  return (
    <Line
      ref={props.measure}
      $isSelected={isSelected}
      aria-busy={isBusy}
      aria-rowindex={place + 2}
      data-index={place}
      data-ticket={ticketId}
    >
      <Table.Cell isMinimum>
        <Field
          onClickCapture={({ shiftKey }) => {
            withShift.current = shiftKey;
          }}
        >
          <Checkbox
            checked={isSelected}
            onChange={({ target }) => select(target.checked, withShift.current)}
          >
            <Field.Label hidden>{words.translate("selectRow", { ticket: ticketId })}</Field.Label>
          </Checkbox>
        </Field>
      </Table.Cell>
      {columns.map((column) => (
        <Table.Cell key={column}>{cellOf(column, props)}</Table.Cell>
      ))}
    </Line>
  );
}

function cellOf(column: TeamColumn, props: RowParts): ReactNode {
  const { host, words, row, isBusy, showTag, change } = props;
  const { ticketId, customer, rule } = row;
  switch (column) {
    case "due":
      return <DueWords due={row.due} />;
    case "title":
      return (
        <>
          <TicketLink host={host} ticketId={ticketId}>
            <bdi>{row.title}</bdi>
          </TicketLink>
          <Quiet>
            <bdi>#{ticketId}</bdi>
          </Quiet>
        </>
      );
    case "customer":
      return customer === null ? (
        <Quiet>{words.translate("noCustomer")}</Quiet>
      ) : (
        <CustomerLink host={host} customerId={customer.id}>
          <bdi>{customer.words}</bdi>
        </CustomerLink>
      );
    case "assignee":
      return row.assignee === null ? (
        <Quiet>{words.translate("noAssignee")}</Quiet>
      ) : (
        <bdi>{row.assignee}</bdi>
      );
    case "group":
      return row.group === null ? (
        <Quiet>{words.translate("noGroup")}</Quiet>
      ) : (
        <bdi>{row.group}</bdi>
      );
    case "rule":
      return rule === null ? (
        <Quiet>{words.translate("noRule")}</Quiet>
      ) : (
        <span title={rule.title}>
          <bdi>{rule.id}</bdi>
          <VisuallyHidden> {rule.title}</VisuallyHidden>
        </span>
      );
    case "tier":
      return row.tier === null ? <Quiet>{words.translate("noTier")}</Quiet> : <bdi>{row.tier}</bdi>;
    case "tags":
      return (
        <RowTags
          words={words}
          ticketId={ticketId}
          tags={row.tags}
          isBusy={isBusy}
          showTag={showTag}
          change={change}
        />
      );
  }
}
