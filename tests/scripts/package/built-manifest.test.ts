import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../../scripts/check-package.ts";
import {
  filesWithServiceHost,
  placeholderHost,
  versionFaultsOf,
} from "../../../scripts/package/built-manifest.ts";
import { textOf } from "../../../scripts/package/package-files.ts";
import { edit, goodPackage } from "./good-package.ts";

const manifestOf = (files: ReturnType<typeof filesWithServiceHost>) => {
  const file = files.find((each) => each.path === "manifest.json");
  return JSON.parse(file === undefined ? "{}" : textOf(file)) as Record<string, unknown>;
};

describe("filesWithServiceHost", () => {
  it("names the one host that the secret may go to, and changes nothing else", () => {
    const before = [...goodPackage().values()];
    const after = filesWithServiceHost(before, "care.example.com");
    expect(manifestOf(after)).toEqual({
      ...manifestOf(before),
      domainWhitelist: ["care.example.com"],
    });
    expect(after.map((file) => file.path)).toEqual(before.map((file) => file.path));
    expect(checkPackage(after).errors).toEqual([]);
  });

  it("leaves an address in place of a host to be refused by the check", () => {
    const after = filesWithServiceHost([...goodPackage().values()], "https://care.example.com");
    expect(checkPackage(after).errors.map((each) => each.code)).toEqual(["not-a-host"]);
  });
});

describe("placeholderHost", () => {
  it("is the host in the repository's manifest, of a name that no one can register", () => {
    expect(manifestOf([...goodPackage().values()]).domainWhitelist).toEqual([placeholderHost]);
    expect(placeholderHost.endsWith(".invalid")).toBe(true);
  });
});

describe("versionFaultsOf", () => {
  it("finds a manifest whose version is not the package's", () => {
    const files = goodPackage();
    edit(files, "manifest.json", (manifest) => {
      manifest.version = "1.2.3";
    });
    expect(versionFaultsOf([...files.values()], "1.2.3")).toEqual([]);
    expect(versionFaultsOf([...files.values()], "1.2.4")).toMatchObject([
      { code: "version-differs", path: "manifest.json#version" },
    ]);
  });

  it("finds none in the repository", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(versionFaultsOf([...goodPackage().values()], version)).toEqual([]);
  });
});
