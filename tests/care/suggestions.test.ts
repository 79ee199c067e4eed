import { describe, expect, it } from "vitest";
import { unknownAccount } from "../../src/care/account-facts.ts";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { CustomerEvent } from "../../src/care/customer-event.ts";
import type { CustomerFacts } from "../../src/care/facts.ts";
import { noPreferences } from "../../src/care/preferences.ts";
import { ruleOutcomeOf } from "../support/a-rule-outcome.ts";
import {
  aContactLeft,
  aDismissal,
  anAnswer,
  aPayment,
  aSubscription,
} from "../support/an-event.ts";
import { aFollowUp, aMessage, aPolicy, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const badlyRated = aTicket({ rating: aRating("bad", daysAgo(3)) });
/** Without R17, which sees all that the others see in the health that it costs. */
const rulesOf = (facts: CustomerFacts, policy = aPolicy()) =>
  careContextOf(facts, policy, now)
    .suggestions.map(({ rule }) => rule)
    .filter((rule) => rule !== "R17");

describe("suggestionsFor", () => {
  it("puts safety before complaints, risks, promises, care and growth", () => {
    const tickets = [
      aTicket({ id: "1", status: "open", tags: ["complaint"], createdAt: daysAgo(2) }),
      aTicket({ id: "2", messages: [aMessage({ cues: ["vulnerability", "cancel-wish"] })] }),
    ];
    expect(rulesOf(someFacts({ tickets }))).toEqual(["R14", "R15", "R12"]);
  });

  it.each([
    { isStaff: true },
    { state: "suspended" as const },
    { state: "deleted" as const },
    { tags: ["do_not_contact"] },
    { preferences: { ...noPreferences, doNotContact: true } },
  ])("suggests nothing for %j", (customer) => {
    expect(rulesOf(someFacts({ customer, tickets: [badlyRated] }))).toEqual([]);
    expect(rulesOf(someFacts({ tickets: [badlyRated] }))).toEqual(["R04"]);
  });

  it("leaves out rules that the policy switches off", () => {
    expect(rulesOf(someFacts({ tickets: [badlyRated] }), aPolicy({ off: ["R04"] }))).toEqual([]);
  });

  it("leaves out rules that the account's experience mutes", () => {
    const account = { ...unknownAccount, ruleOutcomes: [ruleOutcomeOf("R04", true)] };
    expect(rulesOf(someFacts({ tickets: [badlyRated], account }))).toEqual([]);
  });

  it.each([
    ["13 days ago, of other evidence", aDismissal("R04", "11", 13), []],
    ["14 days ago, of other evidence", aDismissal("R04", "11", 14), ["R04"]],
    ["long ago, of this evidence", aDismissal("R04", "12", 300), []],
    ["of another rule", aDismissal("R12", "12", 1), ["R04"]],
    ["in a minute", { ...aDismissal("R04", "12", 0), at: now + 60_000 }, ["R04"]],
  ])("with a dismissal %s", (_name, dismissal, rules) => {
    expect(rulesOf(someFacts({ tickets: [badlyRated], events: [dismissal] }))).toEqual(rules);
  });

  it("comes to the next evidence once the cool-down after a dismissal is over", () => {
    const before = aTicket({ id: "11", rating: aRating("bad", daysAgo(20)) });
    const facts = someFacts({
      tickets: [badlyRated, before],
      events: [aDismissal("R04", "12", 14)],
    });
    const [suggestion] = careContextOf(facts, aPolicy({ off: ["R16"] }), now).suggestions;
    expect(suggestion).toMatchObject({ rule: "R04", evidenceKey: "11" });
  });

  it("suggests once per rule, however much speaks for it", () => {
    const tickets = Array.from({ length: 40 }, (_, i) =>
      aTicket({ id: `${i}`, rating: aRating("bad", daysAgo(i / 2)) }),
    );
    const rules = rulesOf(someFacts({ tickets }));
    expect(rules).toContain("R04");
    expect(new Set(rules).size).toBe(rules.length);
  });

  it.each([
    ["open, however old", { createdAt: daysAgo(200), isDone: false }, []],
    ["made 13 days ago and done", { createdAt: daysAgo(13), isDone: true }, []],
    ["made 14 days ago and done", { createdAt: daysAgo(14), isDone: true }, ["R04"]],
    [
      "for the same evidence, for ever",
      { createdAt: daysAgo(300), isDone: true, externalId: "care:12:R04:12" },
      [],
    ],
    ["of another rule", { rule: "R12" }, ["R04"]],
  ])("with a follow-up that is %s", (_name, followUp, rules) => {
    const facts = someFacts({ tickets: [badlyRated], followUps: [aFollowUp(followUp)] });
    expect(rulesOf(facts)).toEqual(rules);
  });

  describe("for a customer who has an anniversary", () => {
    const customer = {
      mapped: {
        customerSinceOn: "2022-11-22",
        loyaltyTier: "gold",
        lifetimeValue: null,
        fromOrganization: [],
      },
    };
    const happy = aTicket({ id: "5", rating: aRating("good", daysAgo(1)) });

    it("suggests thanks when nothing speaks against it", () => {
      expect(rulesOf(someFacts({ customer, tickets: [happy] }))).toEqual(["R31"]);
    });

    it.each<[string, CustomerEvent, boolean]>([
      ["an answer of 6 was given 30 days ago", anAnswer(6, 30), false],
      ["an answer of 6 was given 31 days ago", anAnswer(6, 31), true],
      ["an answer of 7 was given", anAnswer(7, 3), true],
      [
        "words of leaving stood beside an answer of 9",
        { ...anAnswer(9, 3), reading: aMessage({ cues: ["cancel-wish"] }).reading },
        false,
      ],
    ])("where %s, thanks: %o %s", (_name, event, isThanked) => {
      const rules = rulesOf(someFacts({ customer, tickets: [happy], events: [event] }));
      expect(rules.includes("R31")).toBe(isThanked);
    });

    it.each([
      [29, false],
      [30, false],
      [31, true],
    ])("where a bad rating was given %i days ago, thanks: %s", (days, isThanked) => {
      const bad = aTicket({ id: "4", rating: aRating("bad", daysAgo(days)) });
      const rules = rulesOf(someFacts({ customer, tickets: [happy, bad] }));
      expect(rules.includes("R31")).toBe(isThanked);
    });

    it.each([
      ["a complaint that was solved long ago", aTicket({ tags: ["complaint"] })],
      ["an open ticket that is no complaint", aTicket({ status: "open" })],
      [
        "somebody else's words of leaving",
        aTicket({ messages: [aMessage({ by: "staff", cues: ["cancel-wish"] })] }),
      ],
    ])("does not keep thanks back for %s", (_name, ticket) => {
      expect(rulesOf(someFacts({ customer, tickets: [happy, ticket] }))).toContain("R31");
    });

    it.each([
      ["a complaint is open", aTicket({ status: "open", tags: ["complaint"] })],
      ["they spoke of leaving", aTicket({ messages: [aMessage({ cues: ["cancel-wish"] })] })],
      ["they asked for a manager", aTicket({ messages: [aMessage({ cues: ["manager-wish"] })] })],
      ["they said it is a complaint", aTicket({ messages: [aMessage({ cues: ["complaint"] })] })],
      [
        "a sensitive matter is fresh",
        aTicket({ messages: [aMessage({ cues: ["vulnerability"] })] }),
      ],
      ["they rated something bad", badlyRated],
    ])("keeps thanks back while %s", (_name, ticket) => {
      expect(rulesOf(someFacts({ customer, tickets: [happy, ticket] }))).not.toContain("R31");
    });
  });

  describe("while a sensitive matter is fresh", () => {
    const told = (days: number) =>
      aTicket({ messages: [aMessage({ cues: ["vulnerability"], sentAt: daysAgo(days) })] });
    const events = [
      aContactLeft(2),
      aPayment("failed", 2),
      aSubscription({ renewsOn: "2026-11-20" }),
    ];

    it.each([
      [30, ["R14", "R16"]],
      [31, ["R16", "R23", "R24", "R25"]],
    ])("of %i days ago suggests %j: no chat, and no talk of money", (days, rules) => {
      const tickets = [told(days), aTicket({ id: "5", rating: aRating("bad", daysAgo(200)) })];
      const policy = aPolicy({ jointRiskFlags: 1 });
      expect(rulesOf(someFacts({ tickets, events }), policy)).toEqual(rules);
    });

    it("hears it beside an answer to the recommendation question too", () => {
      const { reading } = aMessage({ cues: ["vulnerability"] });
      const answer = anAnswer(8, 3, { reading });
      expect(rulesOf(someFacts({ events: [...events, answer] }))).toEqual([]);
    });
  });

  it("does not talk of growth where nobody knows the tickets", () => {
    const promoter = { events: [anAnswer(10)] };
    expect(rulesOf(someFacts(promoter))).toEqual(["R03"]);
    expect(rulesOf(someFacts({ ...promoter, gaps: ["tickets-not-given"] }))).toEqual([]);
  });

  it("shows evidence with the newest first, whichever is the strongest", () => {
    const waits = [50, 90, 30].map((hours, i) =>
      aTicket({
        id: `${i}`,
        priority: "high",
        status: "open",
        createdAt: now - hours * 3_600_000,
      }),
    );
    const { suggestions } = careContextOf(someFacts({ tickets: waits }), aPolicy(), now);
    const longWait = suggestions.find(({ rule }) => rule === "R08");
    expect(longWait?.sourceTicketId).toBe("1");
    expect(longWait?.evidence.map(({ id }) => id)).toEqual(["2", "0", "1"]);
  });

  it("suggests the next complaint once the first one is answered", () => {
    const tickets = ["10", "11"].map((id, i) =>
      aTicket({ id, status: "open", tags: ["complaint"], createdAt: daysAgo(60 - i) }),
    );
    const answered = aFollowUp({
      rule: "R15",
      externalId: "care:10:R15:10",
      createdAt: daysAgo(30),
      isDone: true,
    });
    const { suggestions } = careContextOf(
      someFacts({ tickets, followUps: [answered] }),
      aPolicy(),
      now,
    );
    expect(suggestions).toMatchObject([{ rule: "R15", sourceTicketId: "11" }]);
  });

  it("thanks for one anniversary once, whatever ticket is open when it is seen again", () => {
    const customer = {
      mapped: {
        customerSinceOn: "2022-11-22",
        loyaltyTier: "gold",
        lifetimeValue: null,
        fromOrganization: [],
      },
    };
    const tickets = [aTicket({ id: "21", rating: aRating("good", daysAgo(20)) })];
    const thanked = aFollowUp({
      rule: "R31",
      externalId: "care:20:R31:4-years",
      createdAt: daysAgo(15),
      isDone: true,
    });
    expect(rulesOf(someFacts({ customer, tickets }))).toEqual(["R31"]);
    expect(rulesOf(someFacts({ customer, tickets, followUps: [thanked] }))).toEqual([]);
  });

  it("drops a suggestion when its evidence is gone", () => {
    const rerated = { ...badlyRated, rating: aRating("good", daysAgo(1)) };
    expect(rulesOf(someFacts({ tickets: [rerated] }))).toEqual([]);
  });

  it("drafts in the customer's language where we have it, and says when it is English instead", () => {
    const draftFor = (locale: string | null) =>
      careContextOf(someFacts({ customer: { locale }, tickets: [badlyRated] }), aPolicy(), now)
        .suggestions[0];
    expect(draftFor("de-AT")).toMatchObject({ draftLocale: "de" });
    expect(draftFor("de-AT")?.draft).toContain("Guten Tag Ana Diaz,");
    expect(draftFor("ar")).toMatchObject({ draftLocale: "ar" });
    expect(draftFor("de_DE")).toMatchObject({ draftLocale: "de" });
    for (const locale of ["fi", "", "constructor", "__proto__"]) {
      expect(draftFor(locale)).toMatchObject({ draftLocale: "en" });
    }
    expect(draftFor(null)).toMatchObject({ draftLocale: "en" });
  });

  it.each([
    ["gold", 50],
    ["Gold", 50],
    ["silver", null],
    ["constructor", null],
  ])("says how far one may go for the recorded tier %s: %s", (loyaltyTier, limit) => {
    const mapped = {
      customerSinceOn: null,
      loyaltyTier,
      lifetimeValue: null,
      fromOrganization: [],
    };
    const facts = someFacts({ customer: { mapped }, tickets: [badlyRated] });
    const policy = { ...aPolicy(), goodwill: { gold: 50 } };
    const [suggestion] = careContextOf(facts, policy, now).suggestions;
    expect(suggestion?.goodwillLimit).toBe(limit);
  });
});
