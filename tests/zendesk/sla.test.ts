import { describe, expect, it } from "vitest";
import { slaOf } from "../../src/zendesk/sla.ts";
import { aMetricEvent, aTicket } from "./payloads.ts";

const start = Date.parse("2026-10-01T08:00:00Z");
const asOf = start + 600 * 60_000;
const minute = (minutes: number) => start + minutes * 60_000;

/** Events of one clock, each so many minutes after the ticket was opened. */
function events(
  metric: string,
  ...told: (readonly [number, string, Record<string, unknown>?])[]
): readonly ReturnType<typeof aMetricEvent>[] {
  return told.map(([minutes, type, more], index) =>
    aMetricEvent({
      id: 800 + index,
      metric,
      type,
      time: new Date(minute(minutes)).toISOString(),
      ...more,
    }),
  );
}

const within = (target: number | null, business_hours = false) => ({
  sla: target === null ? null : { target, business_hours },
});

const standing = (...policy_metrics: readonly Record<string, unknown>[]) =>
  aTicket({ slas: { policy_metrics } }).slas?.policy_metrics ?? [];

describe("slaOf", () => {
  it("tells of a running clock when it is due, counted from when it was started", () => {
    const told = events("reply_time", [0, "activate"], [5, "apply_sla", within(60)]);
    const running = { metric: "first-reply", dueAt: minute(60), breachedAt: null, endedAt: null };
    expect(slaOf(told, [], asOf)).toEqual([running]);
    expect(slaOf(told.toReversed(), [], asOf)).toEqual([running]);
  });

  it("tells when a target was missed, and when the clock ended then", () => {
    const told = events(
      "reply_time",
      [0, "activate"],
      [0, "apply_sla", within(60)],
      [60, "breach"],
      [75, "fulfill"],
      [75, "update_status", { status: { calendar: 75, business: 25 } }],
    );
    expect(slaOf(told, [], asOf)).toEqual([
      { metric: "first-reply", dueAt: minute(60), breachedAt: minute(60), endedAt: minute(75) },
    ]);
  });

  it("stops a clock while it is paused, and moves what is due by that long", () => {
    const told = events(
      "requester_wait_time",
      [0, "activate"],
      [0, "apply_sla", within(60)],
      [20, "pause"],
      [120, "activate"],
    );
    expect(slaOf(told, [], asOf)).toMatchObject([
      { metric: "requester-wait", dueAt: minute(160), endedAt: null },
    ]);
    expect(slaOf(told.slice(0, 3), [], asOf)).toMatchObject([{ dueAt: null, endedAt: null }]);
  });

  it("lets a clock run on that was started again after it had ended", () => {
    const told = events(
      "requester_wait_time",
      [0, "activate"],
      [0, "apply_sla", within(60)],
      [20, "fulfill"],
      [100, "activate"],
    );
    expect(slaOf(told, [], asOf)).toMatchObject([{ dueAt: minute(140), endedAt: null }]);
  });

  it("takes the target that was set last, and none where it was taken back", () => {
    const told = events(
      "reply_time",
      [0, "activate"],
      [0, "apply_sla", within(60)],
      [10, "apply_sla", within(30)],
      [20, "apply_sla", within(null)],
    );
    expect(slaOf(told.slice(0, 3), [], asOf)).toMatchObject([{ dueAt: minute(30) }]);
    expect(slaOf(told, [], asOf)).toEqual([]);
  });

  it("does not say when a target in business hours is due, but that it was missed", () => {
    const told = events(
      "resolution_time",
      [0, "activate"],
      [0, "apply_sla", within(60, true)],
      [300, "breach"],
    );
    expect(slaOf(told, [], asOf)).toEqual([
      { metric: "resolution", dueAt: null, breachedAt: minute(300), endedAt: null },
    ]);
  });

  it("passes over events that do not hold any more, and clocks without a target", () => {
    const told = events(
      "reply_time",
      [0, "activate"],
      [0, "apply_sla", within(60)],
      [60, "breach", { deleted: true }],
    );
    expect(slaOf(told, [], asOf)).toMatchObject([{ breachedAt: null }]);
    expect(slaOf(events("reply_time", [0, "activate"], [75, "fulfill"]), [], asOf)).toEqual([]);
  });

  it("says nothing of a clock of which only the end is known", () => {
    const told = events(
      "reply_time",
      [0, "apply_sla", within(60)],
      [60, "breach"],
      [75, "fulfill"],
    );
    expect(slaOf(told, [], asOf)).toEqual([]);
  });

  it("leaves a miss out that was taken back, however it is told besides", () => {
    const told = events("reply_time", [0, "activate"], [0, "apply_sla", within(60)]);
    const missed = aMetricEvent({ id: 900, type: "breach", time: "2026-10-01T09:00:00Z" });
    const gone = { ...missed, deleted: true };
    for (const all of [
      [...told, missed, gone],
      [gone, missed, ...told],
    ]) {
      expect(slaOf(all, [], asOf)).toMatchObject([{ breachedAt: null }]);
    }
  });

  it.each([
    ["reply_time", 1, "first-reply"],
    ["reply_time", 2, "next-reply"],
    ["pausable_update_time", 1, "periodic-update"],
    ["agent_work_time", 1, "agent-work"],
    ["group_ownership_time", 1, "other"],
  ])("calls %s, run %i, %s", (metric, instance_id, name) => {
    const told = [
      ...events(metric, [0, "activate", { instance_id }]),
      ...events(metric, [0, "apply_sla", { id: 900, instance_id, ...within(9) }]),
    ];
    expect(slaOf(told, [], asOf)).toMatchObject([{ metric: name, dueAt: minute(9) }]);
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    [
      "that is due later",
      { stage: "active", breach_at: "2026-10-01T18:00:01Z" },
      { dueAt: asOf + 1000, breachedAt: null },
    ],
    [
      "that is due now",
      { stage: "active", breach_at: "2026-10-01T18:00:00Z" },
      { dueAt: asOf, breachedAt: asOf },
    ],
    ["that is paused", { stage: "paused", breach_at: null }, { dueAt: null, breachedAt: null }],
  ])("knows a target %s from beside the ticket", (_, over, expected) => {
    expect(slaOf([], standing({ metric: "first_reply_time", ...over }), asOf)).toMatchObject([
      { metric: "first-reply", endedAt: null, ...Object(expected) },
    ]);
  });

  it("says nothing of a target that was reached at an unknown moment", () => {
    const reached = { metric: "first_reply_time", stage: "achieved", breach_at: null };
    expect(slaOf([], standing(reached, { ...reached, stage: "invented" }), asOf)).toEqual([]);
  });

  it("learns from beside the ticket when a target in business hours is due, and tells it once", () => {
    const told = events("reply_time", [0, "activate"], [0, "apply_sla", within(60, true)]);
    const beside = standing(
      { metric: "first_reply_time", stage: "active", breach_at: "2026-10-02T09:00:00Z" },
      { metric: "total_resolution_time", stage: "active", breach_at: "2026-10-09T09:00:00Z" },
    );
    expect(slaOf(told, beside, asOf)).toMatchObject([
      { metric: "first-reply", dueAt: Date.parse("2026-10-02T09:00:00Z") },
      { metric: "resolution", dueAt: Date.parse("2026-10-09T09:00:00Z") },
    ]);
  });
});
