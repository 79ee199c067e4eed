import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { answerWith, bodyTextOf, headersOf, jsonFrom } from "./http.ts";
import type { SandboxParts } from "./parts.ts";
import { sessionUserIdOf } from "./session.ts";

/** A call of the helpdesk's API, with the faults that a test asked for. */
export async function answerApi(
  parts: SandboxParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const startedAt = parts.now();
  const method = (request.method ?? "GET").toUpperCase();
  const headers = headersOf(request);
  const path = `${url.pathname}${url.search}`;
  const sessionUserId = sessionUserIdOf(headers);
  const body = jsonFrom(await bodyTextOf(request));
  // Whose session it is, who is at the desk, is spared: that is how a test gets its work done.
  const wrong = headers.authorization === undefined ? null : parts.misbehaviour.takeFault();
  const plan = wrong ?? parts.faults.take(method, path);
  if (plan.delayMs > 0) await pause(plan.delayMs);
  const seen = (status: number): void =>
    parts.log.add({
      kind: "api",
      method,
      path,
      status,
      who: headers.authorization === undefined ? sessionUserId : "oauth",
      at: new Date(startedAt).toISOString(),
      tookMs: parts.now() - startedAt,
    });
  if (plan.drop === "before") {
    seen(0);
    request.socket.destroy();
    return;
  }
  const answer =
    plan.answer ??
    parts.api({
      method,
      path: url.pathname,
      query: url.searchParams,
      body,
      headers,
      origin: `http://${headers.host ?? "localhost"}`,
      at: parts.now(),
      sessionUserId,
    });
  parts.webhooks.deliver(parts.account.events.splice(0));
  if (plan.drop === "after") {
    seen(0);
    request.socket.destroy();
    return;
  }
  seen(answer.status);
  answerWith(response, answer);
}
