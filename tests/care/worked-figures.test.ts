import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workedFigures } from "./worked-figures.ts";

describe("the worked figures of docs/care.md", () => {
  it("are each what the core makes of what is given, and no others", () => {
    const document = readFileSync(join(import.meta.dirname, "../../docs/care.md"), "utf8");
    const [, section = ""] = document.split("## Worked figures\n");
    const lines = section
      .split("\n## ")[0]
      ?.split("\n")
      .filter((line) => line.startsWith("- "));
    expect(lines).toEqual(
      workedFigures.map(({ figure, given, gives }) => `- ${figure}: ${given}: ${gives}`),
    );
  });
});
