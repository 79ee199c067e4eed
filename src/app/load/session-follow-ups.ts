import type { CareContext, FollowUp, Suggestion } from "../../care/care-context.ts";
import { followUpKeyOf } from "../../care/follow-up-key.ts";

/** The follow-ups that were created from this card. */
export type SessionFollowUps = {
  readonly add: (customerId: string, accepted: Suggestion, followUp: FollowUp) => void;
  /** A follow-up was marked as done here. */
  readonly complete: (ticketId: string) => void;
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
  const completed = new Set<string>();
  return {
    add: (customerId, accepted, followUp) => {
      const others = created.get(customerId) ?? new Map<string, Created>();
      const entry = { followUp, rule: accepted.rule, key: followUpKeyOf(accepted) };
      created.set(customerId, new Map([...others, [followUp.ticketId, entry]]));
    },
    complete: (ticketId) => {
      completed.add(ticketId);
    },
    mergedInto: (context) => {
      const mine = [...(created.get(context.customer.id)?.values() ?? [])];
      if (mine.length === 0) return withDone(context, completed);
      const listed = new Set(context.followUps.map(({ ticketId }) => ticketId));
      const missing = mine.filter(({ followUp }) => !listed.has(followUp.ticketId));
      const keys = new Set(mine.map(({ key }) => key));
      // While a rule's follow-up is open, the core lets the rule rest whatever its evidence.
      const resting = new Set<string>(missing.map(({ rule }) => rule));
      const merged = {
        ...context,
        suggestions: context.suggestions.filter(
          (suggestion) => !resting.has(suggestion.rule) && !keys.has(followUpKeyOf(suggestion)),
        ),
        followUps: inOrder([
          ...missing.map(({ followUp }) => followUp).toReversed(),
          ...context.followUps,
        ]),
      };
      return withDone(merged, completed);
    },
  };
}

function withDone(context: CareContext, completed: ReadonlySet<string>): CareContext {
  if (!context.followUps.some(({ ticketId }) => completed.has(ticketId))) return context;
  const followUps = context.followUps.map(
    (followUp): FollowUp =>
      completed.has(followUp.ticketId) ? { ...followUp, state: "done" } : followUp,
  );
  return { ...context, followUps: inOrder(followUps) };
}

/** What is to be done before what is done. */
function inOrder(followUps: readonly FollowUp[]): readonly FollowUp[] {
  return followUps.toSorted((a, b) => Number(a.state === "done") - Number(b.state === "done"));
}

type Created = { readonly followUp: FollowUp; readonly rule: string; readonly key: string };
