import { monthOf } from "../../../care/team/month.ts";
import { type TeamFiguresAnswer, teamFiguresQuerySchema } from "../../../contract/team-figures.ts";
import type { Deps } from "../../deps.ts";
import { isDoneWithin } from "../../done-within.ts";
import { puttingTogether } from "../../team-figures.ts";
import type { Asked } from "../serve.ts";

/** The app waits little longer; it asks again. */
const patienceMs = 1500;

/** Both lenses over the account's customers; while they are being put together, that they are. */
export function teamFiguresHandler(deps: Deps) {
  const { now, policy } = deps;
  const figures = puttingTogether(deps);
  return async ({ query, account }: Asked): Promise<TeamFiguresAnswer> => {
    const { months = "3", last, by, value } = query(teamFiguresQuerySchema);
    const work = figures.ask(account.id, {
      months: Number(months),
      last: last ?? monthOf(now(), policy.timeZone),
      segment: by === undefined || value === undefined ? null : { by, value },
    });
    const settled = work.then(() => undefined);
    return (await isDoneWithin(patienceMs, settled))
      ? { state: "ready", ...(await work) }
      : { state: "working" };
  };
}
