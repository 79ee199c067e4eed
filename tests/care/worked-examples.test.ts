import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleIds } from "../../src/care/rules.ts";
import { suggested } from "../support/suggested.ts";
import { lineOf, workedExamples } from "./worked-examples.ts";

const document = readFileSync(resolve(import.meta.dirname, "../../docs/care.md"), "utf8");
const section = document.split("\n## ").find((text) => text.startsWith("Worked examples\n")) ?? "";

describe.each(ruleIds)("the worked examples of %s", (rule) => {
  const examples = workedExamples[rule];

  it("come out as they say", () => {
    const outcomes = examples.map(({ given, facts, scene, fires }) => {
      const dueOn = suggested(rule, facts, scene)?.dueOn ?? null;
      return [given, typeof fires === "string" ? dueOn : dueOn !== null];
    });
    expect(outcomes).toEqual(examples.map(({ given, fires }) => [given, fires]));
  });

  it("have one that fires and one that is silent", () => {
    const isFiring = new Set(examples.map(({ fires }) => fires !== false));
    expect([...isFiring].sort()).toEqual([false, true]);
  });

  it("are in docs/care.md, in these words", () => {
    const lines = section.split("\n").filter((line) => line.startsWith(`- ${rule}:`));
    expect(lines).toEqual([`- ${lineOf(rule, examples)}`]);
  });
});
