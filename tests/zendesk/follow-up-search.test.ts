import { describe, expect, it } from "vitest";
import { todayAt } from "../../src/care/follow-up-section.ts";
import { type FollowUpSearch, followUpQueriesOf } from "../../src/zendesk/follow-up-search.ts";

const today = todayAt(Date.parse("2026-11-22T10:00:00Z"), "Europe/Berlin");
const any: FollowUpSearch = {
  text: "",
  assignee: null,
  group: null,
  rule: null,
  tier: null,
  tag: null,
};
const overdue = (search: Partial<FollowUpSearch>) =>
  followUpQueriesOf("overdue", { ...any, ...search }, today)[0];

describe("followUpQueriesOf", () => {
  it.each([
    ["overdue", ["status<solved due_date<2026-11-22T10:00:00Z"]],
    ["today", ["status<solved due_date>=2026-11-22T10:00:00Z due_date<2026-11-22T23:00:00Z"]],
    ["next", ["status<solved due_date>=2026-11-22T23:00:00Z", "status<solved due_date:none"]],
    ["done", ["status>=solved"]],
  ] as const)("asks for what is %s where the person is", (section, terms) => {
    expect(followUpQueriesOf(section, any, today)).toEqual(
      terms.map((term) => `type:ticket tags:care_follow_up ${term}`),
    );
  });

  it("asks for one tag only, the rarest, since several mean any of them", () => {
    expect(overdue({ rule: "R04" })).toContain("type:ticket tags:care_rule_r04 status");
    expect(overdue({ tier: "Very Gold" })).toContain("type:ticket tags:care_tier_very_gold status");
    expect(overdue({ tag: "vip", rule: "R04" })).toContain(
      "type:ticket ticket_type:task tags:vip status",
    );
  });

  it("names people and groups by id", () => {
    expect(overdue({ assignee: "11", group: "none" })).toMatch(/ assignee:11 group:none$/);
  });

  it.each([
    ["late parcel", "late parcel"],
    ["  #3153 ", "3153"],
    ["status:open -tags:x", '"status:open" "-tags:x"'],
    ['say "hello"', "say hello"],
    ["طلب متأخر", "طلب متأخر"],
  ])("takes the words %j for words", (text, terms) => {
    expect(overdue({ text })?.endsWith(` ${terms}`)).toBe(true);
  });
});
