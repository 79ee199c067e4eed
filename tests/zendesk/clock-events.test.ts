import { describe, expect, it } from "vitest";
import { clockEventsByTicket, eachEventOnce } from "../../src/zendesk/clock-events.ts";
import { aMetricEvent } from "./payloads.ts";

describe("clockEventsByTicket", () => {
  it("keeps the events that targets rest on, by their ticket", () => {
    const types = [
      "activate",
      "apply_sla",
      "apply_group_sla",
      "update_status",
      "measure",
      "breach",
    ];
    const events = types.map((type, index) => aMetricEvent({ id: 800 + index, type }));
    const another = aMetricEvent({ id: 900, ticket_id: 13 });
    const byTicket = clockEventsByTicket([...events, another]);
    expect([...byTicket.keys()]).toEqual(["12", "13"]);
    expect(byTicket.get("12")?.map(({ type }) => type)).toEqual([
      "activate",
      "apply_sla",
      "breach",
    ]);
  });
});

describe("eachEventOnce", () => {
  it("puts events in the order of time, and of their ids within a second", () => {
    const events = [
      aMetricEvent({ id: 1000 }),
      aMetricEvent({ id: 999 }),
      aMetricEvent({ id: 1, time: "2026-10-01T09:00:00Z" }),
      aMetricEvent({ id: 999 }),
    ];
    expect(eachEventOnce(events).map(({ id }) => id)).toEqual(["999", "1000", "1"]);
  });

  it.each([
    ["was taken back", { deleted: true }, { deleted: false }],
    ["is later", { time: "2026-10-01T09:00:00Z" }, { time: "2026-10-01T08:00:00Z" }],
  ])("takes of two with one id the one that %s, whichever was told first", (_, one, other) => {
    const [wanted, less] = [aMetricEvent(one), aMetricEvent(other)];
    expect(eachEventOnce([wanted, less])).toEqual([wanted]);
    expect(eachEventOnce([less, wanted])).toEqual([wanted]);
  });
});
