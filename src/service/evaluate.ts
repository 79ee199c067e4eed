import { createHash } from "node:crypto";
import type { AccountFacts } from "../care/account-facts.ts";
import { careContextOf } from "../care/care-context-of.ts";
import type { CustomerFacts, Instant } from "../care/facts.ts";
import type { Policy } from "../care/policy.ts";
import { routes } from "../contract/routes.ts";
import { conforming } from "./conforming.ts";

const goodForMs = 5 * 60_000;

/** For so long a care context is as good as a new one: as long as facts are that it is made of. */
export function isGoodAt({ at }: { readonly at: Instant }, now: Instant): boolean {
  return at <= now && now - at < goodForMs;
}

/** By what care contexts are worked out, besides the facts of a customer. */
export type EvaluationTerms = {
  readonly policy: Policy;
  /** What all customers of the account say together. */
  readonly figures: AccountFacts;
  readonly version: string;
  /** True where exports gave everything of the customer. */
  readonly isExported: boolean;
};

/**
 * Works out a customer's care context, as the JSON that is answered (only what the contract lists),
 * and their health and tier, by which customers are listed; `null` where it is not known.
 *
 * @throws {z.core.$ZodError} It is not what the contract promises.
 */
export function evaluated(
  facts: CustomerFacts,
  { policy, figures }: Pick<EvaluationTerms, "policy" | "figures">,
  at: Instant,
): {
  readonly text: string;
  readonly healthScore: number | null;
  readonly tier: string | null;
} {
  const context = careContextOf({ ...facts, account: figures }, policy, at);
  const { health, loyaltyTier } = context;
  return {
    text: JSON.stringify(conforming(routes.careContext.response, context)),
    healthScore: health.known ? health.score : null,
    tier: loyaltyTier.known ? loyaltyTier.tier : null,
  };
}

/** Tells terms from others, in this process and in any other. */
export function termsOf({ policy, figures, version, isExported }: EvaluationTerms): string {
  return [version, digestOf(policy), digestOf(figures), isExported ? "exported" : "read"].join("/");
}

const digests = new WeakMap<object, string>();

/** Of what never changes, so it is computed once. */
function digestOf(value: Policy | AccountFacts): string {
  const known = digests.get(value);
  if (known !== undefined) return known;
  const hash = createHash("sha256").update(JSON.stringify(value)).digest("base64url");
  const digest = hash.slice(0, 16);
  digests.set(value, digest);
  return digest;
}
