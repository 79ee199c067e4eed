import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { answerWith, bodyTextOf, jsonFrom } from "./http.ts";
import type { SandboxParts } from "./parts.ts";

/** The helpdesk's OAuth addresses, with the faults that a test asked for. */
export async function answerOauth(
  parts: SandboxParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = (request.method ?? "GET").toUpperCase();
  const body = jsonFrom(await bodyTextOf(request));
  const plan = parts.faults.take(method, `${url.pathname}${url.search}`);
  if (plan.delayMs > 0) await pause(plan.delayMs);
  if (plan.drop === "before") return void request.socket.destroy();
  const at = parts.now();
  const answer =
    plan.answer ??
    (method === "GET" && url.pathname === "/oauth/authorizations/new"
      ? parts.oauth.authorize(url.searchParams, at)
      : method === "POST" && url.pathname === "/oauth/tokens"
        ? parts.oauth.exchange(body, at)
        : { status: 404, body: { error: "InvalidEndpoint", description: "Not found" } });
  parts.log.add({
    kind: "api",
    method,
    path: url.pathname,
    status: answer.status,
    who: null,
    at: new Date(at).toISOString(),
    tookMs: 0,
  });
  if (plan.drop === "after") return void request.socket.destroy();
  answerWith(response, answer);
}
