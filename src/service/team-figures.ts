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

type Kept = { readonly at: Instant; readonly work: Promise<PutTogether> };

/** What is worked out of customers changes by the day. */
const goodForMs = 10 * 60_000;
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
      if (known !== undefined && now() - known.at < goodForMs) return known.work;
      const work = puttingOne(accountId, question);
      kept.delete(key);
      kept.set(key, { at: now(), work });
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      // A failure is nobody's answer for the next ten minutes.
      work.catch(() => {
        if (kept.get(key)?.work === work) kept.delete(key);
      });
      return work;
    },
  };
}
