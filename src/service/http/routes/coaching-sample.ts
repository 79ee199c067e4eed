import { addDays, utcOfDay } from "../../../care/calendar.ts";
import { type CoachingCase, coachingCasesOf } from "../../../care/coaching-cases.ts";
import { coachingSampleOf } from "../../../care/coaching-sample.ts";
import { smallestGroup } from "../../../care/team/cell.ts";
import { instantOf } from "../../../care/wall-clock.ts";
import {
  type CoachingAnswer,
  mostCoachingCases,
  teamRoutes,
} from "../../../contract/team-routes.ts";
import type { Deps } from "../../deps.ts";
import type { Asked } from "../serve.ts";

/** So many customers are looked at of whom somebody decided, and as many of any. */
const mostCustomers = 40;
/** So many on which nobody decided are enough to draw from. */
const enoughUndecided = 2 * mostCoachingCases;

const isUndecided = ({ decision }: CoachingCase) => decision.kind === "undecided";

/**
 * A sample of suggestions that were followed or ignored. What is looked at is drawn by the seed as
 * well, so that an account of any size takes no longer than a small one.
 */
export function coachingSampleHandler({ store, policy, now }: Deps) {
  return async ({ query, account }: Asked): Promise<CoachingAnswer> => {
    const { seed, from, to, rule = null } = query(teamRoutes.coachingSample.query);
    const startOf = (on: string) => instantOf(utcOfDay(on), policy.timeZone);
    const period = { from: startOf(from), until: startOf(addDays(to, 1)), at: now() };
    const team = store.teamOf(account.id);
    const draw = { seed, rule, from: period.from, until: period.until, most: mostCustomers };
    const [decided, any] = [await team.drawDecided(draw), await team.drawAny(draw)];

    const cases: CoachingCase[] = [];
    let undecided = 0;
    for (const customerId of new Set([...decided, ...any])) {
      if (!decided.includes(customerId) && undecided >= enoughUndecided) break;
      const facts = await store.forAccount(account.id).readFacts(customerId);
      if (facts === null) continue;
      const own = coachingCasesOf(facts, policy, period);
      const wanted = own.filter((one) => rule === null || one.rule === rule);
      undecided += wanted.filter(isUndecided).length;
      cases.push(...wanted);
    }
    const decisions = cases.length - undecided;
    // Of few decisions, one could tell who made them.
    if (decisions < smallestGroup) return { known: false, reason: "too-few" };
    return {
      known: true,
      watchedDays: policy.outcomes.repeatContactDays,
      ...coachingSampleOf(cases, seed, mostCoachingCases),
    };
  };
}
