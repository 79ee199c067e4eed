import { describe, expect, it } from "vitest";
import { checkPackage } from "../../scripts/check-package.ts";
import {
  type Break,
  placesOf,
  withEnglish,
  withManifest,
  withParameter,
  withRequirements,
  withSidebar,
} from "./package/break-package.ts";
import { goodPackage, type Package, pngOf, put } from "./package/good-package.ts";

const object = { key: "o", title: "O", title_pluralized: "Os", include_in_list_view: true };
const field = { key: "f", title: "F", type: "text", object_key: "o" };
const trigger = { key: "t", object_key: "o", title: "T", actions: [{}], conditions: { all: [{}] } };
const withCustomObjects = (lists: { readonly [key: string]: unknown }) =>
  withRequirements({ custom_objects_v2: { objects: [object], ...lists } });

const warnings: readonly Break[] = [
  [
    "insecure-http",
    "assets/a.js",
    "an http address",
    (all) => put(all, "assets/a.js", '"http://a.example/b"'),
  ],
  [
    "secret-word",
    "assets/iframe.html",
    "a word that smells of a secret",
    (all) => put(all, "assets/iframe.html", 'password = "hunter22"'),
  ],
  [
    "unsecured-secret",
    "manifest.json#parameters.api_token",
    "a readable token",
    withParameter({ name: "api_token" }),
  ],
  [
    "secure-without-scopes",
    "manifest.json#parameters.extra",
    "a secure one without scopes",
    withParameter({ secure: true }),
  ],
  [
    "secret-default",
    "manifest.json#parameters.extra.default",
    "a default of a secure one",
    withParameter({ secure: true, scopes: ["body"], default: "a" }),
  ],
];

describe("checkPackage", () => {
  it("finds nothing wrong with the repository's own manifest, texts and images", () => {
    expect(checkPackage([...goodPackage().values()])).toEqual({ errors: [], warnings: [] });
  });

  it.each([
    ["a page on another host", withSidebar({ url: "https://a.example/app" })],
    ["a page on localhost", withSidebar({ url: "http://localhost:4567/a.html" })],
    ["a page named by a setting", withSidebar({ url: "{{setting.service_url}}/app" })],
    ["a page with a query", withSidebar("assets/iframe.html?a=1#b")],
    ["a location that is opened later", withSidebar({ autoLoad: false })],
    ["a size", withSidebar({ url: "assets/iframe.html", size: { width: "500px", height: "40%" } })],
    ["a whitelisted host and its subdomains", withManifest({ domainWhitelist: ["*.a.example"] })],
    ["a banner", (all: Package) => put(all, "assets/banner.png", pngOf(1660, 400))],
    [
      "good requirements",
      withCustomObjects({ object_fields: [field], object_triggers: [trigger] }),
    ],
    ["texts by product", withEnglish({ support: { name: "Care" } })],
    ["a public app with every text", withManifest({ private: false })],
    [
      "a language with its labels",
      (all: Package) =>
        put(all, "translations/es-419.json", all.get("translations/en.json")?.bytes ?? ""),
    ],
  ])("accepts %s", (_, change) => {
    const all = goodPackage();
    change(all);
    expect(placesOf(checkPackage([...all.values()]).errors)).toEqual([]);
  });

  it.each(warnings)("warns as %s at %s: %s", (code, path, _how, change) => {
    const all = goodPackage();
    change(all);
    const found = checkPackage([...all.values()]);
    expect(placesOf(found.warnings)).toContain(`${code} ${path}`);
    expect(found.warnings.every((each) => !each.isKnown)).toBe(true);
  });

  it("knows the warnings that every React bundle gets", () => {
    const all = goodPackage();
    put(all, "assets/a.js", 'a("http://www.w3.org/2000/svg");b={password:!0,range:!0}');
    const found = checkPackage([...all.values()]).warnings;
    expect(placesOf(found)).toEqual(["insecure-http assets/a.js", "secret-word assets/a.js"]);
    expect(found.every((each) => each.isKnown)).toBe(true);
  });
});
