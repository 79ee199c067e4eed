import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Whether a built file is missing or older than any of the files it was built from. */
export function isStale(built: string, sources: readonly string[]): boolean {
  const builtAt = changedAtOf(built);
  return builtAt === null || sources.some((source) => newestIn(source) > builtAt);
}

function newestIn(path: string): number {
  const changedAt = changedAtOf(path);
  if (changedAt === null) return 0;
  if (!statSync(path).isDirectory()) return changedAt;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    changedAt,
  );
}

function changedAtOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
