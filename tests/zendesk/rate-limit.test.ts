import { describe, expect, it } from "vitest";
import { budgetOf, restMsAfter } from "../../src/zendesk/rate-limit.ts";

describe("budgetOf", () => {
  it.each<[string, Record<string, string>, ReturnType<typeof budgetOf>]>([
    [
      "the headers of 2023, recorded",
      {
        "x-rate-limit": "700",
        "rate-limit": "700",
        "x-rate-limit-remaining": "676",
        "rate-limit-remaining": "676",
        "rate-limit-reset": "41",
      },
      { limit: 700, remaining: 676, resetsInSeconds: 41 },
    ],
    [
      "the headers of 2024, recorded",
      { "ratelimit-limit": "200", "ratelimit-remaining": "199", "ratelimit-reset": "12" },
      { limit: 200, remaining: 199, resetsInSeconds: 12 },
    ],
    [
      "an endpoint's own, in the older naming",
      { "zendesk-rate-limit-tickets-update": "total=20; remaining=19; resets=59" },
      { limit: 20, remaining: 19, resetsInSeconds: 59 },
    ],
    [
      "an endpoint's own, in the newer naming",
      { "zendesk-ratelimit-per-ticket-updates": "total=30; remaining=29; resets=468" },
      { limit: 30, remaining: 29, resetsInSeconds: 468 },
    ],
    [
      "the tighter of the account's and the endpoint's",
      {
        "x-rate-limit-remaining": "600",
        "x-rate-limit": "700",
        "zendesk-ratelimit-tickets-index": "total=100; remaining=3; resets=41",
      },
      { limit: 100, remaining: 3, resetsInSeconds: 41 },
    ],
    [
      "the account's where that is tighter",
      {
        "X-Rate-Limit": "700",
        "X-Rate-Limit-Remaining": "2",
        "zendesk-ratelimit-tickets-index": "total=100; remaining=3; resets=41",
      },
      { limit: 700, remaining: 2, resetsInSeconds: null },
    ],
    [
      "the account's where a smaller share of it is left, though it is more",
      {
        "ratelimit-limit": "700",
        "ratelimit-remaining": "20",
        "zendesk-ratelimit-per-ticket-updates": "total=20; remaining=19; resets=59",
      },
      { limit: 700, remaining: 20, resetsInSeconds: null },
    ],
    ["nothing about limits", { "content-type": "application/json" }, null],
    ["words for numbers", { "x-rate-limit": "many", "x-rate-limit-remaining": "" }, null],
    ["a header of another name", { "x-rate-limiter": "5", "my-rate-limit": "5" }, null],
  ])("reads %s", (_, headers, budget) => {
    expect(budgetOf(headers)).toEqual(budget);
  });
});

describe("restMsAfter", () => {
  const budget = (remaining: number, reset?: number): Record<string, string> => ({
    "ratelimit-limit": "200",
    "ratelimit-remaining": `${remaining}`,
    ...(reset === undefined ? {} : { "ratelimit-reset": `${reset}` }),
  });

  it.each<[string, Record<string, string>, number]>([
    ["nothing while a tenth is left", budget(20, 12), 0],
    ["until the reset once less is left", budget(19, 12), 12_000],
    ["a minute at most", budget(0, 468), 60_000],
    ["a minute where no reset is named", budget(3), 60_000],
    [
      "until the reset in the older naming",
      { "x-rate-limit": "700", "x-rate-limit-remaining": "6", "rate-limit-reset": "41" },
      41_000,
    ],
    ["nothing where only one figure is named", { "x-rate-limit-remaining": "0" }, 0],
    ["nothing where nothing is said", {}, 0],
  ])("rests %s", (_, headers, restMs) => {
    expect(restMsAfter(headers)).toBe(restMs);
  });
});
