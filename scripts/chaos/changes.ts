import { staff } from "../../sandbox/account/staff.ts";
import { protagonists } from "../../sandbox/generator/protagonists.ts";
import type { Random } from "../../sandbox/generator/random.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";

const firstOrdinaryId = 1010;

/** Changes something in the helpdesk, as somebody at the desk would; false where it was refused. */
export async function changeSomething(sandbox: Sandbox, random: Random): Promise<boolean> {
  const { account } = sandbox;
  const tickets = [...account.tickets.values()].filter(
    ({ status, requester_id: id }) =>
      status !== "closed" && status !== "deleted" && account.users.get(id)?.active === true,
  );
  const customers = [...account.users.values()].filter(
    ({ role, active }) => role === "end-user" && active,
  );
  const ticket = random.pick(tickets);
  const customer = random.pick(customers);
  const at = `/api/v2/tickets/${ticket.id}`;
  const change = random.int(1, 100);
  if (change <= 25) {
    const comment = { body: `Any news? It is the ${random.int(2, 9)}th time that I ask.` };
    return asked(sandbox, "POST", "/api/v2/tickets", {
      ticket: { requester_id: customer.id, comment, tags: ["chaos"] },
    });
  }
  if (change <= 55) {
    const comment = { body: "We are looking into it.", public: random.chance(0.7) };
    return asked(sandbox, "PUT", at, { ticket: { comment } });
  }
  if (change <= 66) {
    const { requester_id: requesterId } = ticket;
    const satisfaction = { score: random.pick(["good", "bad"]) };
    const path = `${at}/satisfaction_rating`;
    return asked(sandbox, "POST", path, { satisfaction_rating: satisfaction }, requesterId);
  }
  if (change <= 75) {
    const status = random.pick(["open", "pending", "solved"]);
    const priority = random.pick(["low", "normal", "urgent"]);
    return asked(sandbox, "PUT", at, { ticket: { status, priority } });
  }
  if (change <= 83) {
    return asked(sandbox, "PUT", `${at}/tags`, { tags: [`tag_${random.int(1, 9)}`] });
  }
  if (change <= 89) {
    const tags = ["care_follow_up", `care_customer_${customer.id}`, "care_rule_r04"];
    const comment = { body: "Call back.", public: false };
    const due = { type: "task", due_at: new Date(Date.now() + 86_400_000).toISOString() };
    return asked(sandbox, "POST", "/api/v2/tickets", {
      ticket: { subject: "Call back", comment, tags, requester_id: staff.agent, ...due },
    });
  }
  if (change <= 93) return asked(sandbox, "PUT", at, { ticket: { requester_id: customer.id } });
  if (change <= 98) return asked(sandbox, "DELETE", at, undefined);
  // The first ones stay: events are sent of them. So do those who wrote in what is now another's
  // ticket: nothing of somebody who is gone tells that they were a customer, and no agent.
  const guests = new Set(
    [...account.tickets.values()].flatMap(({ id, requester_id: requesterId }) =>
      (account.comments.get(id) ?? []).flatMap(({ author_id: authorId }) =>
        authorId === requesterId ? [] : [authorId],
      ),
    ),
  );
  const leaving = customers.filter(({ id }) => id >= firstOrdinaryId && !guests.has(id));
  if (leaving.length < 10) return false;
  return asked(sandbox, "DELETE", `/api/v2/users/${random.pick(leaving).id}`, undefined);
}

/** Customers of whom other systems tell; none of them is ever deleted. */
export const eventCustomerIds: readonly number[] = [
  protagonists.promoter,
  protagonists.complainer,
  protagonists.prospect,
  protagonists.arabic,
];

async function asked(
  sandbox: Sandbox,
  method: string,
  path: string,
  body: unknown,
  userId: number = staff.admin,
): Promise<boolean> {
  const response = await fetch(`${sandbox.assetsOrigin}${path}`, {
    method,
    headers: { "content-type": "application/json", "x-sandbox-session": `${userId}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await response.text();
  return response.ok;
}
