import { describe, expect, it } from "vitest";
import { arabic } from "../../../src/app/i18n/nav-bar/ar.ts";
import { english } from "../../../src/app/i18n/nav-bar/en.ts";
import { wordsOf } from "../../../src/app/i18n/words.ts";
import type { ListedFollowUp } from "../../../src/app/load/team-list.ts";
import { teamTableOf } from "../../../src/app/present/team-table.ts";
import type { TeamFilter } from "../../../src/app/present/team-tags.ts";

const at = Date.parse("2026-11-22T10:00:00Z");
const words = wordsOf(english, "en-GB", "UTC");

type Fields = Partial<ListedFollowUp["followUp"]> & { readonly ticketId: string };
const row = (fields: Fields, more: Partial<ListedFollowUp> = {}): ListedFollowUp => ({
  followUp: {
    rule: "R04",
    createdAt: "2026-11-18T09:00:00Z",
    dueAt: "2026-11-23T17:00:00Z",
    state: "open",
    assigneeId: "11",
    tags: ["care_follow_up", "care_customer_501", "care_rule_r04"],
    ...fields,
  },
  subject: "Answer the bad rating personally: Mira Osei",
  customer: { id: "501", name: "Mira Osei" },
  assigneeName: "Ada Lindqvist",
  updatedStamp: "2026-11-20T09:00:00Z",
  ...more,
});
const tableOf = (rows: readonly ListedFollowUp[], filter: TeamFilter = null) =>
  teamTableOf(rows, filter, at, words);
const idsOf = (rows: readonly ListedFollowUp[], filter: TeamFilter = null) =>
  tableOf(rows, filter).rows.map(({ ticketId }) => ticketId);

