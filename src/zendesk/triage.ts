import type { TriageFacts } from "../care/facts.ts";

const labels: ReadonlyMap<string, TriageFacts["label"]> = new Map([
  ["sentiment__very_negative", "very-negative"],
  ["sentiment__negative", "negative"],
  ["sentiment__neutral", "neutral"],
  ["sentiment__positive", "positive"],
  ["sentiment__very_positive", "very-positive"],
]);

const confidences: ReadonlyMap<string, NonNullable<TriageFacts["confidence"]>> = new Map([
  ["sentiment_confidence__low", "low"],
  ["sentiment_confidence__medium", "medium"],
  ["sentiment_confidence__high", "high"],
]);

/** What Zendesk's intelligent triage made of a ticket: it leaves its prediction in the tags. */
export function triageOf(tags: readonly string[]): TriageFacts | null {
  const label = tags.map((tag) => labels.get(tag)).find((found) => found !== undefined);
  if (label === undefined) return null;
  const confidence = tags.map((tag) => confidences.get(tag)).find((found) => found !== undefined);
  return { label, confidence: confidence ?? null };
}
