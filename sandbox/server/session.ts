import type { Headers } from "./http.ts";

/** The header that stands for Zendesk's session cookie: the id of the person at the page. */
export const sessionHeader = "x-sandbox-session";

/**
 * Whose session a request carries; `null` for none.
 *
 * A browser has no session on the assets' origin, as an app's frame has none at Zendesk: an app
 * reaches the API through `client.request` or not at all.
 */
export function sessionUserIdOf(headers: Headers): number | null {
  const id = headers[sessionHeader];
  if (id === undefined || !/^\d+$/.test(id)) return null;
  const isFromBrowser = headers["sec-fetch-site"] !== undefined;
  if (isFromBrowser && !(headers.host ?? "").startsWith("localhost")) return null;
  return Number(id);
}
