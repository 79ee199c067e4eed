import { describeBreaks, withManifest, withParameter } from "./break-package.ts";

describeBreaks("checkParameters", [
  ["not-a-list", "manifest.json#parameters", "an object", withManifest({ parameters: {} })],
  [
    "missing-key",
    "manifest.json#parameters.[0].name",
    "no name",
    withManifest({ parameters: [{}] }),
  ],
  [
    "reserved-name",
    "manifest.json#parameters.name",
    "one called name",
    withParameter({ name: "name" }),
  ],
  [
    "duplicate-parameter",
    "manifest.json#parameters.service_url",
    "one name twice",
    withParameter({ name: "service_url" }),
  ],
  [
    "unknown-type",
    "manifest.json#parameters.extra.type",
    "type password",
    withParameter({ type: "password" }),
  ],
  [
    "unknown-type",
    "manifest.json#parameters.extra.type",
    "type dropdown",
    withParameter({ type: "dropdown" }),
  ],
  [
    "not-a-boolean",
    "manifest.json#parameters.extra.required",
    "required as a text",
    withParameter({ required: "no" }),
  ],
  [
    "not-a-boolean",
    "manifest.json#parameters.extra.secure",
    "secure as a number",
    withParameter({ secure: 1 }),
  ],
  [
    "hidden-required",
    "manifest.json#parameters.extra.required",
    "hidden and required",
    withParameter({ type: "hidden", required: true }),
  ],
  [
    "secure-oauth",
    "manifest.json#parameters.extra.secure",
    "a secure oauth",
    withParameter({ type: "oauth", secure: true, scopes: ["header"] }),
  ],
  [
    "unknown-key",
    "manifest.json#parameters.extra.label",
    "a key Zendesk ignores",
    withParameter({ label: "Extra" }),
  ],
  [
    "unknown-scope",
    "manifest.json#parameters.extra.scopes",
    "an unknown scope",
    withParameter({ secure: true, scopes: ["cookie"] }),
  ],
  [
    "empty-scopes",
    "manifest.json#parameters.extra.scopes",
    "no scope in the list",
    withParameter({ secure: true, scopes: [] }),
  ],
  [
    "scopes-without-secure",
    "manifest.json#parameters.extra.scopes",
    "scopes of a readable one",
    withParameter({ scopes: ["header"] }),
  ],
  [
    "too-many-oauth",
    "manifest.json#parameters",
    "two of type oauth",
    (all) => {
      withParameter({ name: "one", type: "oauth" })(all);
      withParameter({ name: "two", type: "oauth" })(all);
    },
  ],
]);
