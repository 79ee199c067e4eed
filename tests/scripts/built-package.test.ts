import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPackage } from "../../scripts/check-package.ts";
import { firstLoadBudgetBytes } from "../../scripts/package/check-scripts.ts";
import { bytesOf, firstLoadOf } from "../../scripts/package/first-load.ts";
import {
  type PackageFile,
  packageFilesOf,
  readPackageFolder,
} from "../../scripts/package/package-files.ts";
import { zipOf } from "../../scripts/package/zip.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "care-context-package-"));
let files: readonly PackageFile[] = [];

beforeAll(async () => {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = ["build", "--logLevel", "error", "--outDir", join(folder, "assets")];
  execFileSync(process.execPath, [vite, ...args], {
    cwd: root,
    // The runner's own NODE_ENV would bundle React for development.
    env: { ...process.env, NODE_ENV: "production" },
  });
  cpSync(join(root, "manifest.json"), join(folder, "manifest.json"));
  cpSync(join(root, "translations"), join(folder, "translations"), { recursive: true });
  files = await readPackageFolder(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("checkPackage on the app as it is built", () => {
  it("finds nothing wrong, in the folder and in the zip made of it", () => {
    expect(checkPackage(files).errors).toEqual([]);
    expect(checkPackage(packageFilesOf(zipOf(files))).errors).toEqual([]);
  });

  it("warns of nothing but what every React bundle gets", () => {
    const { warnings } = checkPackage(files);
    expect(warnings.filter(({ isKnown }) => !isKnown)).toEqual([]);
    expect(warnings.length).toBeGreaterThan(0);
  });

  it("finds the sidebar's own chunk among the first load, and keeps to the budget", () => {
    const firstLoad = firstLoadOf(files);
    const names = firstLoad.map(({ path }) => path);
    expect(names.some((path) => /ticket-sidebar/i.test(path))).toBe(true);
    expect(names.some((path) => /nav-bar/i.test(path))).toBe(false);
    const { gzipBytes } = bytesOf(firstLoad);
    expect(gzipBytes).toBeGreaterThan(40 * 1024);
    expect(gzipBytes).toBeLessThanOrEqual(firstLoadBudgetBytes);
  });
});
