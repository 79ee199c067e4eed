import type { ReactNode } from "react";
import styled from "styled-components";
import type { Host } from "../host/host.ts";
import { color } from "../ui/garden-theme.ts";
import { TicketLink } from "../ui/TicketLink.tsx";

const Why = styled.span`
  color: ${color("foreground.subtle")};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

/** A ticket that opens; or what it is called, with why it does not. */
export function TicketOrWhy(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly ticketId: string;
  /** `null`: it opens. */
  readonly why: string | null;
  readonly children: ReactNode;
}) {
  const { host, ticketId, why, children } = props;
  if (why === null) {
    return (
      <TicketLink host={host} ticketId={ticketId}>
        {children}
      </TicketLink>
    );
  }
  return (
    <>
      {children} <Why>· {why}</Why>
    </>
  );
}
