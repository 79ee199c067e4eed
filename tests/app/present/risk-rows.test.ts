import { describe, expect, it } from "vitest";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { FollowUpOutcome } from "../../../src/app/load/follow-up-outcome.ts";
import type { ListedAtRisk } from "../../../src/app/load/team-risk.ts";
import { riskRowOf } from "../../../src/app/present/risk-rows.ts";
import type { Names } from "../../../src/care/care-context.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { now } from "../../support/clock.ts";
import { angryContext } from "../support/stories.ts";
import { listed } from "./team-rows-of.ts";

const words = wordsOf(english, "en-GB", "UTC");
const { health, suggestions } = angryContext;
if (!health.known) throw new Error("The story has a health.");
const customer: ListedAtRisk = {
  customerId: "501",
  name: "Mira Osei",
  at: angryContext.at,
  health,
  lifecycleStage: "active",
  tier: "very_gold",
  doNotContact: false,
  suggestion: suggestions[0] ?? null,
};
const rowOf = (
  fields: Partial<ListedAtRisk> = {},
  made: ReadonlyMap<string, FollowUpOutcome | null> = new Map(),
  names: Names = defaultPolicy.names,
) => riskRowOf({ ...customer, ...fields }, made, { at: now, names }, words);
const outcomeOf = (outcome: FollowUpOutcome) => rowOf({}, new Map([["501", outcome]])).next;

describe("riskRowOf", () => {
  it("says score, word, stage and tier", () => {
    expect(rowOf()).toMatchObject({
      name: "Mira Osei",
      score: "30",
      level: "at risk",
      change: { words: "−30 since 15 Nov 2026", tone: "bad" },
      standing: "Active · Very gold",
    });
    expect(rowOf({ name: null, tier: null })).toMatchObject({
      name: "Customer 501",
      standing: "Active",
    });
  });

  it("calls stage and tier as the account does", () => {
    const names = { care: null, tiers: { "Very Gold": "Gold circle" }, stages: { active: "Here" } };
    expect(rowOf({}, new Map(), names).standing).toBe("Here · Gold circle");
  });

  it("names what holds it down first, then what takes most points, each with its fact", () => {
    expect(rowOf().reasons.map(({ words: said, fact }) => [said, fact?.ticketId])).toEqual([
      ["30 at most: spoke of leaving", "5012"],
      ["Sentiment −4", "5012"],
      ["How often they write −2", expect.anything()],
    ]);
  });

  it("says nothing of a change that came to nothing, or that is unknown", () => {
    const change = { since: "2026-11-15", before: 30, points: 0, because: [] };
    expect(rowOf({ health: { ...health, change } }).change).toBeNull();
    expect(rowOf({ health: { ...health, change: null } }).change).toBeNull();
  });

  it("suggests nothing for who does not want to be contacted, or where there is nothing", () => {
    expect(rowOf({ doNotContact: true }).next).toEqual({
      kind: "quiet",
      words: "Does not want to be contacted",
    });
    expect(rowOf({ suggestion: null }).next.kind).toBe("nothing");
  });

  it("says what became of a follow-up that is made from here", () => {
    expect(rowOf().next).toMatchObject({ state: "open", outcome: null });
    expect(rowOf({}, new Map([["501", null]])).next).toMatchObject({ state: "making" });
    expect(outcomeOf({ kind: "refused", detail: "Not for you." })).toMatchObject({
      state: "open",
      outcome: { words: "Zendesk did not let you create it: Not for you.", tone: "bad" },
    });
    expect(outcomeOf({ kind: "refused", detail: null })).toMatchObject({
      outcome: { words: "Zendesk did not let you create it." },
    });
    expect(outcomeOf({ kind: "rate-limited", seconds: 30 })).toMatchObject({
      outcome: { tone: "warning" },
    });
    const { followUp } = listed({ ticketId: "77" });
    expect(outcomeOf({ kind: "created", followUp, isTagged: false })).toMatchObject({
      state: "made",
      outcome: { words: expect.stringMatching(/not told\. The tag of the ticket .* changed\.$/) },
    });
    expect(outcomeOf({ kind: "failed", detail: null })).toMatchObject({
      outcome: { words: expect.stringContaining("there will not be two") },
    });
  });
});
