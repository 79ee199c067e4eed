import { describe, expect, it } from "vitest";
import { playbook } from "../../../src/care/playbook/playbook.ts";
import { riskRules } from "../../../src/care/playbook/risk-rules.ts";
import { ruleIds } from "../../../src/care/rules.ts";

describe("playbook", () => {
  it("has each rule once, in the order of the ids", () => {
    expect(playbook.map(({ id }) => id)).toEqual([...ruleIds]);
  });
});

describe("riskRules", () => {
  it("has every rule that carries a flag, once", () => {
    const flagged = playbook.filter(({ flag }) => flag !== null).map(({ id }) => id);
    expect(riskRules.map(({ id }) => id).sort()).toEqual(flagged);
  });
});
