import { isZendeskRequestError } from "../zendesk/errors.ts";

/** A word for those who look into it later; never an error's own text, which may quote somebody. */
export function reasonOf(error: unknown): string {
  if (isZendeskRequestError(error)) return `zendesk-${error.status ?? "no-answer"}`;
  return error instanceof Error ? error.name : "unknown";
}
