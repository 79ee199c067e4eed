import styled from "styled-components";
import type { FactView } from "../present/fact-view.ts";
import { color } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";
import type { SidebarHost } from "./TicketSidebar.tsx";

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
export function DatedFact(props: { readonly host: SidebarHost; readonly view: FactView }) {
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
