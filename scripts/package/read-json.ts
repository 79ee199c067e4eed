import { type Fault, fault } from "./fault.ts";
import { duplicateKeysOf, isJsonObject, type JsonObject } from "./json.ts";
import { type PackageFile, textOf } from "./package-files.ts";

/** The object that a file of the package holds, or why it holds none. */
export type ReadJson = { readonly object: JsonObject | null; readonly errors: readonly Fault[] };

/** Reads a JSON object, refusing the same key twice in one object. */
export function readJsonFile(file: PackageFile): ReadJson {
  const text = textOf(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown";
    return { object: null, errors: [fault("not-json", file.path, `Make it JSON: ${reason}.`)] };
  }
  if (!isJsonObject(value)) {
    return { object: null, errors: [fault("not-an-object", file.path, "Make it a JSON object.")] };
  }
  const errors = duplicateKeysOf(text).map((key) =>
    fault("duplicate-key", `${file.path}#${key}`, `Give "${key}" once.`),
  );
  return { object: value, errors };
}
