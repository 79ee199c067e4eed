import { describe, expect, it } from "vitest";
import { defaultPolicy, type Policy } from "../../../src/care/policy.ts";
import { aGoLive, anAnswer, anOrder, aSetupStep, aSubscription } from "../../support/an-event.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const steps = ["account", "import", "invite", "go live"];
const policyWith = (setupSteps: readonly string[]): Policy => ({
  ...defaultPolicy,
  lifecycle: { ...defaultPolicy.lifecycle, setupSteps },
});
const policy = policyWith(steps);

/** Somebody whose record was made so many days ago, and who did some steps. */
const newcomer = (days: number, done: readonly string[]) =>
  someFacts({ customer: { createdAt: daysAgo(days) }, events: done.map(aSetupStep) });

describe("R19", () => {
  it.each([
    [2, false],
    [3, true],
    [7, true],
    [8, false],
  ])("of a customer on day %i with one step done fires: %s", (days, fires) => {
    expect(suggested("R19", newcomer(days, ["account"]), { policy }) !== null).toBe(fires);
  });

  it.each([
    [["account", "import"], true],
    [["account", "import", "invite"], false],
    [steps, false],
    [["account", "import", "something else"], true],
  ])("of steps done %j fires: %s", (done, fires) => {
    expect(suggested("R19", newcomer(5, done), { policy }) !== null).toBe(fires);
  });

  it.each([
    [[], [], false],
    [["account"], ["account"], false],
    [["account", "import"], ["account"], true],
    [["account", "import"], ["account", "import"], false],
  ])("where the policy names %j and %j are done fires: %s", (named, done, fires) => {
    const facts = newcomer(5, [...done, "other"]);
    expect(suggested("R19", facts, { policy: policyWith(named) }) !== null).toBe(fires);
  });

  it("shows the missing steps, offers the next one and is due the next business day", () => {
    expect(suggested("R19", newcomer(5, ["import"]), { policy })).toMatchObject({
      sourceTicketId: null,
      priority: "care",
      evidenceKey: "2026-11-17",
      dueOn: "2026-11-24",
      evidence: [
        { on: "2026-11-22", text: "Steps of setting up not done: account, invite, go live" },
        { on: "2026-11-17", kind: "user" },
      ],
      draft: expect.stringContaining("Shall we do the next step together (account)?"),
    });
  });

  it("is silent about a prospect who only asked something, until they have bought", () => {
    const asked = someFacts({
      customer: { createdAt: daysAgo(5) },
      tickets: [aTicket({ status: "open", createdAt: daysAgo(4) })],
    });
    expect(suggested("R19", asked, { policy })).toBeNull();
    const told = [aSubscription({ at: daysAgo(4) }), anOrder(4), aGoLive(4), aSetupStep("account")];
    for (const event of told) {
      expect(suggested("R19", { ...asked, events: [event] }, { policy })).not.toBeNull();
    }
    for (const event of [anOrder(-1), anAnswer(9)]) {
      expect(suggested("R19", { ...asked, events: [event] }, { policy })).toBeNull();
    }
  });

  it("counts days where the policy is", () => {
    // 22 November 10:00 in UTC is the 22nd 23:45 in Chatham; the record is of the 19th there.
    const facts = newcomer(3, ["account"]);
    const early = someFacts({
      customer: { createdAt: Date.parse("2026-11-18T23:00:00Z") },
      events: [aSetupStep("account")],
    });
    const inChatham = { ...policy, timeZone: "Pacific/Chatham" };
    const inNewfoundland = { ...policy, timeZone: "America/St_Johns" };
    expect(suggested("R19", facts, { policy: inChatham })?.evidenceKey).toBe("2026-11-19");
    expect(suggested("R19", early, { policy: inChatham })?.evidenceKey).toBe("2026-11-19");
    expect(suggested("R19", early, { policy: inNewfoundland })?.evidenceKey).toBe("2026-11-18");
  });
});
