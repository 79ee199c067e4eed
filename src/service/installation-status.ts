import type { Instant } from "../care/facts.ts";
import type { Installation } from "../contract/installation.ts";
import type { ZendeskClient } from "../zendesk/client.ts";
import { endpoints } from "../zendesk/endpoints.ts";
import { isZendeskRequestError } from "../zendesk/errors.ts";

type Reach = Installation["zendesk"];

const cachedForMs = 30_000;

/**
 * Whether Zendesk takes the service's token, asked at most twice a minute for each connection of an
 * account, however often a page is reloaded.
 */
export function zendeskStatusReader(
  now: () => Instant,
): (connection: string, zendesk: ZendeskClient) => Promise<Reach> {
  const asked = new Map<string, { readonly at: Instant; readonly answer: Promise<Reach> }>();
  return (connection, zendesk) => {
    const known = asked.get(connection);
    if (known !== undefined && now() - known.at < cachedForMs) return known.answer;
    const answer = statusOf(zendesk);
    asked.set(connection, { at: now(), answer });
    return answer;
  };
}

async function statusOf(zendesk: ZendeskClient): Promise<Reach> {
  try {
    const { user } = await zendesk.call(endpoints.currentUser);
    // To somebody whom it does not know, Zendesk answers with a user without an id.
    return user.id === null ? "refused" : "reachable";
  } catch (error) {
    return isZendeskRequestError(error) && (error.status === 401 || error.status === 403)
      ? "refused"
      : "unreachable";
  }
}
