import * as z from "zod";
import { type Random, randomOf } from "../generator/random.ts";
import type { FaultPlan } from "./faults.ts";

const shareSchema = z.number().min(0).max(1);

/** How badly the sandbox is to behave, and with which luck. */
export const misbehaviourSchema = z.object({
  seed: z.int().min(0),
  /** Of the service's requests, how many go wrong. */
  faults: shareSchema,
  /** Of the webhooks' deliveries, how many are lost. */
  lostWebhooks: shareSchema.default(0),
  /** Of those that are not, how many come twice; each comes late by up to `latestMs`. */
  doubledWebhooks: shareSchema.default(0),
  latestMs: z.number().min(0).max(60_000).default(0),
});
export type MisbehaviourOptions = z.output<typeof misbehaviourSchema>;

/** What becomes of one delivery. */
export type DeliveryFate = { readonly times: 0 | 1 | 2; readonly delayMs: number };

/** What has gone wrong so far. */
export type Wrongs = {
  readonly faults: number;
  readonly lostWebhooks: number;
  readonly doubledWebhooks: number;
};

export type Misbehaviour = {
  /** From now on, or never more where `null`. */
  readonly set: (options: MisbehaviourOptions | null) => void;
  /** `null`: the request is answered as it should be. */
  readonly takeFault: () => FaultPlan | null;
  readonly takeFate: () => DeliveryFate;
  readonly wrongs: () => Wrongs;
};

const html = "<html><body>Sorry, something went wrong</body></html>";

function answering(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): FaultPlan {
  return { delayMs: 0, drop: null, answer: { status, body, headers } };
}

/** Every way in which Zendesk's answers have been seen to go wrong. */
const faultKinds: readonly ((random: Random) => FaultPlan)[] = [
  () => answering(500, { error: "InternalError" }),
  () => answering(502, html),
  () => answering(503, html),
  () => answering(503, "", { "retry-after": "1" }),
  () => answering(504, html),
  () => answering(520, html),
  () => answering(409, { error: "DatabaseConflict" }),
  () => answering(429, { error: "APIRateLimitExceeded" }, { "retry-after": "1" }),
  () => answering(429, html, { "retry-after": "0" }),
  // What should be JSON and ends in the middle, is a page to log in, or is nothing at all.
  () => answering(200, '{"tickets":[{"id":1,"tags":["a'),
  () => answering(200, html),
  () => answering(200, ""),
  () =>
    answering(200, {
      tickets: null,
      users: null,
      ticket_events: null,
      ticket_metric_events: null,
      organizations: null,
    }),
  () => ({ delayMs: 0, drop: "before", answer: null }),
  () => ({ delayMs: 0, drop: "after", answer: null }),
  (random) => ({ delayMs: random.int(100, 1500), drop: null, answer: null }),
];

const asItShouldBe: DeliveryFate = { times: 1, delayMs: 0 };

/** Goes wrong as told: the same seed gives the same luck to the same requests in the same order. */
export function misbehaviour(): Misbehaviour {
  let options: MisbehaviourOptions | null = null;
  let random = randomOf(0);
  const wrongs = { faults: 0, lostWebhooks: 0, doubledWebhooks: 0 };
  return {
    set: (given) => {
      options = given;
      random = randomOf(given?.seed ?? 0);
    },
    takeFault: () => {
      if (options === null || !random.chance(options.faults)) return null;
      wrongs.faults += 1;
      return random.pick(faultKinds)(random);
    },
    takeFate: () => {
      if (options === null) return asItShouldBe;
      const { lostWebhooks, doubledWebhooks, latestMs } = options;
      const delayMs = random.int(0, latestMs);
      if (random.chance(lostWebhooks)) {
        wrongs.lostWebhooks += 1;
        return { times: 0, delayMs };
      }
      if (!random.chance(doubledWebhooks)) return { times: 1, delayMs };
      wrongs.doubledWebhooks += 1;
      return { times: 2, delayMs };
    },
    wrongs: () => ({ ...wrongs }),
  };
}
