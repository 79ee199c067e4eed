import { HostError } from "./host-error.ts";
import { property } from "./property.ts";
import { within } from "./within.ts";
import type { ZafRequester } from "./zaf-client.ts";

/** What came back over `client.request`, whatever its status. */
export type ZafAnswer = {
  readonly status: number;
  /** Names in lower case; empty where the SDK gives none. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, else the text. */
  readonly body: unknown;
};

/**
 * Sends one request through Zendesk's page and gives every HTTP answer back as an answer.
 *
 * The SDK rejects with a plain object for 4xx and 5xx; this is the one place that turns it into an
 * answer, and everything else into a {@link HostError}.
 */
export async function zafRequest(
  client: ZafRequester,
  options: Readonly<Record<string, unknown>>,
  limitMs: number,
  what: string,
): Promise<ZafAnswer> {
  try {
    const complete = { ...options, httpCompleteResponse: true, autoRetry: false };
    return answerOf(await within(() => client.request(complete), limitMs, what));
  } catch (error) {
    const said = error instanceof HostError ? error.cause : error;
    const status = property(said, "status");
    if (typeof status === "number" && status >= 100) return answerOf(said);
    throw error;
  }
}

/** Without `httpCompleteResponse` in an older host, the answer is the body alone. */
function answerOf(said: unknown): ZafAnswer {
  const status = property(said, "status");
  if (typeof status !== "number" || property(said, "responseText") === undefined) {
    if (typeof status === "number" && status >= 400) {
      return { status, headers: headersOf(said), body: null };
    }
    return { status: 200, headers: {}, body: said };
  }
  return { status, headers: headersOf(said), body: bodyOf(said) };
}

function bodyOf(said: unknown): unknown {
  const json = property(said, "responseJSON");
  if (json !== undefined && json !== null) return json;
  const text = property(said, "responseText");
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function headersOf(said: unknown): Readonly<Record<string, string>> {
  const headers = property(said, "headers");
  if (typeof headers === "string") {
    const lines = headers.split(/\r?\n/).map((line) => /^([^:]+):\s*(.*)$/.exec(line));
    return Object.fromEntries(
      lines.flatMap((line) =>
        line === null ? [] : [[line[1]?.toLowerCase() ?? "", line[2] ?? ""]],
      ),
    );
  }
  if (typeof headers !== "object" || headers === null) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
