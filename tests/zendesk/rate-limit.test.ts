import { describe, expect, it } from "vitest";
import { budgetOf } from "../../src/zendesk/rate-limit.ts";

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
    ["nothing about limits", { "content-type": "application/json" }, null],
    ["words for numbers", { "x-rate-limit": "many", "x-rate-limit-remaining": "" }, null],
    ["a header of another name", { "x-rate-limiter": "5", "my-rate-limit": "5" }, null],
  ])("reads %s", (_, headers, budget) => {
    expect(budgetOf(headers)).toEqual(budget);
  });
});
