import { describe, expect, it } from "vitest";
import { unknownAccount } from "../../../src/care/account-facts.ts";
import type { CustomerFacts } from "../../../src/care/facts.ts";
import { ruleOutcomeOf } from "../../support/a-rule-outcome.ts";
import { aDismissal, anAnswer, aPayment } from "../../support/an-event.ts";
import {
  aFollowUp,
  aMessage,
  aPolicy,
  aRating,
  aTicket,
  someFacts,
} from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { suggested } from "../../support/suggested.ts";

const badlyRated = aTicket({ id: "20", rating: aRating("bad", daysAgo(3)) });
const leaving = aTicket({ id: "21", messages: [aMessage({ cues: ["cancel-wish"] })] });
const waiting = aTicket({ id: "22", priority: "urgent", status: "open", createdAt: daysAgo(9) });
const twoKinds = someFacts({ tickets: [badlyRated], events: [aPayment("failed", 1)] });

describe("R16", () => {
  it.each([
    ["one kind", { tickets: [badlyRated] }, false],
    ["two kinds", { tickets: [badlyRated, leaving] }, true],
    ["three kinds", { tickets: [badlyRated, leaving, waiting] }, true],
  ])("of %s of risk fires: %s", (_name, changes, fires) => {
    expect(suggested("R16", someFacts(changes)) !== null).toBe(fires);
  });

  it("counts kinds, not rules", () => {
    const good = aTicket({ id: "1", rating: aRating("good", daysAgo(50)) });
    const facts = someFacts({ tickets: [badlyRated, good, { ...good, id: "2" }] });
    expect(suggested("R04", facts)).not.toBeNull();
    expect(suggested("R05", facts)).not.toBeNull();
    expect(suggested("R16", facts)).toBeNull();
  });

  it.each([
    [1, true],
    [2, true],
    [3, false],
  ])("asks for as many kinds as the policy: %i, fires: %s", (jointRiskFlags, fires) => {
    const policy = aPolicy({ jointRiskFlags });
    expect(suggested("R16", twoKinds, { policy }) !== null).toBe(fires);
  });

  it("shows the strongest fact of each kind, has no draft and is due within two business days", () => {
    expect(suggested("R16", twoKinds)).toMatchObject({
      sourceTicketId: "20",
      priority: "risk",
      evidenceKey: "billing+rating-2026",
      dueOn: "2026-11-25",
      evidence: [{ text: "A payment failed" }, { text: "Rated bad, ticket #20" }],
      draft: "",
    });
  });

  it("shows at most four kinds", () => {
    const tickets = [badlyRated, leaving, waiting];
    const events = [aPayment("failed", 1), anAnswer(2)];
    expect(suggested("R16", someFacts({ tickets, events }))?.evidence).toHaveLength(4);
  });

  it("has the same evidence while the same kinds are open, whatever the newest fact is", () => {
    const again = aTicket({ id: "30", rating: aRating("bad", daysAgo(1)) });
    const tickets = [...twoKinds.tickets, again];
    expect(suggested("R16", { ...twoKinds, tickets })?.evidenceKey).toBe("billing+rating-2026");
  });

  const answered = (isDone: boolean) =>
    aFollowUp({ rule: "R04", externalId: "care:20:R04:20", createdAt: daysAgo(2), isDone });

  it.each<[string, Partial<CustomerFacts>, boolean]>([
    ["is still being followed up", { followUps: [answered(false)] }, true],
    ["was followed up and is done", { followUps: [answered(true)] }, false],
    ["was dismissed", { events: [aPayment("failed", 1), aDismissal("R04", "20", 1)] }, false],
    [
      "is of a rule that is muted",
      { account: { ...unknownAccount, ruleOutcomes: [ruleOutcomeOf("R04", true)] } },
      false,
    ],
  ])("of two kinds of which one %s: %o, fires: %s", (_name, changes, fires) => {
    expect(suggested("R16", { ...twoKinds, ...changes }) !== null).toBe(fires);
  });

  it("does not count rules that the policy switches off", () => {
    expect(suggested("R16", twoKinds, { policy: aPolicy({ off: ["R24"] }) })).toBeNull();
  });
});
