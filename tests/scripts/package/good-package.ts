import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PackageFile } from "../../../scripts/package/package-files.ts";

const root = resolve(import.meta.dirname, "../../..");
const inRepository = [
  "manifest.json",
  "translations/en.json",
  "assets/logo.png",
  "assets/logo-small.png",
  "assets/logo.svg",
  "assets/icon_nav_bar.svg",
];

export type Package = Map<string, PackageFile>;

export function put(files: Package, path: string, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  files.set(path, { path, bytes, isLink: false });
}

/** The repository's own manifest, texts and images, with a page and scripts as Vite builds them. */
export function goodPackage(): Package {
  const files: Package = new Map();
  for (const path of inRepository) put(files, path, readFileSync(resolve(root, path)));
  put(
    files,
    "assets/iframe.html",
    '<!doctype html><script type="module" crossorigin src="./iframe-a1.js"></script>',
  );
  put(files, "assets/iframe-a1.js", 'import"./shared-b2.js";import(`./open-nav-bar-d4.js`);');
  put(files, "assets/shared-b2.js", "export const a = 1;");
  put(files, "assets/open-nav-bar-d4.js", 'import{a}from"./shared-b2.js";');
  return files;
}

type Json = { [key: string]: unknown };

/** Changes a JSON file of the package through its parsed value. */
export function edit(files: Package, path: string, change: (value: Json) => void): void {
  const file = files.get(path);
  const value = JSON.parse(new TextDecoder().decode(file?.bytes)) as Json;
  change(value);
  put(files, path, JSON.stringify(value));
}

/** The first bytes of a PNG of this size: all that the check reads. */
export function pngOf(widthPx: number, heightPx: number): Uint8Array {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, widthPx);
  new DataView(bytes.buffer).setUint32(20, heightPx);
  return bytes;
}
