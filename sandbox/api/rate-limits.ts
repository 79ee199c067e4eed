/** How many requests a minute the account and its endpoints stand. */
export type RateLimits = {
  readonly accountPerMinute: number;
  readonly searchPerMinute: number;
  /** Of all exports together. */
  readonly exportsPerMinute: number;
  readonly ticketUpdatesPerMinute: number;
  readonly updatesPerTicketAndUserIn10Minutes: number;
  readonly updatesPerUserPerMinute: number;
  /** Whether a 429 comes as text, as some of Zendesk's do. */
  readonly isPlainText: boolean;
};

/** Zendesk's limits of a Suite Enterprise account, 2026. */
export const defaultRateLimits: RateLimits = {
  accountPerMinute: 700,
  searchPerMinute: 2500,
  exportsPerMinute: 10,
  ticketUpdatesPerMinute: 100,
  updatesPerTicketAndUserIn10Minutes: 30,
  updatesPerUserPerMinute: 5,
  isPlainText: false,
};

export type Counted = {
  readonly method: string;
  readonly path: string;
  readonly actorId: number;
  readonly at: number;
};

export type RateVerdict = {
  readonly headers: Readonly<Record<string, string>>;
  /** `null` while the request may go on. */
  readonly retryAfterSeconds: number | null;
};

type Rule = {
  readonly name: string;
  readonly key: string;
  readonly limit: number;
  readonly windowMs: number;
};

/** Counts requests in fixed windows; every request counts, also one that is then refused. */
export function rateCounter(limits: RateLimits): (request: Counted) => RateVerdict {
  const counts = new Map<string, { startedAt: number; count: number }>();

  const count = (rule: Rule, at: number): { readonly left: number; readonly resetsIn: number } => {
    const kept = counts.get(rule.key);
    const isOver = kept === undefined || at - kept.startedAt >= rule.windowMs;
    const window = isOver ? { startedAt: at, count: 0 } : kept;
    window.count += 1;
    counts.set(rule.key, window);
    return {
      left: rule.limit - window.count,
      resetsIn: Math.max(1, Math.ceil((window.startedAt + rule.windowMs - at) / 1000)),
    };
  };

  return (request) => {
    // The help center has a budget of its own, as large as the account's.
    const key = request.path.startsWith("help_center/") ? "help-center" : "account";
    const account = count(
      { name: key, key, limit: limits.accountPerMinute, windowMs: 60_000 },
      request.at,
    );
    const headers: Record<string, string> = {
      "x-rate-limit": String(limits.accountPerMinute),
      "x-rate-limit-remaining": String(Math.max(0, account.left)),
      "ratelimit-limit": String(limits.accountPerMinute),
      "ratelimit-remaining": String(Math.max(0, account.left)),
      "ratelimit-reset": String(account.resetsIn),
    };
    let retryAfterSeconds = account.left < 0 ? account.resetsIn : null;
    for (const rule of endpointRules(limits, request)) {
      const state = count(rule, request.at);
      headers[`zendesk-ratelimit-${rule.name}`] =
        `total=${rule.limit}; remaining=${Math.max(0, state.left)}; resets=${state.resetsIn}`;
      if (state.left < 0) retryAfterSeconds = Math.max(retryAfterSeconds ?? 0, state.resetsIn);
    }
    return { headers, retryAfterSeconds };
  };
}

function endpointRules(limits: RateLimits, request: Counted): readonly Rule[] {
  if (request.path === "search") {
    return [{ name: "search", key: "search", limit: limits.searchPerMinute, windowMs: 60_000 }];
  }
  if (request.path.startsWith("incremental/")) {
    const limit = limits.exportsPerMinute;
    return [{ name: "incremental-exports", key: "incremental", limit, windowMs: 60_000 }];
  }
  const user = /^users\/(\d+)$/.exec(request.path);
  if (user !== null && request.method === "PUT") {
    const limit = limits.updatesPerUserPerMinute;
    return [{ name: "user-updates", key: `user ${user[1]}`, limit, windowMs: 60_000 }];
  }
  const ticket = /^tickets\/(\d+)(\/tags)?$/.exec(request.path);
  if (ticket === null || request.method === "GET") return [];
  return [
    {
      name: "tickets-update",
      key: "tickets-update",
      limit: limits.ticketUpdatesPerMinute,
      windowMs: 60_000,
    },
    {
      name: "per-ticket-updates",
      key: `ticket ${ticket[1]} by ${request.actorId}`,
      limit: limits.updatesPerTicketAndUserIn10Minutes,
      windowMs: 600_000,
    },
  ];
}
