import { describe, expect, it } from "vitest";
import { type Classified, figuresOf } from "../../../scripts/bench/classified.ts";

const one = (
  truth: Classified["truth"],
  said: Classified["said"],
  confidence: number | null,
  isAbstained = false,
): Classified => ({ truth, said, confidence, isAbstained });

describe("figuresOf", () => {
  it("counts as the textbooks do", () => {
    const figures = figuresOf([
      one("negative", "negative", 0.9),
      one("negative", "neutral", 0.4, true),
      one("neutral", "neutral", 0.8),
      one("neutral", "negative", 0.6),
      one("positive", "positive", 0.9),
    ]);
    expect(figures).toEqual({
      accuracy: 0.6,
      // F1: negative 2·1/(2+2), neutral 2·1/(2+2), positive 1
      macroF1: 0.6667,
      macroRecall: 0.6667,
      falseAlarmRate: 0.5,
      // |0.9 + 0.9 − 2| + |0.4 − 0| + |0.8 − 1| + |0.6 − 0|, over five
      calibrationError: 0.28,
      coverage: 0.8,
      accuracyWhereCovered: 0.75,
      accuracyAt80Coverage: 0.75,
    });
  });

  it("says nothing of confidence where none is given, nor of labels that do not occur", () => {
    expect(figuresOf([one("positive", "positive", null)])).toMatchObject({
      macroF1: 1,
      falseAlarmRate: null,
      calibrationError: null,
      accuracyAt80Coverage: null,
    });
  });
});
