import type { Account } from "../account/account.ts";
import type { UserRecord } from "../account/records.ts";
import { idempotencyKeys } from "./idempotency.ts";
import { type RateLimits, rateCounter } from "./rate-limits.ts";
import { ApiRefusal, noSuchEndpoint, tooManyRequests, unauthenticated } from "./refusal.ts";
import type { ApiAnswer } from "./request.ts";
import { apiRouteFor } from "./routes.ts";

/** A request as it came in, before anybody asked who sends it. */
export type RawApiRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly at: number;
  /** Who the page's session is of; `null` without one. */
  readonly sessionUserId: number | null;
};

/** The sandbox's bearer token, which an admin granted. */
export const oauthToken = "sandbox-oauth-token";

/** The helpdesk's API over an account: who, how often, then what. */
export function helpdeskApi(
  account: Account,
  limits: RateLimits,
  userIdOf: (token: string, at: number) => number | null = () => null,
): (request: RawApiRequest) => ApiAnswer {
  const count = rateCounter(limits);
  const once = idempotencyKeys();

  return (raw) => {
    const path = raw.path.replace(/^\/api\/v2\//, "").replace(/\.json$/, "");
    let headers: Readonly<Record<string, string>> = {};
    try {
      const actor = actorOf(account, raw, userIdOf);
      if (actor === null) throw unauthenticated();
      const verdict = count({ method: raw.method, path, actorId: actor.id, at: raw.at });
      headers = verdict.headers;
      if (verdict.retryAfterSeconds !== null) {
        throw tooManyRequests(verdict.retryAfterSeconds, limits.isPlainText);
      }
      const route = apiRouteFor(raw.method, path);
      if (route === null) throw noSuchEndpoint();
      const request = {
        ...raw,
        path,
        actor,
        channel: raw.sessionUserId === null ? ("api" as const) : ("web" as const),
      };
      const answer = (): ApiAnswer => route.handler(request, account, route.place);
      const key = raw.headers["idempotency-key"];
      const isCreation = raw.method === "POST" && path === "tickets";
      const given = isCreation
        ? once({ key, actorId: actor.id, body: raw.body, at: raw.at }, answer)
        : answer();
      return { ...given, headers: { ...headers, ...given.headers } };
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      const { status, body } = error;
      return { status, body, headers: { ...headers, ...error.headers } };
    }
  };
}

function actorOf(
  account: Account,
  request: RawApiRequest,
  userIdOf: (token: string, at: number) => number | null,
): UserRecord | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer (.+)$/.exec(authorization)?.[1] ?? "";
    const userId = userIdOf(token, request.at);
    if (userId !== null) return account.users.get(userId) ?? null;
    if (token !== oauthToken) return null;
    return [...account.users.values()].find((user) => user.role === "admin") ?? null;
  }
  return request.sessionUserId === null ? null : (account.users.get(request.sessionUserId) ?? null);
}
