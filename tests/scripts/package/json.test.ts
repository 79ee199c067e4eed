import { describe, expect, it } from "vitest";
import { duplicateKeysOf } from "../../../scripts/package/json.ts";

describe("duplicateKeysOf", () => {
  it.each([
    ["one object", '{"a":1,"a":2}', ["a"]],
    ["an object in an object", '{"a":{"b":1,"b":2}}', ["b"]],
    ["an object in a list", '[{"a":1},{"b":1,"b":1}]', ["b"]],
    ["a key written in two ways", '{"a":1,"\\u0061":2}', ["a"]],
    ["after an object in it", '{"a":{"b":1},"a":2}', ["a"]],
  ])("finds a key given twice in %s", (_, text, keys) => {
    expect(duplicateKeysOf(text)).toEqual(keys);
  });

  it.each([
    ["in two objects", '[{"a":1},{"a":2}]'],
    ["inside itself", '{"a":{"a":1}}'],
    ["as a value", '{"a":"b","b":"a"}'],
    ["in a list of texts", '{"a":["b","b"],"c":1}'],
    ["in a text with signs", '{"a":"{\\"b\\":1,\\"b\\":2}"}'],
  ])("lets the same key stand %s", (_, text) => {
    expect(duplicateKeysOf(text)).toEqual([]);
  });
});
