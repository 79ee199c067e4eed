import type { TicketTab } from "../desk.ts";
import { useDesk } from "../desk-context.tsx";
import { AppsTray } from "./AppsTray.tsx";
import { Conversation } from "./Conversation.tsx";
import { ReplyEditor } from "./ReplyEditor.tsx";
import { StatusChip } from "./StatusChip.tsx";
import { TicketProperties } from "./TicketProperties.tsx";

/** One ticket: its properties, the conversation with the editor, the tray of apps. */
export function TicketView({ tab }: { readonly tab: TicketTab }) {
  const { state } = useDesk();
  const { ticket } = tab;
  if (tab.isMissing) {
    return <p className="empty">There is no ticket #{tab.id}, or you may not see it.</p>;
  }
  if (ticket === null) {
    return (
      <p className="empty" aria-busy="true">
        Opening ticket #{tab.id}…
      </p>
    );
  }
  return (
    <div className="ticket">
      <TicketProperties tab={tab} ticket={ticket} />
      <div className="ticket-middle">
        <header className="ticket-head">
          <h1>
            <bdi>{ticket.subject}</bdi>
          </h1>
          <p>
            <StatusChip status={ticket.status} />
            {ticket.type === "task" && <span className="chip">Task</span>}
            <span>
              #{ticket.id} · <bdi>{state.users.get(ticket.requester_id)?.name}</bdi> · via{" "}
              {ticket.via.channel}
            </span>
          </p>
        </header>
        <Conversation comments={tab.comments} requesterId={ticket.requester_id} />
        {tab.refusal !== null && (
          <p className="refusal" role="alert">
            {tab.refusal}
          </p>
        )}
        <ReplyEditor tab={tab} />
      </div>
      <AppsTray
        spot={{ location: "ticket_sidebar", ticketId: tab.id }}
        isActive={state.view === "ticket" && state.activeTicketId === tab.id}
      />
    </div>
  );
}
