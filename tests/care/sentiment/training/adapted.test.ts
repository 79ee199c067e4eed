import { describe, expect, it } from "vitest";
import { modelOf, probabilitiesOf } from "../../../../src/care/sentiment/model.ts";
import { loadModels } from "../../../../src/care/sentiment/models.ts";
import { adapted, type RatedText } from "../../../../src/care/sentiment/training/adapted.ts";

const [english] = await loadModels(["en"]);
if (english === undefined) throw new Error("no model");

/** An account whose customers say "blue" of what they like, and "brown" of what they do not. */
const rated = (count: number): readonly RatedText[] =>
  Array.from({ length: count }, (_, index) => {
    const isGood = index % 2 === 0;
    const what = ["bike", "lamp", "chair", "desk", "clock"][index % 5];
    return {
      label: isGood ? "positive" : "negative",
      text: `The ${what} is totally ${isGood ? "blue" : "brown"} in shade ${index}`,
      source: String(index),
    };
  });

describe("adapted", () => {
  it("learns what words mean to an account, and is better on what it has not seen", () => {
    const adaptation = adapted(english, rated(200));
    expect(adaptation).toMatchObject({ learnt: "weights", texts: 200 });
    const { shippedF1 = 1, adaptedF1 = 0 } = adaptation?.heldBack ?? {};
    expect(adaptedF1).toBeGreaterThan(shippedF1);
    if (adaptation === null) return;
    const model = modelOf(adaptation.model);
    const bench = probabilitiesOf(model, "The bench is totally brown");
    expect(bench.negative).toBeGreaterThan(bench.positive);
  });

  it("leaves alone what the words mean elsewhere", () => {
    const adaptation = adapted(english, rated(60));
    if (adaptation === null) return;
    const model = modelOf(adaptation.model);
    expect(probabilitiesOf(model, "I love it, wonderful support").positive).toBeGreaterThan(0.5);
  });

  it.each([
    ["fewer than 50 texts", rated(49)],
    ["one label only", rated(200).filter(({ label }) => label === "positive")],
    ["nothing", []],
  ])("learns nothing from %s", (_what, texts) => {
    expect(adapted(english, texts)).toBeNull();
  });

  it("is not used where ratings have nothing to do with the words", () => {
    const noise = rated(120).map((one, index) => ({
      ...one,
      label: index % 4 < 2 ? ("positive" as const) : ("negative" as const),
      text: `Ticket about the ${["bike", "lamp", "chair"][index % 3]}`,
    }));
    const adaptation = adapted(english, noise);
    const { shippedF1 = 0, adaptedF1 = 0 } = adaptation?.heldBack ?? {};
    expect(adaptedF1).toBeGreaterThanOrEqual(shippedF1);
  });

  it("learns the same from the same texts", () => {
    expect(adapted(english, rated(80))).toEqual(adapted(english, rated(80)));
  });
});
