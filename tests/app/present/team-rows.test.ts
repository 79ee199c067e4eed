import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/nav-bar/ar.ts";
import { english, type NavBarWords } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { ListedFollowUp } from "../../../src/app/load/team-list.ts";
import { teamRowOf } from "../../../src/app/present/team-rows.ts";
import { todayAt } from "../../../src/care/follow-up-section.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { listed } from "./team-rows-of.ts";

const words = wordsOf(english, "en-GB", "UTC");
const arabicWords = wordsOf(arabic, "ar", "UTC");
const today = todayAt(Date.parse("2026-11-22T10:00:00Z"), "UTC");
const called = { groups: [{ id: "501", name: "Support" }], names: defaultPolicy.names };
const rowOf = (row: ListedFollowUp, said: NavBarWords = words) =>
  teamRowOf(row, today, called, said);

describe("teamRowOf", () => {
  it("shows people's tags in order and keeps the app's own in other columns", () => {
    const tags = ["vip", "care_follow_up", "billing", "care_customer_501", "care_rule_r04"];
    expect(rowOf(listed({ ticketId: "1", tags }, { tier: "gold" }))).toMatchObject({
      tags: ["billing", "vip"],
      rule: { id: "R04", title: "Answer the bad rating personally" },
      customer: { id: "501", words: "Mira Osei" },
      assignee: "Ada Lindqvist",
      group: "Support",
      tier: "Gold",
      dueAt: "2026-11-23T17:00:00Z",
    });
  });

  it("names a customer, a person and a group by id where Zendesk gives no name", () => {
    const nameless = listed(
      { ticketId: "1" },
      { customer: { id: "501", name: null }, assigneeName: null, groupId: "9" },
    );
    expect(rowOf(nameless)).toMatchObject({
      customer: { words: "Customer 501" },
      assignee: "11",
      group: "9",
    });
  });

  it("stays silent about what is not there", () => {
    const bare = listed(
      { ticketId: "1", rule: null, assigneeId: null },
      { customer: null, subject: "", assigneeName: null, groupId: null },
    );
    expect(rowOf(bare)).toMatchObject({
      customer: null,
      rule: null,
      assignee: null,
      group: null,
      tier: null,
      title: "Without a subject",
    });
  });

  it("says what came of one that is done, and when it was due", () => {
    const done = (result: ListedFollowUp["result"]) =>
      rowOf(listed({ ticketId: "1", state: "done" }, { result })).due;
    expect(done("no-answer")).toEqual({
      words: "No answer",
      exact: "Was due 23 Nov 2026, 17:00",
      isOverdue: false,
    });
    expect(done(null).words).toBe("Done");
  });

  it("says our own subject as the rule's title, in the person's language", () => {
    const row = listed({ ticketId: "1" });
    expect(rowOf(row).title).toBe("Answer the bad rating personally");
    expect(rowOf(row, arabicWords).title).toBe(arabicWords.ruleTitle("R04", "none"));
    expect(arabicWords.ruleTitle("R04", "none")).not.toBe("none");
  });

  it.each([
    ["Call on Monday", "Call on Monday"],
    ["Call on Monday: Mira Osei", "Call on Monday"],
    ["Answer the bad rating personally: Mira O.", "Answer the bad rating personally: Mira O."],
  ])("keeps what a person made of the subject: %s", (subject, title) => {
    expect(rowOf(listed({ ticketId: "1" }, { subject })).title).toBe(title);
  });

  it("leaves the name out where the rule is unknown, or the customer nameless", () => {
    const unknown = listed({ ticketId: "1", rule: "R99" });
    expect(rowOf(unknown).title).toBe("Answer the bad rating personally");
    const customer = { id: "501", name: null };
    const subject = "Answer the bad rating personally: customer 501";
    expect(rowOf(listed({ ticketId: "1" }, { customer, subject })).title).toBe(
      "Answer the bad rating personally",
    );
  });
});
