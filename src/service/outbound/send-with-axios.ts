import axios from "axios";
import type { SendToZendesk, ZendeskAnswer, ZendeskRequest } from "../../zendesk/send.ts";

/** Where requests go and with what right. */
export type AxiosTarget = {
  /** `https://{subdomain}.zendesk.com`, without a path. The token is sent nowhere else. */
  readonly origin: string;
  readonly oauthToken: string;
  /** To the end of the answer. */
  readonly timeoutMs: number;
  readonly maximumAnswerBytes: number;
  readonly userAgent: string;
  /** Ends every request under way and to come, as if no answer had come. */
  readonly giveUp: AbortSignal;
};

/**
 * No answer came. Carries what happened in a code (`ECONNREFUSED`, `ETIMEDOUT`, ...) and not the
 * failed request, which holds the token.
 */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly code: string;

  constructor(code: string) {
    super(`No answer: ${code}`);
    this.code = code;
  }
}

/** A request was about to go elsewhere than to the account's own API. It was not sent. */
export class ForeignAddressError extends Error {
  override readonly name = "ForeignAddressError";
}

/** Sends with axios: the way to Zendesk on Node. An answer that says no is an answer. */
export function sendWithAxios(target: AxiosTarget): SendToZendesk {
  const client = axios.create({
    timeout: target.timeoutMs,
    // A redirect could carry the token to another host.
    maxRedirects: 0,
    maxContentLength: target.maximumAnswerBytes,
    maxBodyLength: 1024 * 1024,
    // axios would read the environment for it.
    proxy: false,
    responseType: "text",
    transitional: { silentJSONParsing: true, forcedJSONParsing: false, clarifyTimeoutError: true },
    validateStatus: () => true,
  });

  return async (request) => {
    const url = addressOf(target.origin, request);
    try {
      const answer = await client.request<unknown>({
        method: request.method,
        url,
        // axios' own limit does not cover a name that is never resolved or a slow drip of bytes.
        signal: AbortSignal.any([AbortSignal.timeout(target.timeoutMs), target.giveUp]),
        headers: {
          ...request.headers,
          Accept: "application/json",
          Authorization: `Bearer ${target.oauthToken}`,
          "User-Agent": target.userAgent,
          ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        ...(request.body === undefined ? {} : { data: JSON.stringify(request.body) }),
      });
      return {
        status: answer.status,
        headers: headersOf(answer.headers),
        body: bodyOf(answer.data),
      };
    } catch (error) {
      throw new NoAnswerError(target.giveUp.aborted ? "ECANCELED" : codeOf(error));
    }
  };
}

/** The full address; refuses every path that would not stay on the account's API. */
function addressOf(origin: string, { path, query }: ZendeskRequest): string {
  const url = new URL(path, origin);
  if (url.origin !== origin || url.pathname !== path || !path.startsWith("/api/v2/")) {
    throw new ForeignAddressError("Not an address of the account's API");
  }
  url.search = new URLSearchParams(query).toString();
  return url.href;
}

function headersOf(headers: object): ZendeskAnswer["headers"] {
  return Object.fromEntries(
    Object.entries(headers)
      .filter((header): header is [string, string] => typeof header[1] === "string")
      .map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function bodyOf(data: unknown): unknown {
  if (typeof data !== "string") return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

function codeOf(error: unknown): string {
  if (axios.isCancel(error)) return "ETIMEDOUT";
  return axios.isAxiosError(error) && error.code !== undefined ? error.code : "UNKNOWN";
}
