import { describeBreaks, times, withRequirements } from "./break-package.ts";

const v2 = "requirements.json#custom_objects_v2";
const object = { key: "o", title: "O", title_pluralized: "Os", include_in_list_view: true };
const field = { key: "f", title: "F", type: "text", object_key: "o" };
const trigger = { key: "t", object_key: "o", title: "T", actions: [{}], conditions: { all: [{}] } };
const withCustomObjects = (lists: { readonly [key: string]: unknown }) =>
  withRequirements({ custom_objects_v2: { objects: [object], ...lists } });

describeBreaks("checkCustomObjects", [
  [
    "missing-key",
    `${v2}.objects[0].title`,
    "an object without a title",
    withCustomObjects({ objects: [{ ...object, title: undefined }] }),
  ],
  [
    "missing-key",
    `${v2}.object_fields[0].type`,
    "a field without a type",
    withCustomObjects({ object_fields: [{ ...field, type: undefined }] }),
  ],
  [
    "missing-key",
    `${v2}.object_triggers[0].title`,
    "a trigger without a title",
    withCustomObjects({ object_triggers: [{ ...trigger, title: undefined }] }),
  ],
  [
    "unknown-object",
    `${v2}.object_fields[0].object_key`,
    "a field of no object",
    withCustomObjects({ object_fields: [{ ...field, object_key: "x" }] }),
  ],
  [
    "no-conditions",
    `${v2}.object_triggers[0].conditions`,
    "a trigger without conditions",
    withCustomObjects({ object_triggers: [{ ...trigger, conditions: { all: [] } }] }),
  ],
  [
    "no-actions",
    `${v2}.object_triggers[0].actions`,
    "a trigger without actions",
    withCustomObjects({ object_triggers: [{ ...trigger, actions: [] }] }),
  ],
  [
    "setting-in-object",
    v2,
    "a setting in an object",
    withCustomObjects({ objects: [{ ...object, title: "{{setting.a}}" }] }),
  ],
  [
    "too-large",
    v2,
    "more than 1 MB",
    withCustomObjects({ objects: [{ ...object, title: "a".repeat(1_048_577) }] }),
  ],
  ["over-limit", `${v2}.objects`, "51 objects", withCustomObjects({ objects: times(51, object) })],
  [
    "over-limit",
    `${v2}.object_fields of o`,
    "21 fields",
    withCustomObjects({ object_fields: times(21, field) }),
  ],
  [
    "over-limit",
    `${v2}.dropdowns of o`,
    "6 dropdowns",
    withCustomObjects({ object_fields: times(6, { ...field, type: "dropdown" }) }),
  ],
  [
    "over-limit",
    `${v2}.multiselects of o`,
    "6 multiselects",
    withCustomObjects({ object_fields: times(6, { ...field, type: "multiselect" }) }),
  ],
  [
    "over-limit",
    `${v2}.object_fields[0].custom_field_options`,
    "11 options",
    withCustomObjects({ object_fields: [{ ...field, custom_field_options: times(11, {}) }] }),
  ],
  [
    "over-limit",
    `${v2}.object_triggers of o`,
    "11 triggers",
    withCustomObjects({ object_triggers: times(11, trigger) }),
  ],
  [
    "over-limit",
    `${v2}.object_triggers[0].conditions`,
    "51 conditions",
    withCustomObjects({ object_triggers: [{ ...trigger, conditions: { all: times(51, {}) } }] }),
  ],
  [
    "over-limit",
    `${v2}.object_triggers[0].actions`,
    "26 actions",
    withCustomObjects({ object_triggers: [{ ...trigger, actions: times(26, {}) }] }),
  ],
]);
