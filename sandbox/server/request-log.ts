/** One request that the sandbox saw, for tests and the benchmark. */
export type SeenRequest = {
  readonly kind: "api" | "proxy";
  readonly method: string;
  /** Path and query; of a proxied request the whole address. */
  readonly path: string;
  /** `0` where the connection was closed without an answer. */
  readonly status: number;
  /** The session's user, `oauth` for the token, `null` for nobody. */
  readonly who: number | "oauth" | null;
  readonly at: string;
  readonly tookMs: number;
};

export type RequestLog = {
  readonly add: (request: SeenRequest) => void;
  readonly list: () => readonly SeenRequest[];
  readonly clear: () => void;
};

const kept = 5000;

/** Keeps the newest 5,000 requests. */
export function requestLog(): RequestLog {
  let seen: SeenRequest[] = [];
  return {
    add: (request) => {
      seen.push(request);
      if (seen.length > kept * 2) seen = seen.slice(-kept);
    },
    list: () => seen.slice(-kept),
    clear: () => {
      seen = [];
    },
  };
}
