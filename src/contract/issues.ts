import type * as z from "zod/mini";

/** One fault of a document: where, and what is wrong, in words for whoever wrote it. */
export type Issue = { readonly path: string; readonly message: string };

/** What a document calls itself, and a key that it does not have. */
export type IssueWords = { readonly whole: string; readonly unknownKey: string };

/**
 * A schema's complaints, each with its path and in words. They never quote a value: it may be
 * somebody's.
 */
export function issuesOf(error: z.core.$ZodError, words: IssueWords): readonly Issue[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const paths =
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    const message = messageOf(issue, words);
    return paths.map((one) => ({ path: one.length === 0 ? words.whole : one.join("."), message }));
  });
}

/** Issues as one line. */
export function issuesText(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `${path} ${message}`).join("; ");
}

function messageOf(issue: z.core.$ZodIssue, { unknownKey }: IssueWords): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int"
        ? "must be a whole number"
        : `must be of type ${issue.expected}`;
    case "invalid_value":
      return `must be ${oneOf(issue.values)}`;
    case "invalid_union":
      return "options" in issue ? `must be ${oneOf(issue.options ?? [])}` : issue.message;
    case "too_small":
      return sizeText(issue, issue.inclusive === true ? "at least" : "more than", issue.minimum);
    case "too_big":
      return sizeText(issue, issue.inclusive === true ? "at most" : "less than", issue.maximum);
    case "unrecognized_keys":
      return unknownKey;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(" or ");
}

function sizeText(issue: { readonly origin: string }, bound: string, size: number | bigint) {
  const ending = Number(size) === 1 ? ["character", "entry"] : ["characters", "entries"];
  if (issue.origin === "string") return `must have ${bound} ${size} ${ending[0]}`;
  return issue.origin === "array"
    ? `must have ${bound} ${size} ${ending[1]}`
    : `must be ${bound} ${size}`;
}
