import type { CareContext } from "../../care/care-context.ts";
import type { Preferences } from "../../care/care-lens.ts";

type Saved = { readonly preferences: Partial<Preferences>; readonly at: number };

/** What agents changed of customers' preferences from this card. */
export type SessionPreferences = {
  /** `at` is when Zendesk wrote it. */
  readonly add: (customerId: string, preferences: Partial<Preferences>, at: number) => void;
  /** The context with what was changed since it was read. */
  readonly mergedInto: (context: CareContext) => CareContext;
};

/**
 * Remembers what an agent changed, because a reading may be older than that. Who is not to be
 * contacted gets no suggestions from that moment on, as the core has it; a later reading's word
 * stands.
 */
export function sessionPreferences(): SessionPreferences {
  const saved = new Map<string, Saved>();
  return {
    add: (customerId, preferences, at) => {
      const before = saved.get(customerId)?.preferences;
      saved.set(customerId, { preferences: { ...before, ...preferences }, at });
    },
    mergedInto: (context) => {
      const mine = saved.get(context.customer.id);
      if (mine === undefined || Date.parse(context.freshness.asOf) > mine.at) return context;
      const preferences = { ...context.care.preferences, ...mine.preferences };
      return {
        ...context,
        care: { ...context.care, preferences },
        suggestions: preferences.doNotContact ? [] : context.suggestions,
      };
    },
  };
}
