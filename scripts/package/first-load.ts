import { brotliCompressSync, gzipSync } from "node:zlib";
import { type PackageFile, textOf } from "./package-files.ts";

export type Bytes = {
  readonly rawBytes: number;
  readonly gzipBytes: number;
  readonly brotliBytes: number;
};

/** How large files are as they are, with gzip -9 and with brotli, each file compressed alone. */
export function bytesOf(files: readonly PackageFile[]): Bytes {
  const sum = (size: (bytes: Uint8Array) => number) =>
    files.reduce((total, file) => total + size(file.bytes), 0);
  return {
    rawBytes: sum((bytes) => bytes.length),
    gzipBytes: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    brotliBytes: sum((bytes) => brotliCompressSync(bytes).length),
  };
}

/**
 * The scripts that the sidebar needs before it shows a card: what the page names, what those
 * import at once, and the chunk of the ticket_sidebar location with what it imports.
 *
 * Told from the built files alone, so that a package can be judged without a browser;
 * `npm run bench -- app` measures the same in one.
 */
export function firstLoadOf(files: readonly PackageFile[]): readonly PackageFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const page = byPath.get("assets/iframe.html");
  if (page === undefined) return [];
  const waiting = [...textOf(page).matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(
    ([, name = ""]) => name,
  );
  const found = new Map<string, PackageFile>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = byPath.get(`assets/${name}`);
    if (file === undefined || found.has(name)) continue;
    found.set(name, file);
    const text = textOf(file);
    const imports = /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
    const laterImports = /\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g;
    for (const [, each = ""] of text.matchAll(imports)) waiting.push(each);
    for (const [, each = ""] of text.matchAll(laterImports)) {
      if (/^(open-)?ticket-?sidebar/i.test(each)) waiting.push(each);
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}
