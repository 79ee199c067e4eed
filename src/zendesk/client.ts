import * as z from "zod/mini";
import type { Endpoint, PagedEndpoint } from "./endpoints.ts";
import { ZendeskPayloadError, ZendeskRequestError } from "./errors.ts";
import { issuesOf } from "./issues.ts";
import type { Page } from "./payloads/page.ts";
import { restMsAfter } from "./rate-limit.ts";
import { refusalOf } from "./refusal.ts";
import { backoffMs, refusalWaitMsOf } from "./retry-after.ts";
import type { SendToZendesk, ZendeskAnswer, ZendeskRequest } from "./send.ts";

/** What one call adds to its endpoint. */
export type CallParts = {
  /** Values for the `{name}` places of the path. */
  readonly place?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Zendesk's API with everything checked on the way in. */
export type ZendeskClient = {
  /** @throws {ZendeskRequestError} Zendesk says no, or nothing. @throws {ZendeskPayloadError} */
  call<Answer>(endpoint: Endpoint<Answer>, parts?: CallParts): Promise<Answer>;
  /** Page after page, for as long as somebody asks; a cursor that comes back ends it. */
  pages<Answer extends Page>(
    endpoint: PagedEndpoint<Answer>,
    parts?: CallParts,
  ): AsyncGenerator<Answer, void, undefined>;
};

/** What a client stands on: the way out, the time between attempts, and chance. */
export type ZendeskClientOptions = {
  readonly send: SendToZendesk;
  readonly pause: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** 1: never a second time and never a pause, as in the app, where the agent decides. */
  readonly maximumAttempts: number;
  readonly now?: () => number;
};

/** Zendesk answers page 11 of a search with 422. */
const lastOffsetPage = 10;
const pageSize = "100";

function requestOf(endpoint: Endpoint<unknown>, parts: CallParts): ZendeskRequest {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = parts.place?.[name];
    if (value === undefined) throw new Error(`${endpoint.path}: no value for ${place}`);
    return encodeURIComponent(value);
  });
  return {
    method: endpoint.method,
    path,
    query: parts.query ?? {},
    body: parts.body,
    headers: parts.headers ?? {},
  };
}

/** Asking twice must do no more than asking once. */
function isRepeatable(request: ZendeskRequest): boolean {
  return (
    request.method === "GET" ||
    (request.method === "POST" && request.headers["Idempotency-Key"] !== undefined)
  );
}

function mayPass(status: number | null): boolean {
  return status === null || status === 429 || status >= 500;
}

async function attempt(send: SendToZendesk, request: ZendeskRequest): Promise<ZendeskAnswer> {
  const place = { method: request.method, path: request.path };
  let answer: ZendeskAnswer;
  try {
    answer = await send(request);
  } catch (cause) {
    throw new ZendeskRequestError(
      { ...place, status: null, retryAfterMs: null, detail: null },
      { cause },
    );
  }
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new ZendeskRequestError({
    ...place,
    status: answer.status,
    retryAfterMs: refusalWaitMsOf(answer),
    detail: refusalOf(answer.body),
  });
}

/** The query of the page after this one; `null` after the last. */
function nextQueryOf(
  paging: "cursor" | "offset",
  page: Page,
  pageNumber: number,
): Readonly<Record<string, string>> | null {
  if (paging === "cursor") {
    const after = page.meta?.has_more === true ? page.meta.after_cursor : null;
    return after === null ? null : { "page[after]": after };
  }
  return page.next_page === null || pageNumber >= lastOffsetPage
    ? null
    : { page: `${pageNumber + 1}` };
}

/**
 * A client that tries again where that is safe (reads, and creations with an `Idempotency-Key`)
 * and where it may help (429, 5xx, no answer), waiting as long as Zendesk asks. Once less than a
 * tenth of the account's budget of requests is left, it pauses before the next one.
 */
export function zendeskClient(options: ZendeskClientOptions): ZendeskClient {
  const { pause, random, maximumAttempts, now = Date.now } = options;
  let restUntil = 0;

  async function send(request: ZendeskRequest): Promise<ZendeskAnswer> {
    const answer = await options.send(request);
    restUntil = Math.max(restUntil, now() + restMsAfter(answer.headers));
    return answer;
  }

  async function answerTo(request: ZendeskRequest): Promise<ZendeskAnswer> {
    for (let attempts = 1; ; attempts += 1) {
      const restMs = restUntil - now();
      if (restMs > 0 && maximumAttempts > 1) await pause(restMs);
      try {
        return await attempt(send, request);
      } catch (error) {
        const isWorthIt =
          error instanceof ZendeskRequestError && mayPass(error.status) && isRepeatable(request);
        if (!isWorthIt || attempts >= maximumAttempts) throw error;
        const backoff = backoffMs(attempts, random);
        await pause(error.retryAfterMs === null ? backoff : error.retryAfterMs + random() * 1000);
      }
    }
  }

  async function call<Answer>(endpoint: Endpoint<Answer>, parts: CallParts = {}): Promise<Answer> {
    const request = requestOf(endpoint, parts);
    const answer = await answerTo(request);
    const parsed = z.safeParse(endpoint.answer, answer.body);
    if (parsed.success) return parsed.data;
    const { method, path } = request;
    throw new ZendeskPayloadError({ method, path, issues: issuesOf(parsed.error) });
  }

  async function* pages<Answer extends Page>(
    endpoint: PagedEndpoint<Answer>,
    parts: CallParts = {},
  ): AsyncGenerator<Answer, void, undefined> {
    const size = endpoint.paging === "cursor" ? { "page[size]": pageSize } : { per_page: pageSize };
    const seen = new Set<string>();
    let next: Readonly<Record<string, string>> | null = {};
    for (let pageNumber = 1; next !== null; pageNumber += 1) {
      const page: Answer = await call(endpoint, {
        ...parts,
        query: { ...size, ...parts.query, ...next },
      });
      yield page;
      next = nextQueryOf(endpoint.paging, page, pageNumber);
      const cursor = next?.["page[after]"];
      if (cursor !== undefined && seen.has(cursor)) return;
      if (cursor !== undefined) seen.add(cursor);
    }
  }

  return { call, pages };
}
