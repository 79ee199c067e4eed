import { type Break, describeBreaks, withEnglish, withManifest } from "./break-package.ts";
import { put } from "./good-package.ts";

describeBreaks("checkTranslations", [
  [
    "missing-english",
    "translations/en.json",
    "no English",
    (all) => all.delete("translations/en.json"),
  ],
  ["not-json", "translations/en.json", "no JSON", (all) => put(all, "translations/en.json", "{")],
  [
    "not-an-object",
    "translations/en.json",
    "a list",
    (all) => put(all, "translations/en.json", "[]"),
  ],
  [
    "not-an-object",
    "translations/en.json#app",
    "app as a text",
    (all) => put(all, "translations/en.json", '{"app":"a"}'),
  ],
  [
    "duplicate-key",
    "translations/en.json#app",
    "a key twice",
    (all) => put(all, "translations/en.json", '{"app":{},"app":{}}'),
  ],
  ...["zh-Hans", "en_US", "english"].map(
    (locale): Break => [
      "bad-locale",
      `translations/${locale}.json`,
      `a file for ${locale}`,
      (all) => put(all, `translations/${locale}.json`, "{}"),
    ],
  ),
  [
    "not-a-translation",
    "translations/ar/app.json",
    "a folder",
    (all) => put(all, "translations/ar/app.json", "{}"),
  ],
  ["missing-text", "translations/en.json#app.name", "no name", withEnglish({ name: undefined })],
  ...["short_description", "long_description", "installation_instructions"].map(
    (key): Break => [
      "missing-text",
      `translations/en.json#app.${key}`,
      `a public app without ${key}`,
      (all) => {
        withManifest({ private: false })(all);
        withEnglish({ [key]: undefined })(all);
      },
    ],
  ),
  [
    "too-long",
    "translations/en.json#app.name",
    "a name of 41 characters",
    withEnglish({ name: "a".repeat(41) }),
  ],
  [
    "too-long",
    "translations/en.json#app.short_description",
    "a short description of 81",
    withEnglish({ short_description: "a".repeat(81) }),
  ],
  [
    "trademark",
    "translations/en.json#app.name",
    "the vendor's name in ours",
    withEnglish({ name: "Zendesk Care" }),
  ],
  [
    "unknown-product",
    "translations/en.json#app.chat",
    "texts for another product",
    withEnglish({ chat: { name: "Care" } }),
  ],
  [
    "missing-text",
    "translations/en.json#app.support.name",
    "a product without a name",
    withEnglish({ support: {} }),
  ],
  [
    "not-title-and-value",
    "translations/en.json#app.package",
    "Zendesk's own format",
    withEnglish({ package: "care" }),
  ],
  [
    "missing-text",
    "translations/en.json#app.parameters.service_url.label",
    "no label",
    withEnglish({ parameters: { service_url: { helpText: "a" } } }),
  ],
  [
    "missing-text",
    "translations/en.json#app.parameters.service_secret.helpText",
    "no help text",
    withEnglish({ parameters: { service_secret: { label: "a" } } }),
  ],
  [
    "missing-text",
    "translations/ar.json#app.parameters.service_url.label",
    "another language without labels",
    (all) => put(all, "translations/ar.json", '{"app":{"name":"a"}}'),
  ],
]);
