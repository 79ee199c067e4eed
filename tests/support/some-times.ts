import type { ServiceTimes } from "../../src/care/facts.ts";

/** Times that Zendesk measured; what is not given has not happened. */
export function someTimes(changes: Partial<ServiceTimes> = {}): ServiceTimes {
  return {
    firstReplyMinutes: null,
    requesterWaitMinutes: null,
    fullResolutionMinutes: null,
    reopens: null,
    publicReplies: null,
    source: "zendesk",
    ...changes,
  };
}
