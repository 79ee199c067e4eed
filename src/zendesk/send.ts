/** What is asked of Zendesk, before anybody knows how it travels. */
export type ZendeskRequest = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** `/api/v2/…`, without a query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** `undefined`: none. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
};

/** What Zendesk said, whatever the status. */
export type ZendeskAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, else the text. */
  readonly body: unknown;
};

/**
 * The port through which every request to Zendesk goes: axios on Node, `client.request` in the app.
 *
 * It rejects only when no answer came; an answer that says no is an answer.
 */
export type SendToZendesk = (request: ZendeskRequest) => Promise<ZendeskAnswer>;
