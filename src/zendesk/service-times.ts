import type { ServiceTimes } from "../care/facts.ts";
import { computedServiceTimesOf, type ServiceTimesSources } from "../care/service-times.ts";
import type { MetricSetPayload } from "./payloads/metric-set.ts";

type Figures = Omit<ServiceTimes, "source">;

/** What Zendesk measured: `null` has not happened yet, and what is absent was not given at all. */
function measuredIn(metricSet: MetricSetPayload): Partial<Figures> {
  const {
    requester_wait_time_in_minutes: wait,
    full_resolution_time_in_minutes: resolution,
    reopens,
    replies,
  } = metricSet;
  return {
    ...firstReplyIn(metricSet),
    ...(wait !== null && { requesterWaitMinutes: wait.calendar }),
    ...(resolution !== null && { fullResolutionMinutes: resolution.calendar }),
    ...(reopens !== null && { reopens }),
    ...(replies !== null && { publicReplies: replies }),
  };
}

function firstReplyIn(metricSet: MetricSetPayload): Pick<Partial<Figures>, "firstReplyMinutes"> {
  const { reply_time_in_minutes: minutes, reply_time_in_seconds: seconds, replies } = metricSet;
  // Zendesk's own examples give 0 minutes to a ticket that nobody answered.
  if (replies === 0) return { firstReplyMinutes: null };
  if (minutes === null && seconds === null) return {};
  const inSeconds = seconds?.calendar ?? null;
  const rounded = inSeconds === null ? null : Math.round(inSeconds / 60);
  return { firstReplyMinutes: minutes?.calendar ?? rounded };
}

/**
 * A ticket's service times: as Zendesk measured them, and computed where it gave none; `null` where
 * there is nothing to go by.
 */
export function serviceTimesOf(
  metricSet: MetricSetPayload | null,
  sources: ServiceTimesSources,
): ServiceTimes | null {
  const { source, ...computed } = computedServiceTimesOf(sources);
  const isComputable = sources.isConversationComplete || sources.statuses.length > 0;
  if (metricSet === null) return isComputable ? { ...computed, source } : null;
  const measured = measuredIn(metricSet);
  const isAnyComputed = Object.entries(computed).some(
    ([name, figure]) => figure !== null && !(name in measured),
  );
  return { ...computed, ...measured, source: isAnyComputed ? source : "zendesk" };
}
