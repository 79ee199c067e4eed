import { describe, expect, it } from "vitest";
import { careContextOf } from "../../src/care/care-context-of.ts";
import type { CustomerFacts } from "../../src/care/facts.ts";
import { aFollowUp, aMessage, aPolicy, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

const badlyRated = aTicket({ rating: aRating("bad", daysAgo(3)) });
const rulesOf = (facts: CustomerFacts, policy = aPolicy()) =>
  careContextOf(facts, policy, now).suggestions.map(({ rule }) => rule);

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
  ])("suggests nothing for %j", (customer) => {
    expect(rulesOf(someFacts({ customer, tickets: [badlyRated] }))).toEqual([]);
    expect(rulesOf(someFacts({ tickets: [badlyRated] }))).toEqual(["R04"]);
  });

  it("leaves out rules that the policy switches off", () => {
    expect(rulesOf(someFacts({ tickets: [badlyRated] }), aPolicy({ off: ["R04"] }))).toEqual([]);
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
});
