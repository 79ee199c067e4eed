import { describe, expect, it } from "vitest";
import { ownWordsOf } from "../../src/care/own-words.ts";
import mails from "./mails.json" with { type: "json" };

/** Mails as programs and people write them, each with what of it the writer wrote themselves. */
describe("ownWordsOf", () => {
  it.each(mails)("keeps only the writer's own words of $name", ({ text, own, gone }) => {
    const kept = ownWordsOf(text);
    expect(evened(kept)).toBe(evened(own));
    for (const part of gone) expect(kept).not.toContain(part);
  });

  it.each([
    "20252025 from <",
    "at at at on ",
    "abc. skrev \n",
    "On a b\n",
    "On 1 <a@b ",
    "this message ",
    "Error x\n at",
    "I am away ",
    "```\n",
    " at x\n",
    "\n",
  ])("is soon done with 10,000 characters of «%s»", { timeout: 2000 }, (part) => {
    const text = part.repeat(Math.ceil(10_000 / part.length));
    expect(ownWordsOf(text).length).toBeLessThanOrEqual(10_000);
  });
});

/** Empty lines are a matter of taste. */
function evened(text: string): string {
  return text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
