/** −log p of what is right, and how it changes with the scores toward negative and positive. */
export type SoftmaxLoss = {
  readonly loss: number;
  readonly byNegative: number;
  readonly byPositive: number;
};

/**
 * The loss of one text at its scores, neutral's being zero; where the text is known to be on one
 * side or the other, neutral is out of the question.
 *
 * @example
 * softmaxLossOf([0, 0], 0, true).loss; //=> 0.693, the logarithm of 2
 */
export function softmaxLossOf(
  [negative, positive]: readonly [number, number],
  label: number | undefined,
  isBinary: boolean,
): SoftmaxLoss {
  const highest = Math.max(negative, positive, 0);
  const eNegative = Math.exp(negative - highest);
  const ePositive = Math.exp(positive - highest);
  const eNeutral = isBinary ? 0 : Math.exp(-highest);
  const sum = eNegative + ePositive + eNeutral;
  const own = label === 0 ? negative : label === 2 ? positive : 0;
  return {
    loss: Math.log(sum) + highest - own,
    byNegative: eNegative / sum - (label === 0 ? 1 : 0),
    byPositive: ePositive / sum - (label === 2 ? 1 : 0),
  };
}