describe("teamTableOf", () => {
  it("puts the most overdue first, and what has no due date last", () => {
    const rows = [
      row({ ticketId: "3", dueAt: null }),
      row({ ticketId: "2", dueAt: "2026-11-24T17:00:00Z" }),
      row({ ticketId: "1", dueAt: "2026-11-20T17:00:00Z" }),
    ];
    expect(idsOf(rows)).toEqual(["1", "2", "3"]);
  });

  it("puts the older ticket first where both are due together", () => {
    expect(idsOf([row({ ticketId: "100" }), row({ ticketId: "99" })])).toEqual(["99", "100"]);
  });

  it("counts what is open and what is overdue, whatever the filter", () => {
    const rows = [
      row({ ticketId: "1", dueAt: "2026-11-22T09:59:59Z" }),
      row({ ticketId: "2", tags: ["vip"] }),
    ];
    expect(tableOf(rows, { by: "tag", value: "vip" })).toMatchObject({
      openWords: "2 open follow-ups",
      overdueWords: "1 overdue",
      hiddenWords: "1 hidden by the filter",
      rows: [{ ticketId: "2" }],
    });
    expect(tableOf([row({ ticketId: "1" })])).toMatchObject({
      openWords: "1 open follow-up",
      overdueWords: null,
      hiddenWords: null,
    });
  });

  it("shows people's tags in order and keeps the app's own in other columns", () => {
    const tags = ["vip", "care_follow_up", "billing", "care_customer_501", "care_rule_r04"];
    expect(tableOf([row({ ticketId: "1", tags })]).rows[0]).toMatchObject({
      tags: ["billing", "vip"],
      rule: { id: "R04", title: "Answer the bad rating personally" },
      customer: { id: "501", words: "Mira Osei" },
      assignee: "Ada Lindqvist",
    });
  });

  it("names a customer by id where Zendesk gives no name", () => {
    const nameless = row({ ticketId: "1" }, { customer: { id: "501", name: null } });
    expect(tableOf([nameless]).rows[0]?.customer?.words).toBe("Customer 501");
  });

  it("stays silent about a customer, a rule or a subject that is not there", () => {
    const bare = row({ ticketId: "1", rule: null }, { customer: null, subject: "" });
    expect(tableOf([bare]).rows[0]).toMatchObject({
      customer: null,
      rule: null,
      title: "Without a subject",
    });
  });

  it("says our own subject as the rule's title, in the person's language", () => {
    const rows = [row({ ticketId: "1" })];
    expect(tableOf(rows).rows[0]?.title).toBe("Answer the bad rating personally");
    const arabicWords = wordsOf(arabic, "ar", "UTC");
    expect(teamTableOf(rows, null, at, arabicWords).rows[0]?.title).toBe(
      arabicWords.ruleTitle("R04", "none"),
    );
    expect(arabicWords.ruleTitle("R04", "none")).not.toBe("none");
  });

  it.each([
    ["Call on Monday", "Call on Monday"],
    ["Call on Monday: Mira Osei", "Call on Monday"],
    ["Answer the bad rating personally: Mira O.", "Answer the bad rating personally: Mira O."],
  ])("keeps what a person made of the subject: %s", (subject, title) => {
    expect(tableOf([row({ ticketId: "1" }, { subject })]).rows[0]?.title).toBe(title);
  });

  it("leaves the name out where the rule is unknown, or the customer nameless", () => {
    const unknown = row({ ticketId: "1", rule: "R99" });
    expect(tableOf([unknown]).rows[0]?.title).toBe("Answer the bad rating personally");
    const customer = { id: "501", name: null };
    const subject = "Answer the bad rating personally: customer 501";
    expect(tableOf([row({ ticketId: "1" }, { customer, subject })]).rows[0]?.title).toBe(
      "Answer the bad rating personally",
    );
  });

  it("narrows by tag and by rule", () => {
    const rows = [row({ ticketId: "1", tags: ["vip"] }), row({ ticketId: "2", rule: "R12" })];
    expect(idsOf(rows, { by: "tag", value: "vip" })).toEqual(["1"]);
    expect(idsOf(rows, { by: "rule", value: "R12" })).toEqual(["2"]);
    expect(idsOf(rows, { by: "tag", value: "vi" })).toEqual([]);
  });

  it("offers each tag and rule once, with its number of follow-ups", () => {
    const rows = [
      row({ ticketId: "1", tags: ["vip", "care_follow_up"] }),
      row({ ticketId: "2", tags: ["vip", "billing"], rule: "R12" }),
      row({ ticketId: "3", rule: null }),
    ];
    expect(tableOf(rows).options).toEqual({
      tags: [
        { value: "tag:billing", words: "billing (1)" },
        { value: "tag:vip", words: "vip (2)" },
      ],
      rules: [
        { value: "rule:R04", words: "R04 Answer the bad rating personally (1)" },
        { value: "rule:R12", words: "R12 Talk before they leave (1)" },
      ],
    });
  });

  it("lets an Arabic option run from the rule to its title, from right to left", () => {
    const arabicWords = wordsOf(arabic, "ar", "UTC");
    const [option] = teamTableOf([row({ ticketId: "1" })], null, at, arabicWords).options.rules;
    const title = arabicWords.ruleTitle("R04", "none");
    expect(option?.words).toContain(`\u2068\u200f\u2068R04\u2069 \u2068${title}\u2069\u2069`);
  });

  it("offers a rule of a newer version by its id alone", () => {
    const { options } = tableOf([row({ ticketId: "1", rule: "R99" })]);
    expect(options.rules).toEqual([{ value: "rule:R99", words: "R99 (1)" }]);
  });

  it.each([
    ["tag", "vip", "vip (0)"],
    ["rule", "R12", "R12 Talk before they leave (0)"],
  ] as const)(
    "keeps the %s of the filter as a choice when its last row is gone",
    (by, value, said) => {
      const { options, hiddenWords } = tableOf([row({ ticketId: "1" })], { by, value });
      const chosen = [...options.tags, ...options.rules].find((each) => each.words === said);
      expect(chosen?.value).toBe(`${by}:${value}`);
      expect(hiddenWords).toBe("1 hidden by the filter");
    },
  );
});
