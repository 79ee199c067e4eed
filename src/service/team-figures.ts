import type { Instant } from "../care/facts.ts";
import { type TeamFigures, type TeamQuestion, teamTally } from "../care/team/team-figures.ts";
import type { Deps } from "./deps.ts";

/** A team's figures as they were put together once. */
export type PutTogether = {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** How many customers the service knows. */
  readonly stored: number;
  readonly figures: TeamFigures;
};

type Kept = { readonly work: Promise<PutTogether>; goodUntil: Instant };

/** What took long is good for longer: an account of many customers changes little in minutes. */
const goodForFactor = 100;
const goodForAtLeastMs = 10_000;
const goodForAtMostMs = 10 * 60_000;
/** Questions, of all accounts: a few hundred kilobytes. */
const mostKept = 50;

/**
 * Puts team figures together of all that is stored of an account's customers: each question once,
 * however many ask it, and page by page, so that other requests are answered in between.
 */
export function puttingTogether({
  store,
  policy,
  now,
  log,
}: Pick<Deps, "store" | "policy" | "now" | "log">) {
  const kept = new Map<string, Kept>();

  async function puttingOne(accountId: string, question: TeamQuestion): Promise<PutTogether> {
    const at = now();
    const team = store.teamOf(accountId);
    const { customers: stored } = await team.countHealths();
    const tally = teamTally(question, { at, timeZone: policy.timeZone });
    for await (const page of team.measuresByPage()) {
      for (const measures of page) tally.add(measures);
    }
    log.info({ event: "team-figures-put-together", account: accountId, durationMs: now() - at });
    return { at: new Date(at).toISOString(), stored, figures: tally.figures() };
  }

  return {
    ask: (accountId: string, question: TeamQuestion): Promise<PutTogether> => {
      const key = JSON.stringify([accountId, question]);
      const known = kept.get(key);
      if (known !== undefined && now() < known.goodUntil) return known.work;
      const startedAt = now();
      const work = puttingOne(accountId, question);
      const made: Kept = { work, goodUntil: Number.POSITIVE_INFINITY };
      kept.delete(key);
      kept.set(key, made);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      work.then(
        () => {
          const goodForMs = goodForFactor * (now() - startedAt);
          made.goodUntil = now() + Math.min(goodForAtMostMs, Math.max(goodForAtLeastMs, goodForMs));
        },
        // A failure is nobody's answer.
        () => {
          if (kept.get(key) === made) kept.delete(key);
        },
      );
      return work;
    },
  };
}
