import styled from "styled-components";
import type { Host } from "../host/host.ts";
import type { FactView } from "../present/fact-view.ts";
import { color } from "./garden-theme.ts";
import { TicketLink } from "./TicketLink.tsx";

/** The day stands at the end of the last line that has room for it, however long the fact is. */
const Line = styled.div`
  display: flow-root;

  time {
    float: inline-end;
    margin-inline-start: ${({ theme }) => theme.space.xs};
    color: ${color("foreground.subtle")};
  }
`;

/** A fact with its day; it opens the ticket that it is from. */
export function DatedFact(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly view: FactView;
}) {
  const { fact, on, ticketId } = props.view;
  return (
    <Line>
      {ticketId === null ? (
        <span>{fact}</span>
      ) : (
        <TicketLink host={props.host} ticketId={ticketId}>
          {fact}
        </TicketLink>
      )}
      <time>{on}</time>
    </Line>
  );
}
