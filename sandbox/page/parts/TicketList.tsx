import { useState } from "react";
import { listTickets, openTicket } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import { Avatar } from "./Avatar.tsx";
import { Icon } from "./Icon.tsx";
import { StatusChip } from "./StatusChip.tsx";
import { agoOf, momentOf } from "./when.ts";

const views = [
  { name: "Unsolved", query: "status<solved" },
  { name: "Mine", query: "status<solved assignee:me" },
  { name: "Unassigned", query: "status<solved assignee:none" },
  { name: "Tasks", query: "status<solved ticket_type:task" },
  { name: "Recently solved", query: "status:solved" },
];

/** The tickets of a view or a search, the last touched first. */
export function TicketList() {
  const { desk, state } = useDesk();
  const { list, users } = state;
  const [words, setWords] = useState("");
  const now = Date.now();
  return (
    <div className="list">
      <div className="list-head">
        <h1>Tickets</h1>
        <span className="list-count" role="status">
          {list.isLoading ? "Loading…" : `${list.count} tickets`}
        </span>
        <search>
          <form
            className="search"
            onSubmit={(event) => {
              event.preventDefault();
              void listTickets(desk, words.trim() === "" ? "status<solved" : words.trim());
            }}
          >
            <Icon name="search" />
            <input
              aria-label="Search tickets"
              placeholder="Search, for example: requester:1002 or tags:battery"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </form>
        </search>
      </div>
      <fieldset className="list-views" aria-label="Views">
        {views.map(({ name, query }) => (
          <button
            key={name}
            type="button"
            className="view-choice"
            aria-pressed={list.query === query}
            onClick={() => void listTickets(desk, query)}
          >
            {name}
          </button>
        ))}
        {views.every(({ query }) => query !== list.query) && (
          <span className="view-choice view-search" aria-current="true">
            {list.query}
          </span>
        )}
      </fieldset>
      <div className="table-frame">
        <table aria-label="Tickets">
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Subject</th>
              <th scope="col">Requester</th>
              <th scope="col">Updated</th>
              <th scope="col">Assignee</th>
              <th scope="col">Priority</th>
            </tr>
          </thead>
          <tbody>
            {list.tickets.map((ticket) => {
              const requester = users.get(ticket.requester_id);
              return (
                <tr
                  key={ticket.id}
                  data-testid={`ticket-row-${ticket.id}`}
                  onClick={() => void openTicket(desk, ticket.id)}
                >
                  <td>
                    <StatusChip status={ticket.status} />
                  </td>
                  <td className="cell-subject">
                    <button type="button" className="row-link">
                      <bdi>{ticket.subject}</bdi>
                    </button>
                    <span className="cell-excerpt">
                      #{ticket.id}
                      {ticket.type === "task" && " · Task"} · <bdi>{ticket.description}</bdi>
                    </span>
                  </td>
                  <td>
                    <span className="person">
                      <Avatar name={requester?.name ?? "?"} />
                      <bdi className="person-name">{requester?.name}</bdi>
                    </span>
                  </td>
                  <td title={momentOf(ticket.updated_at)}>{agoOf(ticket.updated_at, now)}</td>
                  <td>{users.get(ticket.assignee_id ?? 0)?.name ?? <i>Nobody</i>}</td>
                  <td>
                    <span className="priority" data-priority={ticket.priority ?? "none"}>
                      {ticket.priority ?? "–"}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {!list.isLoading && list.tickets.length === 0 && (
          <p className="empty">No ticket fits this search.</p>
        )}
      </div>
    </div>
  );
}
