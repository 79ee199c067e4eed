import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { inHundreds } from "./in-hundreds.ts";
import type { UserPayload } from "./payloads/user.ts";

/** True for a user to be named; Zendesk still gives the record of one who is deleted. */
export function isNamed({ active }: UserPayload): boolean {
  return active !== false;
}

/** The records of those users whom Zendesk shows to whoever asks. Rejects as the client does. */
export async function readUsers(
  client: ZendeskClient,
  ids: readonly string[],
): Promise<readonly UserPayload[]> {
  const answers = inHundreds(ids).map((some) =>
    client.call(endpoints.users, { query: { ids: some.join(",") } }),
  );
  return (await Promise.all(answers)).flatMap(({ users }) => users);
}

/**
 * The names of these people by id: only of those whom Zendesk shows to whoever looks, so that nobody
 * else is shown here either, and of nobody who is deleted. Rejects as the client does.
 */
export async function visibleNamesOf(
  client: ZendeskClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const users = await readUsers(client, ids);
  return new Map(users.filter(isNamed).map(({ id, name }) => [id, name]));
}
