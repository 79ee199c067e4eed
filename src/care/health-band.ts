/** A health below this is at risk. */
export const riskBelow = 40;

export type HealthBand = "at-risk" | "fair" | "good";

/**
 * A health in a word: at risk under 40, fair under 70, else good.
 *
 * @example
 * healthBandOf(40); //=> "fair"
 */
export function healthBandOf(score: number): HealthBand {
  if (score < riskBelow) return "at-risk";
  return score < 70 ? "fair" : "good";
}
