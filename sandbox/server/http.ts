import type { IncomingMessage, ServerResponse } from "node:http";

export type Headers = Readonly<Record<string, string>>;

/** Headers with one value each, names in lower case. */
export function headersOf(request: IncomingMessage): Headers {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}

const maximumBodyBytes = 5 * 1024 * 1024;

/** The whole body as text; more than 5 MiB is not read. */
export async function bodyTextOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > maximumBodyBytes) throw new Error("the request's body is too large");
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** A body as JSON; `undefined` where there is none, `null` where it is not JSON. */
export function jsonFrom(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Answers with JSON, or with plain text where the body is text. */
export function answerWith(
  response: ServerResponse,
  answer: { readonly status: number; readonly body: unknown; readonly headers?: Headers },
): void {
  const isText = typeof answer.body === "string";
  response.writeHead(answer.status, {
    "content-type": isText ? "text/plain; charset=utf-8" : "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...answer.headers,
  });
  if (answer.status === 204 || answer.body === undefined) response.end();
  else response.end(isText ? answer.body : JSON.stringify(answer.body));
}
