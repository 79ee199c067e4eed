/** What is left of an account's budget of requests, as the answer's headers say. */
export type Budget = {
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
  return first.remaining === null || second.remaining < first.remaining ? second : first;
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
