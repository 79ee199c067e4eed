import { Table } from "@zendeskgarden/react-tables";
import styled from "styled-components";
import type { Host } from "../../host/host.ts";
import type { NavBarWords } from "../../i18n/nav-bar/en.ts";
import type { FigureTicketsView, FigureView } from "../../present/care-figure.ts";
import { PlainList } from "../../ui/PlainList.ts";
import { TicketOrWhy } from "../TicketOrWhy.tsx";

const Parts = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  margin-top: ${({ theme }) => theme.space.xs};

  p {
    max-width: 70ch;
    margin: 0;
  }
`;

const Title = styled.h5`
  margin: 0 0 ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Narrow = styled(Table)`
  max-width: 360px;
`;

/** What a figure means, what it rests on, its months as a table, and the tickets behind it. */
export function FigureMore(props: {
  readonly host: Host;
  readonly words: NavBarWords;
  readonly figure: FigureView;
  /** `null`: no ticket is behind it. */
  readonly tickets: FigureTicketsView | null;
}) {
  const { host, words, figure, tickets } = props;
  const { name, meaning, basis, chart } = figure;
  return (
    <Parts>
      <p>{meaning}</p>
      {basis !== null && <p>{basis}</p>}
      {chart !== null && (
        <Narrow size="small" isReadOnly aria-label={chart.words.split(":")[0] ?? name}>
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell>{words.translate("careMonth")}</Table.HeaderCell>
              <Table.HeaderCell>{words.translate("careValue")}</Table.HeaderCell>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {chart.points.map((point) => (
              <Table.Row key={point.month}>
                <Table.Cell>{point.month}</Table.Cell>
                <Table.Cell>
                  <bdi>{point.words}</bdi>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Narrow>
      )}
      {tickets !== null && (
        <div>
          <Title>{words.translate("careTickets")}</Title>
          {tickets.note !== null && <p aria-live="polite">{tickets.note}</p>}
          <PlainList>
            {tickets.tickets.map((ticket) => (
              <li key={ticket.id}>
                <TicketOrWhy host={host} ticketId={ticket.id} why={ticket.why}>
                  <bdi>#{ticket.id}</bdi>
                  {ticket.subject !== null && (
                    <>
                      {" "}
                      <bdi>{ticket.subject}</bdi>
                    </>
                  )}
                </TicketOrWhy>
              </li>
            ))}
          </PlainList>
        </div>
      )}
    </Parts>
  );
}
