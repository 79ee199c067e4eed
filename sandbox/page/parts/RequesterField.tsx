import { useState } from "react";
import { updateTicket } from "../desk-actions.ts";
import { useDesk } from "../desk-context.tsx";
import type { User } from "../records.ts";

/** Gives the ticket to another customer, found by name, address or id. */
export function RequesterField({ ticketId }: { readonly ticketId: number }) {
  const { desk } = useDesk();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<readonly User[]>([]);
  const look = async (text: string): Promise<void> => {
    setWords(text);
    const isId = /^\d+$/.test(text.trim());
    if (text.trim().length < 2) setFound([]);
    else if (isId) setFound(await desk.api.users([Number(text)]));
    else setFound(await desk.api.findUsers(text.trim()));
  };
  return (
    <details className="change-requester">
      <summary>Change requester</summary>
      <input
        aria-label="Find a customer"
        placeholder="Name, address or id"
        value={words}
        onChange={(event) => void look(event.target.value)}
      />
      <ul aria-label="Customers found">
        {found.map((user) => (
          <li key={user.id}>
            <button
              type="button"
              className="customer-choice"
              data-testid={`choose-requester-${user.id}`}
              onClick={(event) => {
                event.currentTarget.closest("details")?.removeAttribute("open");
                setWords("");
                setFound([]);
                void updateTicket(desk, ticketId, { requester_id: user.id });
              }}
            >
              <bdi>{user.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
