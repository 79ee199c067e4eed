import type { TicketTab, Unsubmitted } from "../desk.ts";
import { changeUnsubmitted, chooseRequester } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { AppsTray } from "./AppsTray.tsx";
import { Avatar } from "./Avatar.tsx";
import { ReplyEditor } from "./ReplyEditor.tsx";
import { RequesterField } from "./RequesterField.tsx";

type NewTicketViewProps = { readonly tab: TicketTab; readonly unsubmitted: Unsubmitted };

/** A ticket that is being written: whose it is, its subject and first comment, the tray of apps. */
export function NewTicketView({ tab, unsubmitted }: NewTicketViewProps) {
  const { desk, state } = useDesk();
  const requester = state.users.get(unsubmitted.requesterId ?? 0);
  return (
    <div className="ticket">
      <aside className="properties" aria-label="Ticket properties">
        <div className="property">
          <span className="property-name">Requester</span>
          {requester === undefined ? (
            <span className="quiet">Nobody yet</span>
          ) : (
            <span className="person">
              <Avatar name={requester.name} />
              <bdi className="person-name" data-testid="requester-new">
                {requester.name}
              </bdi>
            </span>
          )}
          <RequesterField
            title="Choose requester"
            choose={(userId) => void chooseRequester(desk, userId)}
          />
        </div>
        <label className="property">
          <span className="property-name">Subject</span>
          <input
            className="text-field"
            value={unsubmitted.subject}
            onChange={(event) => changeUnsubmitted(desk, { subject: event.target.value })}
          />
        </label>
      </aside>
      <div className="ticket-middle">
        <header className="ticket-head">
          <h1>New ticket</h1>
          <p>
            <span>Not sent yet</span>
          </p>
        </header>
        <div className="conversation" />
        {tab.refusal !== null && (
          <p className="refusal" role="alert">
            {tab.refusal}
          </p>
        )}
        <ReplyEditor tab={tab} />
      </div>
      <AppsTray
        spot={{ location: "new_ticket_sidebar" }}
        isActive={state.view === "ticket" && state.activeTicketId === tab.id}
      />
    </div>
  );
}
