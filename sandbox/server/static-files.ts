import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".map": "application/json",
};

export type StaticFile = { readonly content: Buffer; readonly mediaType: string };

/** A file below a folder, or `null`; an address that leads out of the folder finds nothing. */
export async function staticFileAt(folder: string, path: string): Promise<StaticFile | null> {
  const root = resolve(folder);
  const file = resolve(root, `.${sep}${path}`);
  if (!file.startsWith(root + sep)) return null;
  try {
    return {
      content: await readFile(file),
      mediaType: mediaTypes[extname(file)] ?? "application/octet-stream",
    };
  } catch {
    return null;
  }
}
