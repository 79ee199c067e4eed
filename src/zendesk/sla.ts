import type { Instant, SlaFacts } from "../care/facts.ts";
import { type ClockEvent, eachEventOnce } from "./clock-events.ts";
import type { PolicyMetricPayload } from "./payloads/ticket.ts";

/** Zendesk's names of what is measured; of side-loaded targets they differ a little. */
const metrics: ReadonlyMap<string, SlaFacts["metric"]> = new Map([
  ["first_reply_time", "first-reply"],
  ["next_reply_time", "next-reply"],
  ["periodic_update_time", "periodic-update"],
  ["pausable_update_time", "periodic-update"],
  ["requester_wait_time", "requester-wait"],
  ["agent_work_time", "agent-work"],
  ["resolution_time", "resolution"],
  ["first_resolution_time", "resolution"],
  ["total_resolution_time", "resolution"],
]);

function metricOf(name: string, run: number | null): SlaFacts["metric"] {
  if (name === "reply_time") return run === null || run <= 1 ? "first-reply" : "next-reply";
  return metrics.get(name) ?? "other";
}

type Clock = Omit<SlaFacts, "metric"> & {
  /** `null` while it is stopped. */
  readonly runsSince: Instant | null;
  /** Before that. */
  readonly ranMs: number;
  readonly isStarted: boolean;
  readonly isTargeted: boolean;
  /** `null` where the target is in business hours: what they are, only the account knows. */
  readonly targetMs: number | null;
};

const unwound: Clock = {
  runsSince: null,
  ranMs: 0,
  isStarted: false,
  isTargeted: false,
  targetMs: null,
  dueAt: null,
  breachedAt: null,
  endedAt: null,
};

function stopped(clock: Clock, at: Instant): Clock {
  const { runsSince, ranMs } = clock;
  return { ...clock, runsSince: null, ranMs: ranMs + (runsSince === null ? 0 : at - runsSince) };
}

function withDue(clock: Clock): Clock {
  const { runsSince, targetMs, ranMs } = clock;
  const isTold = runsSince !== null && targetMs !== null;
  return { ...clock, dueAt: isTold ? runsSince + targetMs - ranMs : null };
}

function clockAfter(clock: Clock, { type, time, sla }: ClockEvent): Clock {
  switch (type) {
    case "activate":
      return withDue({
        ...clock,
        isStarted: true,
        runsSince: clock.runsSince ?? time,
        endedAt: null,
      });
    case "pause":
      return withDue(stopped(clock, time));
    case "fulfill":
      // It keeps the moment that it was due, for whoever asks whether it was met.
      return { ...stopped(clock, time), endedAt: time };
    case "apply_sla": {
      if (clock.endedAt !== null) return clock;
      const target = sla?.target ?? null;
      const isTold = target !== null && sla?.business_hours !== true;
      return withDue({
        ...clock,
        isTargeted: target !== null,
        targetMs: isTold ? target * 60_000 : null,
      });
    }
    case "breach":
      return { ...clock, breachedAt: clock.breachedAt ?? time };
    default:
      return clock;
  }
}

/**
 * The targets that a ticket had, out of the events of its clocks in any order. A clock of which the
 * start is not known tells nothing: its misses would count, and what was met would not.
 */
export function slaOfEvents(events: readonly ClockEvent[]): readonly SlaFacts[] {
  const inOrder = eachEventOnce(events).filter((event) => event.deleted !== true);
  const clocks = new Map<string, { readonly metric: SlaFacts["metric"]; readonly clock: Clock }>();
  for (const event of inOrder) {
    const key = `${event.metric}/${event.instance_id}`;
    const known = clocks.get(key)?.clock ?? unwound;
    const metric = metricOf(event.metric, event.instance_id);
    clocks.set(key, { metric, clock: clockAfter(known, event) });
  }
  return [...clocks.values()].flatMap(({ metric, clock }) => {
    const { isStarted, isTargeted, dueAt, breachedAt, endedAt } = clock;
    const isTold = isStarted && (isTargeted || breachedAt !== null);
    return isTold ? [{ metric, dueAt, breachedAt, endedAt }] : [];
  });
}

/** A target that stands; one that was reached says neither when nor whether in time. */
function slaOfPolicyMetric(one: PolicyMetricPayload, asOf: Instant): readonly SlaFacts[] {
  if (one.stage === null || one.stage === "achieved") return [];
  const dueAt = one.stage === "active" ? one.breach_at : null;
  const breachedAt = dueAt !== null && dueAt <= asOf ? dueAt : null;
  return [{ metric: metricOf(one.metric, null), dueAt, breachedAt, endedAt: null }];
}

/** What was promised of a ticket's clocks, by their events and by what Zendesk says of those that stand. */
export function slaOf(
  events: readonly ClockEvent[],
  standing: readonly PolicyMetricPayload[],
  asOf: Instant,
): readonly SlaFacts[] {
  const running = standing.flatMap((one) => slaOfPolicyMetric(one, asOf));
  return withToldSla(running, slaOfEvents(events));
}

/**
 * What was promised of a ticket's clocks. Events tell the whole story; a target that the ticket itself
 * carries adds when it is due where they do not tell, as with business hours.
 */
export function withToldSla(
  running: readonly SlaFacts[],
  told: readonly SlaFacts[],
): readonly SlaFacts[] {
  const isSame = (a: SlaFacts, b: SlaFacts) => a.metric === b.metric && b.endedAt === null;
  return [
    ...told.map((one) =>
      one.endedAt !== null || one.dueAt !== null
        ? one
        : { ...one, dueAt: running.find((other) => isSame(one, other))?.dueAt ?? null },
    ),
    ...running.filter((one) => !told.some((other) => isSame(one, other))),
  ];
}
