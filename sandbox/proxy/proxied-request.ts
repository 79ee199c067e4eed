import { SignJWT } from "jose";
import * as z from "zod";
import type { InstalledApp } from "../server/installed-app.ts";
import { filled, ProxyRefusal } from "./placeholders.ts";

/** What `client.request` hands to the helpdesk for an address outside it. */
export const proxyInputSchema = z.object({
  url: z.string(),
  method: z.string().default("GET"),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().nullable().default(null),
  secure: z.boolean().default(false),
  jwt: z
    .object({
      algorithm: z.string(),
      secret_key: z.string(),
      expiry: z.number().positive().optional(),
      claims: z.record(z.string(), z.unknown()).default({}),
    })
    .nullable()
    .default(null),
});
export type ProxyInput = z.output<typeof proxyInputSchema>;

export type OutgoingRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

/**
 * The request that the proxy sends for an app: only to an allowed host, with settings filled in
 * and a token signed where the app asked with `secure: true`.
 *
 * Throws a `ProxyRefusal` for anything the proxy of Zendesk would not send.
 */
export async function outgoingRequestFor(
  input: ProxyInput,
  app: InstalledApp,
  at: number,
): Promise<OutgoingRequest> {
  const url = input.secure ? filled(input.url, "url", app) : input.url;
  if (!URL.canParse(url)) throw new ProxyRefusal("not an address");
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") throw new ProxyRefusal("not http");
  if (!app.allowedHosts.includes(hostname)) throw new ProxyRefusal(`${hostname} is not allowed`);
  if (!input.secure) {
    if (input.jwt !== null) throw new ProxyRefusal("a token needs secure: true");
    return { url, method: input.method, headers: input.headers, body: input.body };
  }
  const token = input.jwt === null ? null : await signed(input.jwt, app, at);
  const put = (text: string, scope: "header" | "body"): string => {
    const withToken = token === null ? text : text.replaceAll("{{jwt.token}}", token);
    return filled(withToken, scope, app);
  };
  return {
    url: token === null ? url : url.replaceAll("{{jwt.token}}", token),
    method: input.method,
    headers: Object.fromEntries(
      Object.entries(input.headers).map(([name, value]) => [name, put(value, "header")]),
    ),
    body: input.body === null ? null : put(input.body, "body"),
  };
}

async function signed(
  jwt: NonNullable<ProxyInput["jwt"]>,
  app: InstalledApp,
  at: number,
): Promise<string> {
  if (jwt.algorithm !== "HS256") throw new ProxyRefusal("only HS256 is signed here");
  const secret = filled(jwt.secret_key, "jwt_secret_key", app);
  const issuedAt = Math.floor(at / 1000);
  const claims = Object.fromEntries(
    Object.entries(jwt.claims).map(([name, value]) => [
      name,
      typeof value === "string" ? filled(value, "jwt_claim", app) : value,
    ]),
  );
  return new SignJWT({ iat: issuedAt, exp: issuedAt + (jwt.expiry ?? 300), ...claims })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .sign(new TextEncoder().encode(secret));
}
