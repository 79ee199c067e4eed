import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import * as z from "zod";

/** Another process has the directory open, or it cannot be told that none has. */
export class DirectoryInUseError extends Error {
  override readonly name = "DirectoryInUseError";
}

export type DirectoryLock = { readonly release: () => void };

const ownerSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** When the process started, as the kernel counts it; `null` where that cannot be read. */
  started: z.string().nullable(),
  lock: z.string(),
});
type Owner = z.output<typeof ownerSchema>;

/**
 * Takes the directory for this process: two of them on one embedded database lose each other's
 * rows without a word. The lock lies beside the directory. It is taken over only from a process
 * that is gone, never after a time: a busy owner may be silent for long.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const path = `${directory}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  const own: Owner = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    lock: randomUUID(),
  };
  if (!createComplete(path, own)) {
    removeIfOwnerIsGone(path);
    if (!createComplete(path, own)) throw inUse(path);
  }
  return {
    release: () => {
      if (ownerIn(path)?.lock === own.lock) rmSync(path, { force: true });
    },
  };
}

/**
 * Creates the file with its content in one step, so that no one can see it empty; false where it
 * is there already.
 */
function createComplete(path: string, owner: Owner): boolean {
  const draft = `${path}.${owner.lock}`;
  writeFileSync(draft, JSON.stringify(owner), { flag: "wx" });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One process at a time may take over; else the second would remove the first one's new lock. */
function removeIfOwnerIsGone(path: string): void {
  const takeover = `${path}.takeover`;
  try {
    writeFileSync(takeover, "", { flag: "wx" });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    throw new DirectoryInUseError(
      `Another process is taking over ${path}. If there is none, remove ${takeover}.`,
    );
  }
  try {
    const owner = ownerIn(path);
    if (owner === null || !isGone(owner)) throw inUse(path);
    rmSync(path);
  } finally {
    rmSync(takeover, { force: true });
  }
}

function isGone(owner: Owner): boolean {
  // A process of another machine or container cannot be looked at from here.
  if (owner.host !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return isCode(error, "ESRCH");
  }
  // Somebody has that number now: the owner, unless they started at another time.
  return owner.started !== null && owner.started !== startOf(owner.pid);
}

/** When a process started, on Linux; elsewhere `null`, and its number alone must do. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name before the last bracket may hold spaces; the 20th word after it is the start.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function ownerIn(path: string): Owner | null {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function inUse(path: string): DirectoryInUseError {
  const owner = ownerIn(path);
  const who = owner === null ? "Somebody" : `Process ${owner.pid} on ${owner.host}`;
  return new DirectoryInUseError(
    `${who} has the embedded store open (${path}). It takes one process at a time: stop that one, ` +
      "or set DATABASE_URL. If it is certain that there is none, remove that file.",
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
