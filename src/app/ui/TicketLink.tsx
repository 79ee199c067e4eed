import type { MouseEvent, ReactNode } from "react";
import type { Host } from "../host/host.ts";
import { Link } from "./Link.ts";

/**
 * Opens a ticket in a tab of Zendesk.
 *
 * It is a real address too, so that a middle click opens a tab of the browser.
 */
export function TicketLink(props: {
  readonly host: Pick<Host, "invoke" | "ticketAddress">;
  readonly ticketId: string;
  readonly children: ReactNode;
}) {
  const { host, ticketId } = props;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Zendesk says itself why a ticket does not open.
    host.invoke("routeTo", "ticket", ticketId).catch(() => undefined);
  };
  return (
    <Link
      href={host.ticketAddress(ticketId) ?? "#"}
      target="_blank"
      rel="noopener noreferrer"
      onClick={open}
    >
      {props.children}
    </Link>
  );
}
