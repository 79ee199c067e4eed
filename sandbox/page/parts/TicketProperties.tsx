import type { TicketTab } from "../desk.ts";
import { openProfile, updateTicket } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import type { Ticket } from "../records.ts";
import { Avatar } from "./Avatar.tsx";
import { RequesterField } from "./RequesterField.tsx";
import { momentOf } from "./when.ts";

const priorities = ["low", "normal", "high", "urgent"];
const types = ["question", "incident", "problem", "task"];

type PropertiesProps = { readonly tab: TicketTab; readonly ticket: Ticket };

/** Whose ticket it is, who has it, and its fields. */
export function TicketProperties({ tab, ticket }: PropertiesProps) {
  const { desk, state } = useDesk();
  const requester = state.users.get(ticket.requester_id);
  const change = (fields: object): void => void updateTicket(desk, tab.id, fields);
  return (
    <aside className="properties" aria-label="Ticket properties">
      <div className="property">
        <span className="property-name">Requester</span>
        <button
          type="button"
          className="person row-link"
          title="Open the profile"
          onClick={() => void openProfile(desk, { kind: "user", id: ticket.requester_id })}
        >
          <Avatar name={requester?.name ?? "?"} />
          <bdi className="person-name" data-testid={`requester-${tab.id}`}>
            {requester?.name}
          </bdi>
        </button>
        {requester?.suspended && <span className="mark mark-internal">Suspended</span>}
        <RequesterField
          title="Change requester"
          choose={(userId) => change({ requester_id: userId })}
        />
      </div>
      <label className="property">
        <span className="property-name">Assignee</span>
        <select
          value={ticket.assignee_id ?? ""}
          onChange={(event) => change({ assignee_id: Number(event.target.value) || null })}
        >
          <option value="">Nobody</option>
          {state.account.staff.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <label className="property">
        <span className="property-name">Type</span>
        <select
          value={ticket.type ?? ""}
          onChange={(event) => change({ type: event.target.value || null })}
        >
          <option value="">–</option>
          {types.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </label>
      <label className="property">
        <span className="property-name">Priority</span>
        <select
          value={ticket.priority ?? ""}
          onChange={(event) => change({ priority: event.target.value || null })}
        >
          <option value="">–</option>
          {priorities.map((priority) => (
            <option key={priority}>{priority}</option>
          ))}
        </select>
      </label>
      {ticket.due_at !== null && (
        <div className="property">
          <span className="property-name">Due</span>
          <time dateTime={ticket.due_at}>{momentOf(ticket.due_at)}</time>
        </div>
      )}
      <div className="property">
        <span className="property-name">Tags</span>
        <ul className="tags" aria-label="Tags">
          {ticket.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
          {ticket.tags.length === 0 && <li className="tags-none">None</li>}
        </ul>
      </div>
      <div className="property">
        <span className="property-name">Created</span>
        <time dateTime={ticket.created_at}>{momentOf(ticket.created_at)}</time>
      </div>
    </aside>
  );
}
