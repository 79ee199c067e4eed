import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { followUpResults } from "../src/care/follow-up-result.ts";
import { defaultPolicy } from "../src/care/policy.ts";
import { contactChannels } from "../src/care/preferences.ts";
import { followUpTag, resultTagOf } from "../src/zendesk/follow-up-facts.ts";
import {
  channelValueOf,
  doNotContactTag,
  preferenceFields,
} from "../src/zendesk/preference-fields.ts";

type Condition = { readonly field: string; readonly operator: string; readonly value: string };
type Action = { readonly field: string; readonly value: string | readonly string[] };
type Rule = { readonly all?: readonly Condition[]; readonly actions?: readonly Action[] };

const requirements = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../requirements.json"), "utf8"),
);
const rulesOf = (type: string): readonly [string, Rule][] => Object.entries(requirements[type]);

describe("requirements.json", () => {
  it("offers exactly the results that the app writes, as the tags it writes", () => {
    const { custom_field_options: options } = requirements.ticket_fields.care_result;
    const values = options.map(({ value }: { value: string }) => value);
    expect(values).toEqual(followUpResults.map(resultTagOf));
  });

  it("brings the fields along in which preferences are kept", () => {
    const { user_fields: fields } = requirements;
    const keys = Object.values(fields).map((field) => (field as { key: string }).key);
    expect(keys.toSorted()).toEqual(Object.values(preferenceFields).toSorted());
    const options: readonly { value: string }[] = fields.care_channel.custom_field_options;
    expect(options.map(({ value }) => value)).toEqual(contactChannels.map(channelValueOf));
    expect(fields.care_do_not_contact.tag).toBe(doNotContactTag);
    expect(defaultPolicy.tags.doNotContact).toContain(doNotContactTag);
  });

  it.each([...rulesOf("views"), ...rulesOf("automations")])(
    "looks in %s at open follow-ups and at nothing else",
    (_, { all = [] }) => {
      expect(all).toContainEqual({
        field: "current_tags",
        operator: "includes",
        value: followUpTag,
      });
      expect(all).toContainEqual({ field: "status", operator: "less_than", value: "solved" });
    },
  );

  it.each(rulesOf("automations"))("does %s once, and writes to no customer", (_, rule) => {
    const { all = [], actions = [] } = rule;
    const marks = actions.filter(({ field }) => field === "current_tags").map(({ value }) => value);
    const isOver = all.some(
      ({ operator, value }) => operator === "not_includes" && marks.includes(value),
    );
    expect(isOver).toBe(true);
    const told = actions
      .filter(({ field }) => field.startsWith("notification_"))
      .map(({ value }) => value[0]);
    expect(told).toEqual(["assignee_id"]);
  });

  it.each(rulesOf("macros"))("closes with a result in %s", (_, { actions = [] }) => {
    const known = followUpResults.map(resultTagOf);
    expect(actions).toContainEqual({ field: "status", value: "solved" });
    expect(actions.some(({ value }) => known.some((tag) => tag === value))).toBe(true);
  });
});
