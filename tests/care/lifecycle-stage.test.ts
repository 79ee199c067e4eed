import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { aCustomer, aTicket, someFacts } from "../support/builders.ts";
import { at, daysAgo, now } from "../support/clock.ts";
import { anOrder, aRefund, aSubscription, aUsage } from "../support/event-builders.ts";

const stageOf = (changes: Parameters<typeof someFacts>[0]) =>
  careContextOf(someFacts(changes), defaultPolicy, now).lifecycleStage;

describe("lifecycleStageOf", () => {
  it("calls somebody a prospect who is new, has bought nothing and had nothing solved", () => {
    const tickets = [aTicket({ status: "new", createdAt: daysAgo(1) })];
    expect(stageOf({ customer: { createdAt: daysAgo(1) }, tickets })).toBe("prospect");
  });

  it("calls somebody a prospect who is tagged as one, however long they have been known", () => {
    expect(stageOf({ customer: { tags: ["prospect"] }, tickets: [aTicket()] })).toBe("prospect");
  });

  it("calls somebody a prospect whose recorded start is still to come", () => {
    const mapped = { ...aCustomer().mapped, customerSinceOn: "2062-01-01" };
    expect(stageOf({ customer: { mapped }, tickets: [aTicket()] })).toBe("prospect");
  });

  it.each([
    [30, "onboarding"],
    [31, "active"],
  ])("with a ticket solved and a start %i days ago: %s", (days, stage) => {
    expect(
      stageOf({ customer: { createdAt: null }, tickets: [aTicket({ createdAt: daysAgo(days) })] }),
    ).toBe(stage);
  });

  it.each([
    [180, "active"],
    [181, "lapsing"],
    [365, "lapsing"],
    [366, "lapsed"],
  ])("silent for %i days: %s", (days, stage) => {
    const tickets = [
      aTicket({ id: "1", createdAt: daysAgo(900) }),
      aTicket({ id: "2", createdAt: daysAgo(days) }),
    ];
    expect(stageOf({ tickets })).toBe(stage);
  });

  const isNew = { createdAt: at("2026-11-20") };

  it.each([
    ["an order", [anOrder("2026-11-21", null)]],
    ["a subscription", [aSubscription("2026-11-21", "started")]],
  ])("calls somebody new with %s no prospect", (_, events) => {
    expect(stageOf({ customer: isNew, events })).toBe("onboarding");
  });

  it.each([
    ["nothing", []],
    ["an order still to come", [anOrder("2026-11-23")]],
    ["use alone, as in a trial", [aUsage("2026-11-21")]],
    ["a refund alone", [aRefund("2026-11-21", 5)]],
  ])("calls somebody new with %s a prospect", (_, events) => {
    expect(stageOf({ customer: isNew, events })).toBe("prospect");
  });

  it("takes a placeholder in the field for no start, so that a prospect stays one", () => {
    const mapped = { ...aCustomer().mapped, customerSinceOn: "0001-01-01" };
    expect(stageOf({ customer: { ...isNew, mapped } })).toBe("prospect");
    const since = { ...aCustomer().mapped, customerSinceOn: "2026-11-20" };
    expect(stageOf({ customer: { ...isNew, mapped: since } })).toBe("onboarding");
  });

  // 180 days before now is 26 May.
  it.each([
    ["an order", anOrder("2026-05-26"), "active"],
    ["an order", anOrder("2026-05-25"), "lapsing"],
    ["use", aUsage("2026-05-26"), "active"],
    ["a count of nothing used", { ...aUsage("2026-05-26"), count: 0 }, "lapsing"],
    ["a renewal", aSubscription("2026-05-26", "renewed"), "active"],
    ["a refund, which is no sign of life", aRefund("2026-05-26", 5), "lapsing"],
    ["an order still to come", anOrder("2026-11-23"), "lapsing"],
  ])("breaks a silence of 200 days by %s: %o", (_, event, stage) => {
    const tickets = [aTicket({ createdAt: daysAgo(200) })];
    expect(stageOf({ tickets, events: [event] })).toBe(stage);
  });

  it("measures silence by the last ticket where that is newer than the last order", () => {
    const tickets = [aTicket({ createdAt: daysAgo(10) })];
    expect(stageOf({ tickets, events: [anOrder("2025-01-01")] })).toBe("active");
  });

  describe("after a cancellation", () => {
    const started = aSubscription("2025-01-01", "started", { plan: "basic" });
    const cancelled = (renewsOn: string | null) =>
      aSubscription("2026-11-01", "cancelled", { plan: "basic", renewsOn });
    const tickets = [aTicket({ createdAt: daysAgo(1) })];
    const stageAfter = (...events: readonly CustomerEvent[]) => stageOf({ tickets, events });

    it.each([
      ["2026-11-21", "lapsed"],
      ["2026-11-22", "active"],
      ["2026-11-23", "active"],
      [null, "lapsed"],
    ])("that runs until %s: %s, whatever was written since", (renewsOn, stage) => {
      expect(stageAfter(started, cancelled(renewsOn))).toBe(stage);
    });

    it("of today, with no day on which it runs out, lapses tomorrow", () => {
      const today = aSubscription("2026-11-22", "cancelled", { plan: "basic" });
      expect(stageAfter(started, today)).toBe("active");
    });

    it.each([
      ["an order", anOrder("2026-11-02")],
      ["another subscription", aSubscription("2026-11-02", "started", { plan: "pro" })],
      ["the same one again", aSubscription("2026-11-02", "renewed", { plan: "basic" })],
    ])("comes back with %s since", (_, event) => {
      expect(stageAfter(started, cancelled(null), event)).toBe("active");
    });

    it.each([
      ["an order before it", anOrder("2026-10-31")],
      ["use", aUsage("2026-11-02")],
      ["an order still to come", anOrder("2026-11-23")],
    ])("does not come back with %s", (_, event) => {
      expect(stageAfter(started, cancelled(null), event)).toBe("lapsed");
    });

    it("has not lapsed while another plan runs, nor until the last one has run out", () => {
      const other = aSubscription("2025-06-01", "started", { plan: "pro" });
      expect(stageAfter(started, other, cancelled(null))).toBe("active");
      const both = aSubscription("2026-11-02", "cancelled", {
        plan: "pro",
        renewsOn: "2026-12-01",
      });
      expect(stageAfter(started, other, cancelled(null), both)).toBe("active");
      const passed = { ...both, renewsOn: "2026-11-21" };
      expect(stageAfter(started, other, cancelled(null), passed)).toBe("lapsed");
    });

    it("ends every plan where it names none", () => {
      const all = aSubscription("2026-11-01", "cancelled");
      expect(stageAfter(started, all)).toBe("lapsed");
    });

    it("lapses also somebody new, and not who is recorded as a prospect", () => {
      const events = [
        aSubscription("2026-11-20", "started"),
        aSubscription("2026-11-21", "cancelled"),
      ];
      expect(stageOf({ customer: isNew, events })).toBe("lapsed");
      expect(stageOf({ customer: { tags: ["prospect"] }, events })).toBe("prospect");
    });
  });
});
