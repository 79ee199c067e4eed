/** In the order in which the models number them. */
export const sentimentLabels = ["negative", "neutral", "positive"] as const;

export type SentimentLabel = (typeof sentimentLabels)[number];

/** What a score of −1 to 1 is called: beyond ± the threshold negative or positive. */
export function labelOf(score: number, threshold: number): SentimentLabel {
  if (score >= threshold) return "positive";
  return score <= -threshold ? "negative" : "neutral";
}
