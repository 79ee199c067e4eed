import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { Asked } from "./load.ts";

/** Whose secret the tokens of requests are signed with. */
export type Signer = { readonly account: string; readonly secret: string };

/** One after the other, over and over. */
export function inTurn(customers: readonly string[]): () => string {
  let asked = 0;
  return () => customers[asked++ % customers.length] ?? "";
}

/** By addresses, what their answers are called. */
export type Etags = ReadonlyMap<string, string>;
export type Answers = { readonly etags: Etags; readonly body: string };

/** What these customers' answers are called, by their addresses, and one of the answers. */
export async function answersOf(
  url: string,
  signer: Signer,
  customers: readonly string[],
): Promise<Answers> {
  const etags = new Map<string, string>();
  let body = "";
  for (const { path, headers } of await requestsFor(signer, customers.length, inTurn(customers))) {
    const answer = await fetch(`${url}${path}`, { headers });
    etags.set(path, answer.headers.get("etag") ?? "");
    body = await answer.text();
  }
  return { etags, body };
}

/** Signed beforehand, so that it is not signing that is measured. */
export async function requestsFor(
  { account, secret }: Signer,
  count: number,
  customerId: () => string,
  etags: Etags = new Map(),
): Promise<readonly Asked[]> {
  const key = Buffer.from(secret);
  const exp = Math.floor(Date.now() / 1000) + 60;
  return Promise.all(
    Array.from({ length: count }, async () => {
      const claims = { iss: account, aud: "care-context", sub: "11", jti: randomUUID(), exp };
      const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(key);
      const path = `/v1/customers/${customerId()}/care-context`;
      const etag = etags.get(path);
      const authorization = `Bearer ${token}`;
      const headers =
        etag === undefined ? { authorization } : { authorization, "if-none-match": etag };
      return { path, headers };
    }),
  );
}
