import type { CareContext, Suggestion } from "../../care/care-context.ts";
import type { DismissalReason } from "../../care/customer-event.ts";
import type { Evidence } from "../../care/figure.ts";
import type { FollowUpEdits } from "../../care/follow-up-edits.ts";
import type { FollowUpResult } from "../../care/follow-up-result.ts";
import type { PreferencesChange } from "../../care/preferences.ts";
import type { SentimentLabel } from "../../care/sentiment-label.ts";
import type { TeamPeople } from "../../care/team-people.ts";
import type { TriggerWarning } from "../../care/trigger-warning.ts";
import type { ProblemTicket } from "../../zendesk/problem-tickets.ts";
import type { Agent } from "../host/agent.ts";
import type { CompletionOutcome } from "./complete-follow-up.ts";
import type { ArticlesOutcome } from "./find-articles.ts";
import type { FollowUpOutcome } from "./follow-up-outcome.ts";
import type { InView } from "./in-view.ts";
import type { ServiceTrouble } from "./load-care-context.ts";
import type { LoadFailure } from "./load-failure.ts";
import type { PlaceName } from "./place.ts";
import type { PreferencesOutcome, PreferencesReading } from "./preferences-outcome.ts";
import type { SeenHealth } from "./seen-health.ts";
import type { WriteFailure } from "./write-failure.ts";

/** What the card knows at a moment; a new object for every change. */
export type CardState = InView & {
  readonly agent: Agent | null;
  readonly content: CardContent;
};

export type CardContent =
  | { readonly kind: "loading" }
  | { readonly kind: "no-requester" }
  | { readonly kind: "failed"; readonly failure: LoadFailure }
  | {
      readonly kind: "ready";
      readonly context: CareContext;
      readonly withoutService: ServiceTrouble | null;
      /** The health that this agent saw last time; `null` where this is the first. */
      readonly lastVisit: SeenHealth | null;
      /** How many suggestions are put off, by this agent or for everybody. */
      readonly putOff: number;
      readonly isRefreshing: boolean;
      /** Why these are still the figures of last time. */
      readonly failure: LoadFailure | null;
    };

/** The card's data and what an agent can do with it, without any elements. */
export type CareCard = {
  /** Where it stands: not every place has a ticket, or an editor. */
  readonly place: PlaceName;
  readonly state: () => CardState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Asks again, keeping what is shown. */
  readonly reload: () => void;
  /** The sentence behind a fact, read now; `null` where it is gone. Rejects where Zendesk refuses. */
  readonly readQuote: (evidence: Evidence) => Promise<string | null>;
  /** Rejects where they could not be fetched. */
  readonly fetchAids: () => Promise<CardAids>;
  /** Suggestions that were put off may be seen again. */
  readonly wakeSuggestions: () => void;
} & CardActs;

export type ProblemsReading =
  | { readonly kind: "read"; readonly problems: readonly ProblemTicket[] }
  | WriteFailure;

/** What helps with the answer beyond the card itself. None of it rejects. */
export type CardAids = {
  /** Articles that fit the ticket in view, in the customer's language first. */
  readonly findArticles: (locale: string | null) => Promise<ArticlesOutcome>;
  /** Problems as their own tickets have them now; those that this agent may not see are left out. */
  readonly readProblems: (ticketIds: readonly string[]) => Promise<ProblemsReading>;
  /** What an agent may edit of a customer's preferences, as Zendesk has it now. */
  readonly readPreferences: (customerId: string) => Promise<PreferencesReading>;
  /** Writes a change in the agent's own name; the card shows it at once. */
  readonly savePreferences: (
    customerId: string,
    change: PreferencesChange,
  ) => Promise<PreferencesOutcome>;
};

/** What an agent does with a card beyond looking at it. None of it rejects. */
export type CardActs = {
  readonly createFollowUp: (
    suggestion: Suggestion,
    edits: FollowUpEdits,
  ) => Promise<FollowUpOutcome>;
  /** Keeps that this agent does not want a suggestion, and takes it away; false: it was not kept. */
  readonly dismissSuggestion: (suggestion: Suggestion, reason: DismissalReason) => Promise<boolean>;
  /**
   * Takes a suggestion away for so many days: from everybody where the service keeps it, else from
   * this agent (false).
   */
  readonly putOffSuggestion: (suggestion: Suggestion, days: number) => Promise<boolean>;
  /** What the service has put off may be seen again. */
  readonly wakePutOff: () => Promise<void>;
  /** Keeps how the ticket in view sounds to this agent, and asks again; false: it was not kept. */
  readonly correctSentiment: (label: SentimentLabel) => Promise<boolean>;
  readonly completeFollowUp: (
    ticketId: string,
    result: FollowUpResult,
  ) => Promise<CompletionOutcome>;
  /** Whom a follow-up can be given to. */
  readonly readPeople: () => Promise<TeamPeople>;
  /** What the account's triggers would do with a follow-up; `null` where it cannot be told. */
  readonly readTriggerWarnings: (
    tags: readonly string[],
  ) => Promise<readonly TriggerWarning[] | null>;
};
