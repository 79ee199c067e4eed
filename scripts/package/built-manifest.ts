import { type Fault, fault } from "./fault.ts";
import { isJsonObject } from "./json.ts";
import { type PackageFile, textOf } from "./package-files.ts";

/** The host of the manifest in the repository: reserved, so that the secret can go to nobody. */
export const placeholderHost = "service.care-context.invalid";

/**
 * The files with the one host that Zendesk may send the service secret to; any other host gets
 * the words `{{jwt.token}}` and no signature.
 */
export function filesWithServiceHost(
  files: readonly PackageFile[],
  host: string,
): readonly PackageFile[] {
  return files.map((file) => {
    if (file.path !== "manifest.json") return file;
    const manifest: unknown = JSON.parse(textOf(file));
    if (!isJsonObject(manifest)) return file;
    const text = `${JSON.stringify({ ...manifest, domainWhitelist: [host] }, null, 2)}\n`;
    return { ...file, bytes: new TextEncoder().encode(text) };
  });
}

/** A fault where the manifest's version is not the package's: Zendesk shows the manifest's. */
export function versionFaultsOf(files: readonly PackageFile[], version: string): readonly Fault[] {
  const file = files.find((each) => each.path === "manifest.json");
  if (file === undefined) return [];
  const manifest: unknown = JSON.parse(textOf(file));
  if (isJsonObject(manifest) && manifest.version === version) return [];
  return [
    fault("version-differs", "manifest.json#version", `Write "${version}", as in package.json.`),
  ];
}
