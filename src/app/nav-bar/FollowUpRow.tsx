import { Checkbox, Field } from "@zendeskgarden/react-forms";
import { Table } from "@zendeskgarden/react-tables";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TagChange } from "../load/team-tag-change.ts";
import type { TeamRow } from "../present/team-table.ts";
import type { TeamFilter } from "../present/team-tags.ts";
import { color } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.ts";
import { CustomerLink } from "./CustomerLink.tsx";
import { RowTags } from "./RowTags.tsx";

const Quiet = styled.div`
  color: ${color("foreground.subtle")};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Overdue = styled.div`
  width: max-content;
  padding: 0 ${({ theme }) => theme.space.xxs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.danger")};
  color: ${color("foreground.dangerEmphasis")};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

/** Garden's own colour of a selected row leaves too little contrast for the words in it. */
const Line = styled(Table.Row)<{ readonly $isSelected: boolean }>`
  td:first-child {
    box-shadow: ${(props) => (props.$isSelected ? `inset ${props.theme.rtl === true ? "-" : ""}3px 0 ${color("border.primaryEmphasis")(props)}` : "none")};
  }
`;

/** One follow-up. */
export function FollowUpRow(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly row: TeamRow;
  readonly isBusy: boolean;
  readonly isSelected: boolean;
  readonly select: (isSelected: boolean) => void;
  readonly narrow: (filter: TeamFilter) => void;
  readonly change: (change: TagChange) => Promise<void>;
}) {
  const { host, words, row, isBusy, isSelected, select, narrow, change } = props;
  const { ticketId, due, customer, rule } = row;
  return (
    <Line $isSelected={isSelected} aria-busy={isBusy}>
      <Table.Cell isMinimum>
        <Field>
          <Checkbox checked={isSelected} onChange={({ target }) => select(target.checked)}>
            <Field.Label hidden>{words.translate("selectRow", { ticket: ticketId })}</Field.Label>
          </Checkbox>
        </Field>
      </Table.Cell>
      <Table.Cell>
        {due.isOverdue ? <Overdue>{due.words}</Overdue> : <div>{due.words}</div>}
        {due.exact !== null && <Quiet>{due.exact}</Quiet>}
      </Table.Cell>
      <Table.Cell>
        <TicketLink host={host} ticketId={ticketId}>
          <bdi>{row.title}</bdi>
        </TicketLink>
        <Quiet>
          <bdi>#{ticketId}</bdi>
        </Quiet>
      </Table.Cell>
      <Table.Cell>
        {customer === null ? (
          <Quiet>{words.translate("noCustomer")}</Quiet>
        ) : (
          <CustomerLink host={host} customerId={customer.id}>
            <bdi>{customer.words}</bdi>
          </CustomerLink>
        )}
      </Table.Cell>
      <Table.Cell>
        {row.assignee === null ? (
          <Quiet>{words.translate("noAssignee")}</Quiet>
        ) : (
          <bdi>{row.assignee}</bdi>
        )}
      </Table.Cell>
      <Table.Cell>
        {rule === null ? (
          <Quiet>{words.translate("noRule")}</Quiet>
        ) : (
          <span title={rule.title}>
            <bdi>{rule.id}</bdi>
            <VisuallyHidden> {rule.title}</VisuallyHidden>
          </span>
        )}
      </Table.Cell>
      <Table.Cell>
        <RowTags
          words={words}
          ticketId={ticketId}
          tags={row.tags}
          isBusy={isBusy}
          narrow={narrow}
          change={change}
        />
      </Table.Cell>
    </Line>
  );
}
