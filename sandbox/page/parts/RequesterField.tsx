import { useState } from "react";
import { useDesk } from "../desk-context.tsx";
import type { User } from "../records.ts";

type RequesterFieldProps = {
  readonly title: string;
  readonly choose: (userId: number) => void;
};

/** Gives a ticket to a customer, found by name, address or id. */
export function RequesterField({ title, choose }: RequesterFieldProps) {
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
      <summary>{title}</summary>
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
                choose(user.id);
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
