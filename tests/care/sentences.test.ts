import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/care/sentences.ts";

describe("sentencesOf", () => {
  it.each([
    ["Hi. It broke! Why?", ["Hi.", "It broke!", "Why?"]],
    ["hi. it broke. why", ["hi.", "it broke.", "why"]],
    ["Hi\nit broke\n\nwhy", ["Hi", "it broke", "why"]],
    ["Really?! Yes.", ["Really?!", "Yes."]],
    ["I asked Mr. Lee. He knew.", ["I asked Mr. Lee.", "He knew."]],
    ["Version 2.5 of e.g. the app.", ["Version 2.5 of e.g. the app."]],
    ["Wir liefern am 3. Mai. Danke.", ["Wir liefern am 3. Mai.", "Danke."]],
    ["Wait... what? No… Then it", ["Wait... what?", "No…", "Then it"]],
    ['It says "Sure?" and stops. Bad.', ['It says "Sure?" and stops.', "Bad."]],
    ["متى؟ لا أعرف.", ["متى؟", "لا أعرف."]],
    ["壊れた。なぜ？", ["壊れた。", "なぜ？"]],
    ["...\n?!\n \n--", []],
    ["", []],
  ])("splits «%s»", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("puts wrapped lines together, and neither short lines nor lists", () => {
    const wrapped = "This line is as long as mail programs make them when\nthey wrap a text.";
    expect(sentencesOf(wrapped)).toEqual([wrapped.replace("\n", " ")]);
    const list = "What I ordered from your shop on the first of October is\n- a lamp\n- a table";
    expect(sentencesOf(list)).toHaveLength(3);
  });
});
