import { type Break, describeBreaks, withManifest } from "./break-package.ts";
import { put } from "./good-package.ts";

describeBreaks("checkManifest", [
  ["not-json", "manifest.json", "no JSON", (all) => put(all, "manifest.json", "{,}")],
  ["not-an-object", "manifest.json", "a list", (all) => put(all, "manifest.json", "[]")],
  [
    "duplicate-key",
    "manifest.json#version",
    "a key twice",
    (all) => {
      const text = new TextDecoder().decode(all.get("manifest.json")?.bytes);
      put(all, "manifest.json", text.replace("{", '{"version": "0.0.1",'));
    },
  ],
  [
    "unknown-key",
    "manifest.json#locations",
    "a key Zendesk ignores",
    withManifest({ locations: {} }),
  ],
  ["missing-key", "manifest.json#author", "no author", withManifest({ author: undefined })],
  [
    "not-an-object",
    "manifest.json#author",
    "an author in one text",
    withManifest({ author: "us" }),
  ],
  [
    "not-a-string",
    "manifest.json#author.email",
    "a number as e-mail",
    withManifest({ author: { email: 1 } }),
  ],
  [
    "bad-address",
    "manifest.json#author.url",
    "an empty author url",
    withManifest({ author: { url: "" } }),
  ],
  [
    "missing-key",
    "manifest.json#defaultLocale",
    "no default locale",
    withManifest({ defaultLocale: undefined }),
  ],
  [
    "bad-locale",
    "manifest.json#defaultLocale",
    "a locale in words",
    withManifest({ defaultLocale: "english" }),
  ],
  [
    "missing-translation",
    "manifest.json#defaultLocale",
    "a locale without a file",
    withManifest({ defaultLocale: "de" }),
  ],
  [
    "missing-key",
    "manifest.json#frameworkVersion",
    "no framework version",
    withManifest({ frameworkVersion: undefined }),
  ],
  [
    "bad-framework-version",
    "manifest.json#frameworkVersion",
    "framework 2.1",
    withManifest({ frameworkVersion: "2.1" }),
  ],
  [
    "bad-framework-version",
    "manifest.json#frameworkVersion",
    "a number as framework",
    withManifest({ frameworkVersion: 2 }),
  ],
  ["missing-key", "manifest.json#version", "no version", withManifest({ version: undefined })],
  ["not-a-string", "manifest.json#version", "a number as version", withManifest({ version: 1 })],
  [
    "bad-version",
    "manifest.json#version",
    "a version that ZCLI cannot bump",
    withManifest({ version: "1.0" }),
  ],
  ["bad-name", "manifest.json#name", "no name", withManifest({ name: undefined })],
  [
    "bad-name",
    "manifest.json#name",
    "a name of 41 characters",
    withManifest({ name: "a".repeat(41) }),
  ],
  [
    "trademark",
    "manifest.json#name",
    "the vendor's name in ours",
    withManifest({ name: "Care for Zendesk" }),
  ],
  ...["private", "singleInstall", "signedUrls", "requirementsOnly", "marketingOnly"].map(
    (key): Break => [
      "not-a-boolean",
      `manifest.json#${key}`,
      `${key} as a text`,
      withManifest({ [key]: "true" }),
    ],
  ),
  [
    "bad-address",
    "manifest.json#termsConditionsURL",
    "terms without an address",
    withManifest({ termsConditionsURL: "terms" }),
  ],
  ["not-a-string", "manifest.json#gaID", "a number as gaID", withManifest({ gaID: 1 })],
  ["no-template", "manifest.json#noTemplate", "noTemplate", withManifest({ noTemplate: true })],
  [
    "not-a-list",
    "manifest.json#domainWhitelist",
    "one host as a text",
    withManifest({ domainWhitelist: "a.example" }),
  ],
  [
    "not-a-string",
    "manifest.json#domainWhitelist[0]",
    "a number as host",
    withManifest({ domainWhitelist: [1] }),
  ],
  ...[
    "https://a.example",
    "a.example:443",
    "a.example/v1",
    "{{setting.service_url}}",
    "a example",
  ].map(
    (host): Break => [
      "not-a-host",
      "manifest.json#domainWhitelist[0]",
      `${host} as host`,
      withManifest({ domainWhitelist: [host] }),
    ],
  ),
  [
    "unknown-experiment",
    "manifest.json#experiments.fast",
    "an experiment of our own",
    withManifest({ experiments: { fast: true } }),
  ],
  [
    "not-an-object",
    "manifest.json#experiments",
    "a list of experiments",
    withManifest({ experiments: ["hashParams"] }),
  ],
  [
    "missing-oauth-key",
    "manifest.json#oauth.client_secret",
    "OAuth without a secret",
    withManifest({
      oauth: { client_id: "a", authorize_uri: "b", access_token_uri: "c", client_secret: "" },
    }),
  ],
  [
    "missing-oauth-parameter",
    "manifest.json#parameters",
    "OAuth without its parameter",
    withManifest({ oauth: {} }),
  ],
  [
    "not-allowed",
    "manifest.json#location",
    "a location in a requirements-only app",
    withManifest({ requirementsOnly: true }),
  ],
  [
    "not-allowed",
    "manifest.json#frameworkVersion",
    "a framework in a listing",
    withManifest({ marketingOnly: true }),
  ],
  [
    "not-allowed",
    "manifest.json#private",
    "a private listing",
    withManifest({ marketingOnly: true }),
  ],
  [
    "not-allowed",
    "manifest.json#parameters",
    "settings in a listing",
    withManifest({ marketingOnly: true }),
  ],
]);
