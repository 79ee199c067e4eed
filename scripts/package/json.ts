/** A JSON object whose values have not been looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; `{}` for anything else, whose fault is told where its type is checked. */
export function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The value as a list; `[]` for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The keys that a JSON text gives twice in one object, which `JSON.parse` forgives and Zendesk's
 * validator does not. The text must parse.
 *
 * @example
 * duplicateKeysOf('{"a":{"b":1,"b":2}}'); //=> ["b"]
 */
export function duplicateKeysOf(text: string): readonly string[] {
  const duplicates: string[] = [];
  const open: { keys: Set<string>; isKeyNext: boolean }[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const inner = open.at(-1);
    if (token === "{" || token === "[") {
      open.push({ keys: new Set(), isKeyNext: token === "{" });
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === ":") {
      if (inner !== undefined) inner.isKeyNext = false;
    } else if (token === ",") {
      if (inner !== undefined && inner.keys.size > 0) inner.isKeyNext = true;
    } else if (inner?.isKeyNext === true) {
      const key: unknown = JSON.parse(token);
      if (typeof key !== "string") continue;
      if (inner.keys.has(key)) duplicates.push(key);
      inner.keys.add(key);
      inner.isKeyNext = false;
    }
  }
  return duplicates;
}
