import { describeBreaks, times, withManifest, withRequirements } from "./break-package.ts";
import { put } from "./good-package.ts";

describeBreaks("checkRequirements", [
  ["not-json", "requirements.json", "no JSON", (all) => put(all, "requirements.json", "")],
  [
    "duplicate-key",
    "requirements.json#a",
    "a key twice",
    (all) => put(all, "requirements.json", '{"triggers":{"a":{"title":"a"},"a":{"title":"b"}}}'),
  ],
  [
    "unknown-requirement",
    "requirements.json#groups",
    "an unknown type",
    withRequirements({ groups: {} }),
  ],
  ["not-an-object", "requirements.json#views", "a list", withRequirements({ views: [] })],
  [
    "missing-key",
    "requirements.json#triggers.a.title",
    "a trigger without a title",
    withRequirements({ triggers: { a: {} } }),
  ],
  [
    "missing-key",
    "requirements.json#user_fields.a.key",
    "a user field without a key",
    withRequirements({ user_fields: { a: { title: "A" } } }),
  ],
  [
    "bad-key",
    "requirements.json#user_fields.a.key",
    "a user field whose key has a dash",
    withRequirements({ user_fields: { a: { title: "A", key: "a-b" } } }),
  ],
  [
    "bad-key",
    "requirements.json#organization_fields.a.key",
    "a field whose key is a number",
    withRequirements({ organization_fields: { a: { title: "A", key: "12" } } }),
  ],
  [
    "missing-key",
    "requirements.json#webhooks.a.endpoint",
    "a webhook without an endpoint",
    withRequirements({
      webhooks: { a: { name: "a", status: "active", http_method: "POST", request_format: "json" } },
    }),
  ],
  [
    "missing-key",
    "requirements.json#channel_integrations.a.manifest_url",
    "a channel without a manifest",
    withRequirements({ channel_integrations: { a: {} } }),
  ],
  [
    "too-many-channels",
    "requirements.json#channel_integrations",
    "two channels",
    withRequirements({
      channel_integrations: { a: { manifest_url: "a" }, b: { manifest_url: "b" } },
    }),
  ],
  [
    "retired-target",
    "requirements.json#targets.a.type",
    "an http target",
    withRequirements({ targets: { a: { title: "a", type: "http_target" } } }),
  ],
  [
    "too-many-requirements",
    "requirements.json",
    "5001 requirements",
    withRequirements({
      macros: Object.fromEntries(times(5001, 0).map((_, index) => [`m${index}`, { title: "m" }])),
    }),
  ],
  [
    "missing-requirements",
    "requirements.json",
    "requirements only, and none",
    withManifest({ requirementsOnly: true }),
  ],
  [
    "not-allowed",
    "requirements.json",
    "requirements of a listing",
    (all) => {
      withManifest({ marketingOnly: true })(all);
      withRequirements({})(all);
    },
  ],
  [
    "unknown-key",
    "requirements.json#custom_objects.objects",
    "an unknown list of legacy objects",
    withRequirements({ custom_objects: { objects: [] } }),
  ],
  [
    "missing-key",
    "requirements.json#custom_objects.custom_object_types[0].schema",
    "a legacy object without a schema",
    withRequirements({ custom_objects: { custom_object_types: [{ key: "a" }] } }),
  ],
  [
    "too-many-objects",
    "requirements.json#custom_objects",
    "51 legacy objects",
    withRequirements({
      custom_objects: { custom_object_types: times(51, { key: "a", schema: {} }) },
    }),
  ],
]);
