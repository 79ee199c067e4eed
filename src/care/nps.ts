import { dayOf } from "./calendar.ts";
import type { NpsAnswer } from "./care-lens.ts";
import { eventsOfKind } from "./customer-event.ts";
import { eventEvidenceOf, evidenceLimit } from "./evidence.ts";
import type { CustomerFacts, Instant } from "./facts.ts";

/**
 * Detractors answer 0 to 6, passives 7 or 8, promoters 9 or 10 (Reichheld 2003).
 *
 * @example
 * npsCategoryOf(6); //=> "detractor"
 */
export function npsCategoryOf(score: number): "detractor" | "passive" | "promoter" {
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}

/** The customer's newest answer to the recommendation question, and how many they gave. */
export function npsOf(facts: CustomerFacts, timeZone: string, at: Instant): NpsAnswer {
  const answers = eventsOfKind(facts.events, "nps", at);
  const newest = answers[0];
  if (newest === undefined) return { known: false, reason: "no-nps-answers" };
  const evidence = answers.slice(0, evidenceLimit).map((answer) => {
    const statement = { code: "nps-answer", values: { score: answer.score } } as const;
    return eventEvidenceOf(answer, statement, timeZone);
  });
  return {
    known: true,
    score: newest.score,
    category: npsCategoryOf(newest.score),
    on: dayOf(newest.at, timeZone),
    answers: answers.length,
    evidence,
  };
}
