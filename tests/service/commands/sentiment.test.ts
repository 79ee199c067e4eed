import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runSentiment } from "../../../src/service/commands/sentiment.ts";
import { textsIn } from "../../../src/service/commands/texts-in.ts";
import { heardCommand } from "../support/heard-command.ts";

const folder = mkdtempSync(join(tmpdir(), "care-sentiment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(text: string | null, name = "texts.txt") {
  const path = join(folder, name);
  if (text !== null) writeFileSync(path, text);
  const { code, out, error } = await heardCommand((io) => runSentiment(["--in", path], io));
  return {
    code,
    error,
    lines: out
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

describe("sentiment", () => {
  it("answers each line with one line", async () => {
    const { code, lines } = await run(
      "Your support is terrible, nobody answers!\nWo ist mein Paket?\n\nOnde está o meu pedido?\nGreat, thank you so much!\n",
    );
    expect(code).toBe(0);
    expect(lines.map(({ label, language, abstained }) => [label, language, abstained])).toEqual([
      ["negative", "en", false],
      ["neutral", "de", false],
      [null, null, true],
      [null, "pt", true],
      ["positive", "en", false],
    ]);
    expect(Object.keys(lines[0])).toEqual([
      "label",
      "score",
      "confidence",
      "language",
      "abstained",
      "modelVersion",
    ]);
    expect(lines[0].score).toBeLessThan(-0.5);
    expect(lines[2]).toMatchObject({ score: null, confidence: 0, modelVersion: "linear-1" });
  });

  it("reads NDJSON, and keeps the lines side by side where one is broken", async () => {
    const { code, lines, error } = await run(
      '{"text":"I love it, thank you!\\n\\nOn 1 Oct 2026, Support wrote:\\n> terrible"}\n{"txt":1}\nnot json\n{"text":"Awful service."}',
      "texts.ndjson",
    );
    expect(code).toBe(0);
    expect(lines.map(({ label }) => label)).toEqual(["positive", null, null, "negative"]);
    expect(error).toMatch(/texts\.ndjson:2: it has no text\n.*:3: it is not an object of JSON\n/);
  });

  it("says what is missing", async () => {
    expect(await run(null, "nowhere.txt")).toMatchObject({
      code: 2,
      error: expect.stringContaining("There is no file"),
    });
  });
});

describe("textsIn", () => {
  it.each([
    ["", [""]],
    ["one\ntwo\n", ["one", "two"]],
    ["one\r\n\r\ntwo", ["one", "", "two"]],
    ["{ not json }\ntwo", ["{ not json }", "two"]],
    ['{"a":1}\ntwo', ['{"a":1}', "two"]],
  ])("takes %j as it stands", (file, texts) => {
    expect(textsIn(file)).toEqual({ texts, problems: [] });
  });
});
