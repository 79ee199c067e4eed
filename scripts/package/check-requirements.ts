import { checkCustomObjects } from "./check-custom-objects.ts";
import { type Fault, fault } from "./fault.ts";
import { isJsonObject, type JsonObject, listOf, objectOf } from "./json.ts";
import type { PackageFile } from "./package-files.ts";
import { readJsonFile } from "./read-json.ts";

const path = "requirements.json";
const maximumRequirements = 5000;
/** Type of requirement -> the keys that each one of it must have. */
const neededKeys: Readonly<Record<string, readonly string[]>> = {
  automations: ["title"],
  channel_integrations: ["manifest_url"],
  custom_objects: [],
  custom_objects_v2: [],
  macros: ["title"],
  organization_fields: ["title", "key"],
  targets: ["title"],
  ticket_fields: ["title"],
  triggers: ["title"],
  user_fields: ["title", "key"],
  views: ["title"],
  webhooks: ["name", "status", "endpoint", "http_method", "request_format"],
};
const refusedTargets = ["http_target", "url_target_v2"];
const legacyObjectKeys: Readonly<Record<string, readonly string[]>> = {
  custom_object_types: ["key", "schema"],
  custom_object_relationship_types: ["key", "source", "target"],
};
const maximumLegacyObjects = 50;

/** What Zendesk's validator asks of `requirements.json`, where there is one. */
export function checkRequirements(
  manifest: JsonObject,
  files: readonly PackageFile[],
): readonly Fault[] {
  const file = files.find((each) => each.path === path);
  if (file === undefined) {
    if (manifest.requirementsOnly !== true) return [];
    return [fault("missing-requirements", path, "Add the file: the app is requirements only.")];
  }
  const products = Object.keys(objectOf(manifest.location));
  if (manifest.marketingOnly === true || (products.length === 1 && products[0] === "chat")) {
    return [fault("not-allowed", path, "Remove it: this kind of app can have none.")];
  }
  const { object, errors } = readJsonFile(file);
  if (object === null) return errors;
  return [
    ...errors,
    ...checkCount(object),
    ...Object.entries(object).flatMap(([type, value]) => checkType(type, value)),
    ...checkCustomObjects(object.custom_objects_v2, file.bytes.length),
  ];
}

function checkCount(requirements: JsonObject): readonly Fault[] {
  const count = Object.values(requirements)
    .map((value) => (Array.isArray(value) ? value.length : Object.keys(objectOf(value)).length))
    .reduce((sum, each) => sum + each, 0);
  if (count <= maximumRequirements) return [];
  return [
    fault("too-many-requirements", path, `Keep ${maximumRequirements} of them: ${count} are here.`),
  ];
}

function checkType(type: string, value: unknown): readonly Fault[] {
  const needed = neededKeys[type];
  if (needed === undefined) {
    const known = Object.keys(neededKeys).join(", ");
    return [fault("unknown-requirement", `${path}#${type}`, `Use one of ${known}.`)];
  }
  if (!isJsonObject(value)) {
    return [fault("not-an-object", `${path}#${type}`, "Write an object of named requirements.")];
  }
  if (type === "custom_objects") return checkLegacyObjects(value);
  if (type === "custom_objects_v2") return [];
  const faults = Object.entries(value).flatMap(([identifier, fields]) => [
    ...needed
      .filter((key) => objectOf(fields)[key] === undefined)
      .map((key) =>
        fault("missing-key", `${path}#${type}.${identifier}.${key}`, `Give it a ${key}.`),
      ),
    ...(type === "targets" ? checkTarget(identifier, objectOf(fields).type) : []),
    ...(needed.includes("key") ? checkKey(`${type}.${identifier}`, objectOf(fields).key) : []),
  ]);
  if (type === "channel_integrations" && Object.keys(value).length > 1) {
    faults.push(fault("too-many-channels", `${path}#${type}`, "Keep one channel integration."));
  }
  return faults;
}

/** Zendesk refuses other keys at the installation, where nobody can mend them any more. */
function checkKey(place: string, key: unknown): readonly Fault[] {
  if (typeof key !== "string" || (/^\w+$/.test(key) && !/^\d+$/.test(key))) return [];
  return [
    fault(
      "bad-key",
      `${path}#${place}.key`,
      "Use letters, digits and underscores, not digits alone.",
    ),
  ];
}

function checkTarget(identifier: string, type: unknown): readonly Fault[] {
  if (typeof type !== "string" || !refusedTargets.includes(type)) return [];
  return [fault("retired-target", `${path}#targets.${identifier}.type`, "Use a webhook instead.")];
}

function checkLegacyObjects(value: JsonObject): readonly Fault[] {
  const place = `${path}#custom_objects`;
  const count = Object.values(value).flatMap(listOf).length;
  return [
    ...(count > maximumLegacyObjects
      ? [fault("too-many-objects", place, `Keep ${maximumLegacyObjects} of them.`)]
      : []),
    ...Object.keys(value)
      .filter((key) => legacyObjectKeys[key] === undefined)
      .map((key) => fault("unknown-key", `${place}.${key}`, "Remove it.")),
    ...Object.entries(legacyObjectKeys).flatMap(([list, needed]) =>
      listOf(value[list]).flatMap((each, index) =>
        needed
          .filter((key) => objectOf(each)[key] === undefined)
          .map((key) =>
            fault("missing-key", `${place}.${list}[${index}].${key}`, `Give it a ${key}.`),
          ),
      ),
    ),
  ];
}
