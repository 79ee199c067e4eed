import type { LifecycleStage, LoyaltyTier, RulePriority, Tenure } from "../care-context.ts";
import type { OpenerId } from "../drafts/drafts.ts";
import type { Due } from "../due.ts";
import type { CustomerFacts, Instant, TicketFacts } from "../facts.ts";
import type { Evidence } from "../figure.ts";
import type { Health } from "../health-parts.ts";
import type { Policy } from "../policy.ts";
import type { RuleId } from "../rules.ts";
import type { CueSightings } from "../tickets.ts";

/** One line of the playbook: when it fires, on what evidence, and by when to act. */
export type Rule = {
  readonly id: RuleId;
  /** In English; other languages translate by id. */
  readonly title: string;
  readonly priority: RulePriority;
  readonly due: Due;
  /** The kind of risk that it shows, for R16; `null`: none. */
  readonly flag: RiskFlag | null;
  /**
   * What speaks for this rule in the facts, the strongest first: where a follow-up already answered
   * the first, the next one counts. Guards that hold for all rules come later.
   */
  readonly findingsOf: (view: RuleView) => Iterable<Finding>;
};

export type RiskFlag =
  | "rating"
  | "recommendation"
  | "volume"
  | "wait"
  | "churn"
  | "usage"
  | "billing";

/** What a rule looks at. */
export type RuleView = {
  readonly facts: CustomerFacts;
  readonly policy: Policy;
  readonly at: Instant;
  /** The policy's calendar day of `at`. */
  readonly today: string;
  readonly tenure: Tenure;
  readonly lifecycleStage: LifecycleStage;
  readonly loyaltyTier: LoyaltyTier;
  readonly health: Health;
  /** Newest first. */
  readonly tickets: readonly TicketFacts[];
  /** What the customer said lately: as far back as any rule or guard looks. */
  readonly cues: CueSightings;
  /** Rules and evidence, `R04:12`, that somebody dismissed or a follow-up has dealt with. */
  readonly settled: ReadonlySet<string>;
};

/** Why a rule fires. */
export type Finding = {
  /** `null` where the customer has no ticket. */
  readonly sourceTicketId: string | null;
  /** The same evidence gives the same key. */
  readonly evidenceKey: string;
  /** The strongest fact first, at most four; they are shown by their days. */
  readonly evidence: readonly Evidence[];
  /** Where this finding has a day of its own; else the rule's. */
  readonly due?: Due;
  /** Where this finding needs other words than its rule's. */
  readonly opener?: OpenerId;
  /** What the draft's places are filled with, besides the customer's name. */
  readonly values: Readonly<Record<string, string | number>>;
};
