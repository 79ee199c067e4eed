import type { ReactNode } from "react";
import type { Host } from "../host/host.ts";
import { TicketLink } from "../ui/TicketLink.tsx";

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
      {children} · {why}
    </>
  );
}
