import { Button } from "@zendeskgarden/react-buttons";
import { Checkbox, Field } from "@zendeskgarden/react-forms";
import styled from "styled-components";
import type { FollowUpSection } from "../../care/follow-up-section.ts";
import type { Host } from "../host/host.ts";
import type { NavBarWords } from "../i18n/nav-bar/en.ts";
import type { TeamRow } from "../present/team-rows.ts";
import type { SectionView, TeamTable } from "../present/team-table.ts";
import { color } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import { DueWords } from "./DueWords.tsx";
import { Quiet } from "./Quiet.ts";

/** The board is for a look at all; for more of one section there is the table. */
const mostCards = 50;

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
  align-items: start;
`;

const Column = styled.section`
  min-width: 0;
  padding: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.subtle")};

  h2 {
    margin: 0 0 ${({ theme }) => theme.space.xs};
    font-size: ${({ theme }) => theme.fontSizes.md};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${({ theme }) => theme.space.xs};
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;

const Card = styled.li<{ readonly $isSelected: boolean }>`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xs};
  border: ${({ theme }) => theme.borders.sm} ${color("border.default")};
  border-color: ${(props) => color(props.$isSelected ? "border.primaryEmphasis" : "border.default")(props)};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${color("background.default")};
`;

/** The team's follow-ups side by side: overdue, today, next, done. */
export function FollowUpBoard(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly table: TeamTable;
  readonly busy: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly select: (selected: ReadonlySet<string>) => void;
  readonly showAll: (section: FollowUpSection) => void;
}) {
  const { words, table, selected, select, showAll } = props;
  const sections: readonly SectionView[] = [table.overdue, table.today, table.next, table.done];
  return (
    <Columns>
      {sections.map(({ section, name, rows, count, isFailed }) => (
        <Column key={section} aria-labelledby={`board-${section}`}>
          <h2 id={`board-${section}`}>
            {count === null
              ? name
              : words.translate("boardColumn", { name, count: words.number(count) })}
          </h2>
          {rows.length === 0 ? (
            <Quiet>
              {words.translate(
                isFailed ? "boardFailed" : count === null ? "boardLoading" : "boardNone",
              )}
            </Quiet>
          ) : (
            <ul>
              {rows.slice(0, mostCards).map((row) => (
                <BoardCard
                  key={row.ticketId}
                  host={props.host}
                  words={words}
                  row={row}
                  isBusy={props.busy.has(row.ticketId)}
                  isSelected={selected.has(row.ticketId)}
                  select={(isSelected) => {
                    const next = new Set(selected);
                    if (isSelected) next.add(row.ticketId);
                    else next.delete(row.ticketId);
                    select(next);
                  }}
                />
              ))}
            </ul>
          )}
          {count !== null && count > Math.min(mostCards, rows.length) && (
            <Button size="small" isBasic onClick={() => showAll(section)}>
              {words.translate("boardAll", { count })}
            </Button>
          )}
        </Column>
      ))}
    </Columns>
  );
}

function BoardCard(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly words: NavBarWords;
  readonly row: TeamRow;
  readonly isBusy: boolean;
  readonly isSelected: boolean;
  readonly select: (isSelected: boolean) => void;
}) {
  const { host, words, row, isSelected } = props;
  const { ticketId } = row;
  return (
    <Card $isSelected={isSelected} aria-busy={props.isBusy}>
      <Field>
        <Checkbox checked={isSelected} onChange={({ target }) => props.select(target.checked)}>
          <Field.Label hidden>{words.translate("selectRow", { ticket: ticketId })}</Field.Label>
        </Checkbox>
      </Field>
      <div>
        <TicketLink host={host} ticketId={ticketId}>
          <bdi>{row.title}</bdi>
        </TicketLink>
        {row.customer !== null && (
          <div>
            <bdi>{row.customer.words}</bdi>
          </div>
        )}
        <DueWords due={row.due} />
        <Quiet>
          {row.assignee === null ? words.translate("noAssignee") : <bdi>{row.assignee}</bdi>}
        </Quiet>
      </div>
    </Card>
  );
}
