import { describe, expect, it } from "vitest";
import { asksForNoContact, noPreferences } from "../../src/care/preferences.ts";
import { ruleFiguresOf } from "../../src/care/rule-figures.ts";
import { suggestionsFor } from "../../src/care/suggestions.ts";
import { aPolicy, aRating, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

describe("asksForNoContact", () => {
  const ticked = { ...noPreferences, doNotContact: true };

  it.each([
    ["nothing", noPreferences, [], false],
    ["another tag", noPreferences, ["vip"], false],
    ["the tag", noPreferences, ["vip", "do_not_contact"], true],
    ["the box", ticked, [], true],
    ["both", ticked, ["do_not_contact"], true],
  ])("with %s", (_name, preferences, tags, isAsked) => {
    expect(asksForNoContact({ preferences, tags }, ["do_not_contact"])).toBe(isAsked);
  });
});

describe("a draft", () => {
  const draftFor = (addressAs: string | null) => {
    const facts = someFacts({
      customer: { preferences: { ...noPreferences, addressAs } },
      tickets: [aTicket({ rating: aRating("bad", daysAgo(1)) })],
    });
    return suggestionsFor(ruleFiguresOf(facts, aPolicy(), now))[0]?.draft.split("\n")[0];
  };

  it("greets by the name that the customer wants, else by the one of their record", () => {
    expect(draftFor("Dr. Diaz")).toBe("Hello Dr. Diaz,");
    expect(draftFor(null)).toBe("Hello Ana Diaz,");
  });
});
