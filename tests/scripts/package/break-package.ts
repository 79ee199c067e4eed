import { describe, expect, it } from "vitest";
import { checkPackage } from "../../../scripts/check-package.ts";
import { edit, goodPackage, type Package, put } from "./good-package.ts";

/** The code and place of the fault that a change to a good package must cause. */
export type Break = readonly [
  code: string,
  path: string,
  how: string,
  change: (files: Package) => void,
];
type Json = { readonly [key: string]: unknown };

/** Sets keys of the manifest; `undefined` takes one away. */
export const withManifest = (fields: Json) => (files: Package) =>
  edit(files, "manifest.json", (manifest) => Object.assign(manifest, fields));

/** Sets keys of the English marketplace texts; `undefined` takes one away. */
export const withEnglish = (texts: Json) => (files: Package) =>
  edit(files, "translations/en.json", (value) => Object.assign(value.app as Json, texts));

/** Puts the app in the ticket sidebar alone. */
export const withSidebar = (options: unknown) =>
  withManifest({ location: { support: { ticket_sidebar: options } } });

/** Adds a setting with its texts. */
export const withParameter = (fields: Json) => (files: Package) => {
  edit(files, "manifest.json", (manifest) => {
    (manifest.parameters as unknown[]).push({ name: "extra", ...fields });
  });
  edit(files, "translations/en.json", (value) => {
    const texts = (value.app as Json).parameters as Json;
    const text = { label: "Extra", helpText: "An extra one." };
    Object.assign(texts, { [String(fields.name ?? "extra")]: text });
  });
};

export const withRequirements = (value: unknown) => (files: Package) =>
  put(files, "requirements.json", JSON.stringify(value));

export const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

export const placesOf = (faults: readonly { readonly code: string; readonly path: string }[]) =>
  faults.map(({ code, path }) => `${code} ${path}`);

/** Breaks a good package in each of these ways, one at a time. */
export function describeBreaks(name: string, breaks: readonly Break[]): void {
  describe(name, () => {
    it.each(breaks)("refuses as %s at %s: %s", (code, path, _how, change) => {
      const files = goodPackage();
      change(files);
      const { errors } = checkPackage([...files.values()]);
      expect(placesOf(errors)).toContain(`${code} ${path}`);
      expect(errors.every((each) => each.toDo !== "")).toBe(true);
    });
  });
}
