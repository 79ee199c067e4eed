import * as z from "zod/mini";
import { defaultPolicy, type Policy } from "../care/policy.ts";
import { currentPolicyVersion, migratedPolicy } from "./policy-migrations.ts";
import { policySchema } from "./policy-schema.ts";

/** One fault of a policy: where, and what is wrong, in words for the admin who wrote it. */
export type PolicyIssue = { readonly path: string; readonly message: string };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The document over the defaults, key by key; lists replace lists. */
function over(base: unknown, document: unknown): unknown {
  if (document === undefined) return base;
  if (!isRecord(base) || !isRecord(document)) return document;
  const keys = new Set([...Object.keys(base), ...Object.keys(document)]);
  const own = (record: Readonly<Record<string, unknown>>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  return Object.fromEntries(
    [...keys].map((key) => [key, over(own(base, key), own(document, key))]),
  );
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be of type ${issue.expected}`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "too_small":
      return `must be ${issue.inclusive === true ? "at least" : "more than"} ${issue.minimum}`;
    case "too_big":
      return `must be ${issue.inclusive === true ? "at most" : "less than"} ${issue.maximum}`;
    case "unrecognized_keys":
      return "is not a setting that this version knows";
    default:
      return issue.message;
  }
}

function issuesOf(issue: z.core.$ZodIssue): readonly PolicyIssue[] {
  const path = issue.path.map(String);
  const message = messageOf(issue);
  const paths =
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((one) => ({ path: one.length === 0 ? "the policy" : one.join("."), message }));
}

/**
 * An account's policy from the document that an admin wrote, which says only what differs from the
 * defaults, in this version or an earlier one; or every fault of it at once. A wrong document is
 * never half applied.
 *
 * @example
 * readPolicy({ timeZone: "Europe/Berlin" }); //=> { ok: true, policy: { version: 2, … } }
 * readPolicy({ rules: { off: ["R99"] } }); //=> { ok: false, issues: [{ path: "rules.off.0", … }] }
 */
export function readPolicy(
  json: unknown,
):
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] } {
  const document = migratedPolicy(json);
  if (document === undefined) {
    const message = `must be a number from 1 to ${currentPolicyVersion}: this version of Care Context reads no other`;
    return { ok: false, issues: [{ path: "version", message }] };
  }
  const parsed = z.safeParse(policySchema, over(defaultPolicy, document));
  return parsed.success
    ? { ok: true, policy: parsed.data }
    : { ok: false, issues: parsed.error.issues.flatMap(issuesOf) };
}
