import type { RuleId } from "../rules.ts";

/** Rules whose follow-up is the team's own business: there is nothing to write to the customer. */
export type InternalRuleId = "R16" | "R17";

/** Openers are named for their rule; some rules have one more, for another occasion. */
export type OpenerId = Exclude<RuleId, InternalRuleId> | "R30-ending" | "R31-first" | "R31-order";

/** Openers by rule, and how to greet; places are `{name}` and what the rule's finding gives. */
export type Drafts = {
  readonly greeting: string;
  readonly greetingWithoutName: string;
  /** What the usual tiers are called, as the openers need it; keys as `tierKeyOf` writes them. */
  readonly tiers: ReadonlyMap<string, string>;
  readonly openers: Readonly<Record<OpenerId, string>>;
};
