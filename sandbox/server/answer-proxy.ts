import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { ProxyRefusal } from "../proxy/placeholders.ts";
import {
  type OutgoingRequest,
  outgoingRequestFor,
  proxyInputSchema,
} from "../proxy/proxied-request.ts";
import { answerWith, bodyTextOf, headersOf, jsonFrom } from "./http.ts";
import { installedAppFrom } from "./installed-app.ts";
import type { SandboxParts } from "./parts.ts";
import { sessionUserIdOf } from "./session.ts";

const timeoutMs = 30_000;

/** What the page hears of a proxied request; the app gets it as an answer of `client.request`. */
export type ProxiedAnswer = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Sends an app's request to another server, as Zendesk's proxy does, or refuses it. */
export async function answerProxy(
  parts: SandboxParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sessionUserId = sessionUserIdOf(headersOf(request));
  if (request.method !== "POST" || sessionUserId === null) {
    answerWith(response, { status: 401, body: { error: "Couldn't authenticate you" } });
    return;
  }
  const startedAt = parts.now();
  const input = proxyInputSchema.safeParse(jsonFrom(await bodyTextOf(request)));
  const app = await installedAppFrom(parts.installation);
  const outgoing =
    input.success && app !== null
      ? await outgoingRequestFor(input.data, app, parts.now()).catch((error: unknown) => {
          if (error instanceof ProxyRefusal) return null;
          throw error;
        })
      : null;
  const answer = outgoing === null ? refusal : await answerOf(parts, outgoing);
  parts.log.add({
    kind: "proxy",
    method: input.success ? input.data.method : "?",
    path: input.success ? input.data.url : "?",
    status: answer?.status ?? 0,
    who: sessionUserId,
    at: new Date(startedAt).toISOString(),
    tookMs: parts.now() - startedAt,
  });
  if (answer === null) request.socket.destroy();
  else answerWith(response, { status: 200, body: answer });
}

const refusal: ProxiedAnswer = {
  status: 400,
  statusText: "Bad Request",
  headers: { "content-type": "text/plain" },
  body: "Proxy error: Invalid request",
};

async function answerOf(
  parts: SandboxParts,
  outgoing: OutgoingRequest,
): Promise<ProxiedAnswer | null> {
  const plan = parts.faults.take(outgoing.method.toUpperCase(), outgoing.url);
  if (plan.delayMs > 0) await pause(plan.delayMs);
  if (plan.drop === "before") return null;
  if (plan.answer !== null) {
    const { status, body, headers } = plan.answer;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return {
      status,
      statusText: "",
      headers: { "content-type": "application/json", ...headers },
      body: text,
    };
  }
  try {
    const answer = await fetch(outgoing.url, {
      method: outgoing.method,
      headers: outgoing.headers,
      body: outgoing.body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await answer.text();
    if (plan.drop === "after") return null;
    return {
      status: answer.status,
      statusText: answer.statusText,
      headers: Object.fromEntries(answer.headers),
      body,
    };
  } catch {
    return {
      status: 502,
      statusText: "Bad Gateway",
      headers: { "content-type": "text/plain" },
      body: "Proxy error: Unable to connect",
    };
  }
}
