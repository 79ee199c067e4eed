import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";

/** One file of a package, by its path from the root with forward slashes. */
export type PackageFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isLink: boolean;
};

/** Every file below a folder, sorted by path. Links are listed and not followed. */
export async function readPackageFolder(folder: string): Promise<readonly PackageFile[]> {
  const paths = await readdir(folder, { recursive: true });
  const files: PackageFile[] = [];
  for (const path of paths.sort()) {
    const place = join(folder, path);
    const stat = await lstat(place);
    if (stat.isDirectory()) continue;
    const isLink = stat.isSymbolicLink();
    files.push({
      path: path.replaceAll("\\", "/"),
      bytes: isLink ? new Uint8Array() : await readFile(place),
      isLink,
    });
  }
  return files;
}

/** Every file of a zip, sorted by path, as it will be unpacked at Zendesk's. */
export function packageFilesOf(zip: Uint8Array): readonly PackageFile[] {
  return Object.entries(unzipSync(zip))
    .filter(([path]) => !path.endsWith("/"))
    .map(([path, bytes]) => ({ path, bytes, isLink: false }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

export function textOf(file: PackageFile): string {
  return new TextDecoder().decode(file.bytes);
}

export function hasFile(files: readonly PackageFile[], path: string): boolean {
  return files.some((file) => file.path === path);
}
