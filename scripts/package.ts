import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { checkPackage } from "./check-package.ts";
import {
  filesWithServiceHost,
  placeholderHost,
  versionFaultsOf,
} from "./package/built-manifest.ts";
import type { Fault } from "./package/fault.ts";
import { bytesOf, firstLoadOf } from "./package/first-load.ts";
import { objectOf } from "./package/json.ts";
import { type PackageFile, packageFilesOf, readPackageFolder } from "./package/package-files.ts";
import { zipOf } from "./package/zip.ts";

const usage = "npm run package [-- --service-host HOST]\n";
const root = resolve(import.meta.dirname, "..");
process.chdir(root);

const say = (line: string) => process.stdout.write(`${line}\n`);
const wordsOf = (each: Fault) => `${each.code}  ${each.path}\n    ${each.toDo}`;

/** Ends the command with what is wrong, unless nothing is. */
function refuse(errors: readonly Fault[], what: string): void {
  if (errors.length === 0) return;
  process.stderr.write(`${what}: ${errors.length} errors\n${errors.map(wordsOf).join("\n")}\n`);
  process.exit(1);
}

function argumentsGiven() {
  try {
    return parseArgs({ options: { "service-host": { type: "string" } } }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "?"}\n${usage}`);
    return process.exit(2);
  }
}

const serviceHost = argumentsGiven()["service-host"] ?? placeholderHost;
const { version } = objectOf(JSON.parse(await readFile("package.json", "utf8")));
if (typeof version !== "string") throw new Error("package.json has no version");

await rm("dist/app", { recursive: true, force: true });
await build({ configFile: resolve(root, "vite.config.ts"), logLevel: "warn" });

const check = (files: readonly PackageFile[]) => {
  const { errors, warnings } = checkPackage(files);
  return { errors: [...errors, ...versionFaultsOf(files, version)], warnings };
};
const files = filesWithServiceHost(await readPackageFolder("dist/app"), serviceHost);
const { errors, warnings } = check(files);
refuse(errors, "dist/app");
// In the folder too, which ZCLI takes as it is.
const manifest = files.find(({ path }) => path === "manifest.json");
if (manifest !== undefined) await writeFile("dist/app/manifest.json", manifest.bytes);

await mkdir("dist", { recursive: true });
const place = join("dist", `care-context-${version}.zip`);
await writeFile(place, zipOf(files));
const zipped = await readFile(place);
refuse(check(packageFilesOf(zipped)).errors, place);

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
for (const each of warnings.filter(({ isKnown }) => !isKnown)) say(`WARNING  ${wordsOf(each)}`);
const known = warnings.filter(({ isKnown }) => isKnown).length;
if (known > 0) say(`${known} warnings that every React bundle gets (docs/package.md)`);
if (serviceHost === placeholderHost) {
  say(`WARNING  no-service-host  manifest.json#domainWhitelist`);
  say("    This package works without the service only. Give --service-host HOST to name it.");
}
const first = bytesOf(firstLoadOf(files));
say(
  `${files.length} files, ${kilobytes(zipped.length)} zipped; first load of the sidebar ` +
    `${kilobytes(first.gzipBytes)} gzip, ${kilobytes(first.brotliBytes)} brotli`,
);
say(place);
