import { timelineOf } from "../../../care/timeline.ts";
import { mostTimelineEntries, type Timeline, timelineRoutes } from "../../../contract/timeline.ts";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../problem-error.ts";
import type { Asked } from "../serve.ts";

/** All that happened with a customer, by what is stored of them, or read from Zendesk now. */
export function timelineHandler({ customerFacts, policy, now }: Deps) {
  return async ({ params, account, store }: Asked): Promise<Timeline> => {
    const { customerId } = params(timelineRoutes.timeline.params);
    const reach = { accountId: account.id, store, zendesk: account.zendesk };
    const read = await customerFacts.read(reach, customerId);
    if (read === null) throw new ProblemError("not-found");
    const { facts } = read;
    const entries = timelineOf(facts, policy, now());
    return {
      customerId,
      name: facts.customer.name,
      asOf: new Date(facts.asOf).toISOString(),
      gaps: facts.gaps,
      entries: entries.slice(0, mostTimelineEntries),
      count: entries.length,
    };
  };
}
