import { type Fault, fault } from "./fault.ts";
import { type JsonObject, listOf, objectOf } from "./json.ts";

const place = "requirements.json#custom_objects_v2";
const maximumBytes = 1_048_576;
const limits = {
  objects: 50,
  fieldsPerObject: 20,
  dropdownsPerObject: 5,
  multiselectsPerObject: 5,
  optionsPerField: 10,
  triggersPerObject: 10,
  conditionsPerTrigger: 50,
  actionsPerTrigger: 25,
} as const;
const objectKeys = ["key", "title", "title_pluralized", "include_in_list_view"];
const fieldKeys = ["key", "title", "type", "object_key"];
const triggerKeys = ["key", "object_key", "title", "actions", "conditions"];

/** What Zendesk's validator asks of the custom objects that an app brings along. */
export function checkCustomObjects(value: unknown, fileBytes: number): readonly Fault[] {
  if (value === undefined) return [];
  const objects = listOf(objectOf(value).objects).map(objectOf);
  const fields = listOf(objectOf(value).object_fields).map(objectOf);
  const triggers = listOf(objectOf(value).object_triggers).map(objectOf);
  const keys = objects.map((each) => each.key);
  return [
    ...checkWhole(value, fileBytes),
    ...missingKeys("objects", objects, objectKeys),
    ...missingKeys("object_fields", fields, fieldKeys),
    ...missingKeys("object_triggers", triggers, triggerKeys),
    ...unknownObjects("object_fields", fields, keys),
    ...unknownObjects("object_triggers", triggers, keys),
    ...triggers.flatMap(checkTrigger),
    ...tooMany("objects", objects.length, limits.objects),
    ...fields.flatMap((field, index) =>
      tooMany(
        `object_fields[${index}].custom_field_options`,
        listOf(field.custom_field_options).length,
        limits.optionsPerField,
      ),
    ),
    ...keys.flatMap((key) => checkPerObject(key, fields, triggers)),
  ];
}

function checkWhole(value: unknown, fileBytes: number): readonly Fault[] {
  const faults: Fault[] = [];
  if (fileBytes > maximumBytes) {
    faults.push(fault("too-large", place, "Keep the custom objects within 1 MB."));
  }
  if (JSON.stringify(value).includes("{{setting.")) {
    faults.push(fault("setting-in-object", place, "Settings cannot stand in custom objects."));
  }
  return faults;
}

function missingKeys(
  list: string,
  entries: readonly JsonObject[],
  needed: readonly string[],
): readonly Fault[] {
  return entries.flatMap((entry, index) =>
    needed
      .filter((key) => entry[key] === undefined)
      .map((key) => fault("missing-key", `${place}.${list}[${index}].${key}`, `Give it a ${key}.`)),
  );
}

function unknownObjects(
  list: string,
  entries: readonly JsonObject[],
  keys: readonly unknown[],
): readonly Fault[] {
  return entries.flatMap((entry, index) => {
    const key = entry.object_key;
    if (key === undefined || keys.includes(key)) return [];
    return [
      fault(
        "unknown-object",
        `${place}.${list}[${index}].object_key`,
        "Name an object of the file.",
      ),
    ];
  });
}

function checkTrigger(trigger: JsonObject, index: number): readonly Fault[] {
  const at = `object_triggers[${index}]`;
  const conditions = objectOf(trigger.conditions);
  const count = listOf(conditions.all).length + listOf(conditions.any).length;
  const actions = listOf(trigger.actions).length;
  return [
    ...(trigger.conditions !== undefined && count === 0
      ? [fault("no-conditions", `${place}.${at}.conditions`, "Give at least one, in all or any.")]
      : []),
    ...(trigger.actions !== undefined && actions === 0
      ? [fault("no-actions", `${place}.${at}.actions`, "Give at least one.")]
      : []),
    ...tooMany(`${at}.conditions`, count, limits.conditionsPerTrigger),
    ...tooMany(`${at}.actions`, actions, limits.actionsPerTrigger),
  ];
}

function checkPerObject(
  key: unknown,
  fields: readonly JsonObject[],
  triggers: readonly JsonObject[],
): readonly Fault[] {
  const own = fields.filter((field) => field.object_key === key);
  const ofType = (type: string) => own.filter((field) => field.type === type).length;
  const ownTriggers = triggers.filter((trigger) => trigger.object_key === key);
  return [
    ...tooMany(`object_fields of ${key}`, own.length, limits.fieldsPerObject),
    ...tooMany(`dropdowns of ${key}`, ofType("dropdown"), limits.dropdownsPerObject),
    ...tooMany(`multiselects of ${key}`, ofType("multiselect"), limits.multiselectsPerObject),
    ...tooMany(`object_triggers of ${key}`, ownTriggers.length, limits.triggersPerObject),
  ];
}

function tooMany(what: string, count: number, maximum: number): readonly Fault[] {
  if (count <= maximum) return [];
  return [fault("over-limit", `${place}.${what}`, `Keep ${maximum}: there are ${count}.`)];
}
