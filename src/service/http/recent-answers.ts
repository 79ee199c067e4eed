import type { Instant } from "../../care/facts.ts";
import type { Written } from "./serve.ts";

/** A care context as it was answered, and what it was made of. */
export type RecentAnswer = {
  readonly revision: string;
  readonly terms: string;
  readonly at: Instant;
  readonly written: Written;
};

export type RecentAnswers = {
  readonly get: (key: string) => RecentAnswer | null;
  readonly put: (key: string, answer: RecentAnswer) => void;
  /** Of somebody who is gone nothing stays in memory either. */
  readonly drop: (key: string) => void;
};

/** By what an answer is remembered: no account finds another one's. */
export function answerKeyOf(accountId: string, customerId: string): string {
  return `${accountId}/${customerId}`;
}

/** Some ten megabytes. */
const mostKept = 500;

/** Remembers the answers given last, of all accounts ({@link answerKeyOf}). */
export function recentAnswers(): RecentAnswers {
  const kept = new Map<string, RecentAnswer>();
  /** The first ones of a map are those that nobody asked for since. */
  function putLast(key: string, answer: RecentAnswer): void {
    kept.delete(key);
    kept.set(key, answer);
  }
  return {
    get: (key) => {
      const known = kept.get(key);
      if (known === undefined) return null;
      putLast(key, known);
      return known;
    },
    put: (key, answer) => {
      putLast(key, answer);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
    drop: (key) => {
      kept.delete(key);
    },
  };
}
