import type { CareContext } from "./care-context.ts";
import type { Evidence } from "./figure.ts";
import { saidBehindOf } from "./quotable.ts";
import { quoteOf } from "./quote.ts";

/** The one sentence of a message that caused a fact; `null` where it does not say it any more. */
export function quoteBehind(evidence: Evidence, text: string): string | null {
  const said = saidBehindOf(evidence);
  return said === null ? null : quoteOf(text, said.cue, said.by);
}

/**
 * The context with the sentence behind each fact of its suggestions, where the text of the message
 * is at hand: nothing else of it is taken over.
 */
export function withQuotes(
  context: CareContext,
  textBehind: (evidence: Evidence) => string | null,
): CareContext {
  const quoted = (evidence: Evidence): Evidence => {
    const text = saidBehindOf(evidence) === null ? null : textBehind(evidence);
    return text === null ? evidence : { ...evidence, quote: quoteBehind(evidence, text) };
  };
  return {
    ...context,
    suggestions: context.suggestions.map((suggestion) => ({
      ...suggestion,
      evidence: suggestion.evidence.map(quoted),
    })),
  };
}
