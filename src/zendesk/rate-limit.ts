/** What is left of an account's budget of requests, as the answer's headers say. */
type Budget = {
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly resetsInSeconds: number | null;
};

const accountHeader = /^(?:x-)?rate-?limit(?:-(limit|remaining|reset))?$/;
const endpointHeader = /^zendesk-rate-?limit-/;
const endpointPart = /(total|remaining|resets)=(\d+)/g;

type Part = keyof Budget;

const partNames: Readonly<Record<string, Part>> = {
  limit: "limit",
  total: "limit",
  remaining: "remaining",
  reset: "resetsInSeconds",
  resets: "resetsInSeconds",
};

/** The tighter of two readings: an endpoint has a budget of its own beside the account's. */
function tighterOf(first: Budget, second: Budget): Budget {
  if (second.remaining === null) return first;
  if (first.remaining === null) return second;
  // By share: 20 of 700 is less to go on with than 19 of 20.
  const areShares = (first.limit ?? 0) > 0 && (second.limit ?? 0) > 0;
  const [left, right] = areShares
    ? [second.remaining / (second.limit ?? 1), first.remaining / (first.limit ?? 1)]
    : [second.remaining, first.remaining];
  return left < right ? second : first;
}

function budgetFrom(parts: readonly (readonly [string, string])[]): Budget {
  const budget = { limit: null, remaining: null, resetsInSeconds: null };
  const read = parts.flatMap(([name, value]) => {
    const part = partNames[name];
    return part === undefined || !/^\d+$/.test(value) ? [] : [[part, Number(value)] as const];
  });
  return { ...budget, ...Object.fromEntries(read) };
}

/**
 * What the headers say is left, of the account's budget or of the endpoint's, whichever is tighter;
 * `null` where they say nothing.
 *
 * Zendesk has renamed these headers more than once, and sends old and new names side by side.
 *
 * @example
 * budgetOf({ "x-rate-limit": "700", "x-rate-limit-remaining": "676" });
 * //=> { limit: 700, remaining: 676, resetsInSeconds: null }
 */
export function budgetOf(headers: Readonly<Record<string, string>>): Budget | null {
  const account: (readonly [string, string])[] = [];
  let budget: Budget = { limit: null, remaining: null, resetsInSeconds: null };
  for (const [name, value] of Object.entries(headers)) {
    const part = accountHeader.exec(name.toLowerCase());
    if (part !== null) account.push([part[1] ?? "limit", value.trim()]);
    if (endpointHeader.test(name.toLowerCase())) {
      const parts = [...value.matchAll(endpointPart)];
      budget = tighterOf(
        budget,
        budgetFrom(parts.map((match) => [match[1] ?? "", match[2] ?? ""])),
      );
    }
  }
  budget = tighterOf(budgetFrom(account), budget);
  return budget.limit === null && budget.remaining === null ? null : budget;
}

/** Below this share of a budget, what is left is for the agents who share it. */
const sparedShare = 0.1;
/** Zendesk counts by the minute, where it does not say when a budget is full again. */
const longestRestMs = 60_000;

/**
 * How long to ask nothing more, so that a nearly spent budget lasts for those who share it: until
 * it is full again, a minute at most; 0 while a tenth or more is left, or nothing is said of it.
 *
 * @example
 * restMsAfter({ "ratelimit-limit": "200", "ratelimit-remaining": "19", "ratelimit-reset": "12" });
 * //=> 12000
 */
export function restMsAfter(headers: Readonly<Record<string, string>>): number {
  const budget = budgetOf(headers);
  if (budget === null || budget.limit === null || budget.remaining === null) return 0;
  if (budget.remaining >= budget.limit * sparedShare) return 0;
  const resetMs = budget.resetsInSeconds === null ? longestRestMs : budget.resetsInSeconds * 1000;
  return Math.min(longestRestMs, resetMs);
}
