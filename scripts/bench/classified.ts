import { meanOf } from "../../src/care/mean.ts";
import { rounded } from "../../src/care/rounded.ts";
import { type SentimentLabel, sentimentLabels } from "../../src/care/sentiment-label.ts";

/** What a scorer said of a text of which the label is known. */
export type Classified = {
  readonly truth: SentimentLabel;
  readonly said: SentimentLabel;
  /** How likely it took that to be; `null` where it does not say. */
  readonly confidence: number | null;
  readonly isAbstained: boolean;
};

export type ClassificationFigures = {
  readonly accuracy: number;
  /** Means over the labels that occur: of F1, and of the share of each label that is found. */
  readonly macroF1: number;
  readonly macroRecall: number;
  /** The share of neutral texts that are called negative; `null` where there are none. */
  readonly falseAlarmRate: number | null;
  /**
   * Expected calibration error (Naeini et al. 2015): how far confidence and accuracy are apart, over
   * ten bins; `null` where no confidence is given.
   */
  readonly calibrationError: number | null;
  /** The share of texts on which it does not abstain, and the accuracy there. */
  readonly coverage: number;
  readonly accuracyWhereCovered: number;
  /** The accuracy on the four fifths of the texts of which it is surest; `null` where it does not say. */
  readonly accuracyAt80Coverage: number | null;
};

const bins = 10;

export function figuresOf(all: readonly Classified[]): ClassificationFigures {
  const covered = all.filter(({ isAbstained }) => !isAbstained);
  const present = sentimentLabels.filter((label) => all.some(({ truth }) => truth === label));
  const neutral = all.filter(({ truth }) => truth === "neutral");
  const recalls = present.map((label) => {
    const ofLabel = all.filter(({ truth }) => truth === label);
    return shareOf(ofLabel, isRight);
  });
  const f1s = present.map((label) => {
    const hits = all.filter(({ truth, said }) => truth === label && said === label).length;
    const either =
      all.filter(({ truth }) => truth === label).length +
      all.filter(({ said }) => said === label).length;
    return either === 0 ? 0 : (2 * hits) / either;
  });
  const bySurety = all.every(({ confidence }) => confidence !== null)
    ? all.toSorted((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))
    : null;
  return {
    accuracy: shown(shareOf(all, isRight)),
    macroF1: shown(meanOf(f1s) ?? 0),
    macroRecall: shown(meanOf(recalls) ?? 0),
    falseAlarmRate:
      neutral.length === 0 ? null : shown(shareOf(neutral, ({ said }) => said === "negative")),
    calibrationError: bySurety === null ? null : shown(calibrationErrorOf(all)),
    coverage: shown(covered.length / Math.max(1, all.length)),
    accuracyWhereCovered: shown(shareOf(covered, isRight)),
    accuracyAt80Coverage:
      bySurety === null
        ? null
        : shown(shareOf(bySurety.slice(0, Math.ceil(0.8 * all.length)), isRight)),
  };
}

function calibrationErrorOf(all: readonly Classified[]): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const inBin = all.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor((confidence ?? 0) * bins)) === bin,
    );
    const sure = inBin.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0);
    error += Math.abs(sure - inBin.filter(isRight).length);
  }
  return error / Math.max(1, all.length);
}

function isRight({ truth, said }: Classified): boolean {
  return truth === said;
}

function shareOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

function shown(value: number): number {
  return rounded(value, 4);
}
