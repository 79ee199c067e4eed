import type { CareContext, FollowUp, Suggestion } from "../../care/care-context.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";

/** The follow-ups that were created from this card. */
export type SessionFollowUps = {
  readonly add: (customerId: string, accepted: Suggestion, followUp: FollowUp) => void;
  /** The context with this session's follow-ups of its customer, as the core would list them. */
  readonly mergedInto: (context: CareContext) => CareContext;
};

/**
 * Remembers what an agent created, because a reading may not know it yet: one that was under way
 * already, or one of Zendesk's search, which lags by minutes.
 *
 * Once a reading lists a follow-up, that reading's word on it stands.
 */
export function sessionFollowUps(): SessionFollowUps {
  const created = new Map<string, ReadonlyMap<string, Created>>();
  return {
    add: (customerId, accepted, followUp) => {
      const others = created.get(customerId) ?? new Map<string, Created>();
      const entry = { followUp, rule: accepted.rule, key: followUpKeyOf(accepted) };
      created.set(customerId, new Map([...others, [followUp.ticketId, entry]]));
    },
    mergedInto: (context) => {
      const mine = [...(created.get(context.customer.id)?.values() ?? [])];
      if (mine.length === 0) return context;
      const listed = new Set(context.followUps.map(({ ticketId }) => ticketId));
      const missing = mine.filter(({ followUp }) => !listed.has(followUp.ticketId));
      const keys = new Set(mine.map(({ key }) => key));
      // While a rule's follow-up is open, the core lets the rule rest whatever its evidence.
      const resting = new Set<string>(missing.map(({ rule }) => rule));
      return {
        ...context,
        suggestions: context.suggestions.filter(
          (suggestion) => !resting.has(suggestion.rule) && !keys.has(followUpKeyOf(suggestion)),
        ),
        followUps: [
          ...missing.map(({ followUp }) => followUp).toReversed(),
          ...context.followUps,
        ].toSorted((a, b) => Number(a.state === "done") - Number(b.state === "done")),
      };
    },
  };
}

type Created = { readonly followUp: FollowUp; readonly rule: string; readonly key: string };
