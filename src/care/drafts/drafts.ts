import type { RuleId } from "../rules.ts";

/** Openers by rule, and how to greet; places are `{name}` and what the rule's finding gives. */
export type Drafts = {
  readonly greeting: string;
  readonly greetingWithoutName: string;
  readonly openers: Readonly<Record<RuleId, string>>;
};
