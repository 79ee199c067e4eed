import type { HostValues } from "./host.ts";
import { property } from "./property.ts";

/** A bulk `get` resolves even where single paths failed: their errors stand beside the values. */
export function valuesOf(paths: readonly string[], result: unknown): HostValues {
  const failed = property(result, "errors");
  const values = new Map<string, unknown>();
  const errors = new Map<string, string>();
  for (const path of paths) {
    const error = property(failed, path);
    if (error !== undefined) errors.set(path, wordsOf(error));
    else values.set(path, property(result, path));
  }
  return { values, errors };
}

/** The words of an error that Zendesk's page gave, which is an object with a message. */
export function wordsOf(error: unknown): string {
  const message = property(error, "message");
  return typeof message === "string" ? message : String(error);
}
