import * as z from "zod/mini";
import { type Answer, sessionHeader } from "../api.ts";

/** The options of `client.request` that the host knows; others are ignored. */
const optionsSchema = z.looseObject({
  url: z.string(),
  type: z.optional(z.string()),
  method: z.optional(z.string()),
  data: z.optional(z.unknown()),
  dataType: z.optional(z.string()),
  contentType: z.optional(z.union([z.string(), z.boolean()])),
  headers: z.optional(z.record(z.string(), z.string())),
  secure: z.optional(z.boolean()),
  cors: z.optional(z.boolean()),
  jwt: z.optional(z.unknown()),
  timeout: z.optional(z.number()),
  httpCompleteResponse: z.optional(z.boolean()),
});
type Options = z.output<typeof optionsSchema>;

/** What the SDK settles the app's promise with: only the first value reaches it. */
export type RequestOutcome = {
  readonly event: "done" | "fail";
  readonly responseArgs: readonly unknown[];
};

export type RequestSender = {
  readonly actorId: number;
  readonly subdomain: string;
  /** Called after a request that may have changed something in the helpdesk. */
  readonly onWrite: () => void;
};

/**
 * Carries out a `client.request`: the helpdesk's own addresses with the agent's session, others
 * through the proxy, `cors: true` straight from the page.
 */
export async function carriedOut(input: unknown, sender: RequestSender): Promise<RequestOutcome> {
  const parsed = z.safeParse(optionsSchema, input);
  if (!parsed.success)
    return failed({ status: 400, statusText: "Bad Request", text: "", headers: {} });
  const options = parsed.data;
  const method = (options.type ?? options.method ?? "GET").toUpperCase();
  const { body, query, contentType } = payloadOf(options, method);
  const headers = {
    accept: "application/json, text/javascript, */*; q=0.01",
    ...(contentType !== null && { "content-type": contentType }),
    ...options.headers,
  };
  const url = withQuery(options.url, query);
  const local = helpdeskPathOf(url, sender.subdomain);
  const signal = options.timeout ? { signal: AbortSignal.timeout(options.timeout) } : {};
  try {
    const answer =
      local !== null
        ? await fetched(local, {
            method,
            headers: { ...headers, [sessionHeader]: String(sender.actorId) },
            ...(body !== null && { body }),
            ...signal,
          })
        : options.cors === true
          ? await fetched(url, { method, headers, ...(body !== null && { body }), ...signal })
          : await throughProxy({ ...options, url, method, headers, body }, sender, signal);
    if (local !== null && method !== "GET") sender.onWrite();
    return outcomeOf(answer, options);
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === "TimeoutError";
    const statusText = isTimeout ? "timeout" : "error";
    return failed({ status: 0, statusText, text: "", headers: {} });
  }
}

/** The path on this helpdesk, for a relative address or one of the account; else `null`. */
function helpdeskPathOf(url: string, subdomain: string): string | null {
  if (url.startsWith("/") && !url.startsWith("//")) return url;
  if (!URL.canParse(url)) return `/${url}`;
  const { origin, pathname, search } = new URL(url);
  const own = [location.origin, `https://${subdomain}.zendesk.com`];
  return own.includes(origin) ? `${pathname}${search}` : null;
}

type Payload = {
  readonly body: string | null;
  readonly query: string;
  readonly contentType: string | null;
};

function payloadOf({ data, contentType }: Options, method: string): Payload {
  const given = typeof contentType === "string" ? contentType : null;
  if (data === undefined || data === null) return { body: null, query: "", contentType: given };
  const isReading = method === "GET" || method === "HEAD";
  const text = typeof data === "string" ? data : formOf(data);
  if (isReading) return { body: null, query: text, contentType: given };
  const form = "application/x-www-form-urlencoded; charset=UTF-8";
  return { body: text, query: "", contentType: given ?? form };
}

function formOf(data: unknown): string {
  const fields = typeof data === "object" && data !== null ? Object.entries(data) : [];
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}

function withQuery(url: string, query: string): string {
  if (query === "") return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

async function fetched(url: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(url, init);
  return {
    status: answer.status,
    statusText: answer.statusText,
    text: await answer.text(),
    headers: Object.fromEntries(answer.headers),
  };
}

const proxiedSchema = z.object({
  status: z.number(),
  statusText: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});

async function throughProxy(
  request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
    readonly secure?: boolean | undefined;
    readonly jwt?: unknown;
  },
  sender: RequestSender,
  signal: { readonly signal?: AbortSignal },
): Promise<Answer> {
  const { url, method, headers, body, secure, jwt } = request;
  const answer = await fetch("/sandbox/proxy", {
    method: "POST",
    headers: { "content-type": "application/json", [sessionHeader]: String(sender.actorId) },
    body: JSON.stringify({ url, method, headers, body, secure: secure ?? false, jwt: jwt ?? null }),
    ...signal,
  });
  const proxied = proxiedSchema.parse(await answer.json());
  return { ...proxied, text: proxied.body };
}

function outcomeOf(answer: Answer, options: Options): RequestOutcome {
  const isGood = (answer.status >= 200 && answer.status < 300) || answer.status === 304;
  if (!isGood) return failed(answer);
  const json = jsonIn(answer, options.dataType);
  const complete = { ...xhrOf(answer), responseJSON: json, headers: answer.headers };
  const body = options.httpCompleteResponse ? complete : (json ?? answer.text);
  return { event: "done", responseArgs: [body, "success", xhrOf(answer)] };
}

function failed(answer: Answer): RequestOutcome {
  const json = jsonIn(answer, undefined);
  const first = { ...xhrOf(answer), responseJSON: json, headers: answer.headers };
  return { event: "fail", responseArgs: [first, "error", answer.statusText] };
}

function xhrOf(answer: Answer): object {
  const { status, statusText, text } = answer;
  return { status, statusText, responseText: text, readyState: 4 };
}

function jsonIn(answer: Answer, dataType: string | undefined): unknown {
  const isJson = (answer.headers["content-type"] ?? "").includes("json") || dataType === "json";
  if (!isJson || answer.text === "") return undefined;
  try {
    return JSON.parse(answer.text);
  } catch {
    return undefined;
  }
}
