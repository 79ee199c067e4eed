import type { ZendeskClient } from "../../zendesk/client.ts";
import { endpoints } from "../../zendesk/endpoints.ts";

/**
 * The names of these people, a hundred at most, by id: only of those whom Zendesk shows to whoever
 * looks, so that nobody else is shown here either.
 */
export async function visibleNamesOf(
  client: ZendeskClient,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (customerIds.length === 0) return new Map();
  const { users } = await client.call(endpoints.users, { query: { ids: customerIds.join(",") } });
  return new Map(users.filter(({ active }) => active !== false).map(({ id, name }) => [id, name]));
}
