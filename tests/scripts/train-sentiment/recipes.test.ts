import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packLanguages, trainedOfPack } from "../../../scripts/train-sentiment/recipes.ts";
import { setsIn } from "../../../scripts/train-sentiment/training-sets.ts";

describe("train:sentiment", () => {
  it.each(packLanguages)("gives, byte for byte, the model of %s that ships", (language) => {
    const path = new URL(`../../../src/care/sentiment/models/${language}.json`, import.meta.url);
    const trained = trainedOfPack(language, () => {});
    expect(`${JSON.stringify(trained)}\n` === readFileSync(path, "utf8")).toBe(true);
  });

  it("says which sets are missing", () => {
    expect(() => setsIn("/nowhere", ["jira"])).toThrow("/nowhere/jira.tsv");
  });
});
