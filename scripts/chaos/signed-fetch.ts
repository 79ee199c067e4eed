import { signedToken } from "../signed-token.ts";

export type Signing = { readonly account: string; readonly secret: string };

/** Asks the service as the account's app does: each request with a token of its own. */
export async function signedFetch(
  url: string,
  { account, secret }: Signing,
  init: { readonly method?: string; readonly body?: string } = {},
): Promise<Response> {
  const token = await signedToken(account, secret, Date.now());
  return fetch(url, {
    ...init,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  });
}
