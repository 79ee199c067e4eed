import type { Examples } from "./examples.ts";
import { judgedBy } from "./fit-quality.ts";
import { minimised } from "./minimised.ts";
import { softmaxLossOf } from "./softmax-loss.ts";
import { biasAt } from "./weight-row.ts";

/** How hard the scale is held at 1 and the shifts at 0, so that few texts do not move them far. */
const penalty = 1;

/**
 * Weights whose scores are scaled and shifted so that they fit the examples best: the words mean
 * what they meant, only how sure they make, and what is taken for granted, is learnt.
 */
export function shifted(examples: Examples, weights: Float64Array): Float64Array {
  const judged = judgedBy(weights, examples);
  const [scale = 1, toNegative = 0, toPositive = 0] = minimised(
    (point, gradient) => {
      const [by = 1, negativeShift = 0, positiveShift = 0] = point;
      let loss = (penalty / 2) * ((by - 1) ** 2 + negativeShift ** 2 + positiveShift ** 2);
      let [ofScale, ofNegative, ofPositive] = [by - 1, negativeShift, positiveShift].map(
        (distance) => penalty * distance,
      ) as [number, number, number];
      for (const { scores, label, weight, isBinary } of judged) {
        const [negative, positive] = scores;
        const moved = [by * negative + negativeShift, by * positive + positiveShift] as const;
        const one = softmaxLossOf(moved, label, isBinary);
        loss += weight * one.loss;
        ofScale += weight * (one.byNegative * negative + one.byPositive * positive);
        ofNegative += weight * one.byNegative;
        ofPositive += weight * one.byPositive;
      }
      gradient.set([ofScale, ofNegative, ofPositive]);
      return loss;
    },
    Float64Array.of(1, 0, 0),
    100,
  );
  const result = weights.map((weight) => scale * weight);
  const ofBias = biasAt(examples.size);
  result[ofBias] = (result[ofBias] ?? 0) + toNegative;
  result[ofBias + 1] = (result[ofBias + 1] ?? 0) + toPositive;
  return result;
}
