import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockEventsIn, clocksTextOf } from "../../../src/service/store/clocks-text.ts";
import { slaOfEvents } from "../../../src/zendesk/sla.ts";
import { aMetricEvent } from "../../zendesk/payloads.ts";

const events = [
  aMetricEvent({ id: 11, time: "2026-10-01T08:00:00Z" }),
  aMetricEvent({
    id: 12,
    type: "apply_sla",
    time: "2026-10-01T08:00:00Z",
    sla: { target: 60, business_hours: false },
  }),
  aMetricEvent({ id: 13, type: "breach", time: "2026-10-01T09:00:00Z" }),
  aMetricEvent({ id: 14, type: "fulfill", time: "2026-10-01T09:30:00Z" }),
  aMetricEvent({ id: 15, metric: "agent_work_time", instance_id: null }),
  aMetricEvent({
    id: 16,
    metric: "agent_work_time",
    instance_id: null,
    type: "apply_sla",
    sla: { target: 30, business_hours: true },
  }),
  aMetricEvent({
    id: 17,
    metric: "agent_work_time",
    instance_id: null,
    type: "breach",
    deleted: true,
  }),
];

describe("clocksTextOf", () => {
  it("is short, by clock", () => {
    expect(clocksTextOf(events.slice(0, 2))).toBe(
      '{"reply_time/1":[["a","11",1790841600],["s","12",1790841600,60]]}',
    );
  });

  it("tells the same targets as the events themselves", () => {
    expect(slaOfEvents(clockEventsIn(clocksTextOf(events)))).toEqual(slaOfEvents(events));
  });

  it("is the same whichever came first, in how many parts and how often", () => {
    const order = fc.shuffledSubarray(events, { minLength: events.length });
    fc.assert(
      fc.property(order, fc.nat(events.length), fc.subarray(events), (told, cut, again) => {
        const first = clocksTextOf([...told.slice(0, cut), ...again]);
        const all = clocksTextOf([...clockEventsIn(first), ...told.slice(cut), ...again]);
        expect(all).toBe(clocksTextOf(events));
      }),
    );
  });
});

describe("clockEventsIn", () => {
  it("gives nothing of what a former version wrote in another shape", () => {
    expect(clockEventsIn('{"reply_time/1":"a"}')).toEqual([]);
    expect(clockEventsIn("[]")).toEqual([]);
  });
});
