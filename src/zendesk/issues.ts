import type * as z from "zod/mini";
import type { PayloadIssue } from "./errors.ts";

/** What is wrong, without the value: it may be somebody's. */
export function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be of type ${issue.expected}`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "unrecognized_keys":
      return `must not have ${issue.keys.join(", ")}`;
    default:
      return issue.message;
  }
}

/**
 * A schema's complaints as path and words. They name fields and never quote values, so that they
 * may be logged.
 */
export function issuesOf(error: z.core.$ZodError): readonly PayloadIssue[] {
  return error.issues.map((issue) => ({
    path: issue.path.length === 0 ? "the whole" : issue.path.map(String).join("."),
    message: messageOf(issue),
  }));
}
