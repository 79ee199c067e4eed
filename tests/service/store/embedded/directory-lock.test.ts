import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  DirectoryInUseError,
  lockDirectory,
} from "../../../../src/service/store/embedded/directory-lock.ts";

let parent = "";
let directory = "";
let path = "";

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "care-lock-"));
  directory = join(parent, "store");
  path = `${directory}.lock`;
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function aDeadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

function writeLock(owner: object): void {
  writeFileSync(path, JSON.stringify({ started: null, host: hostname(), lock: "l-1", ...owner }));
}

describe("lockDirectory", () => {
  it("names its process, and leaves nothing behind when it is released", () => {
    const lock = lockDirectory(directory);
    expect(JSON.parse(readFileSync(path, "utf8")).pid).toBe(process.pid);
    expect(readdirSync(parent)).toEqual(["store.lock"]);
    lock.release();
    expect(readdirSync(parent)).toEqual([]);
  });

  it("refuses a second opener, even in the same process, and says who has it", () => {
    const lock = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(DirectoryInUseError);
    expect(() => lockDirectory(directory)).toThrow(`Process ${process.pid} on ${hostname()}`);
    expect(existsSync(path)).toBe(true);
    lock.release();
    lockDirectory(directory).release();
  });

  it("takes over from a process that is gone", () => {
    writeLock({ pid: aDeadPid() });
    const lock = lockDirectory(directory);
    expect(JSON.parse(readFileSync(path, "utf8")).pid).toBe(process.pid);
    lock.release();
  });

  it.runIf(process.platform === "linux")(
    "takes over where the number went to another process, as in a restarted container",
    () => {
      writeLock({ pid: process.pid, started: "1" });
      lockDirectory(directory).release();
      expect(existsSync(path)).toBe(false);
    },
  );

  it("does not take over from another machine, which it cannot look at", () => {
    writeLock({ pid: aDeadPid(), host: "elsewhere" });
    expect(() => lockDirectory(directory)).toThrow(/on elsewhere/);
  });

  it("does not take over a lock that it cannot read", () => {
    writeFileSync(path, "?");
    expect(() => lockDirectory(directory)).toThrow(DirectoryInUseError);
    expect(readFileSync(path, "utf8")).toBe("?");
  });

  it("does not take over while another process is about to", () => {
    writeLock({ pid: aDeadPid() });
    writeFileSync(`${path}.takeover`, "");
    expect(() => lockDirectory(directory)).toThrow(/taking over/);
  });

  it("releases only its own lock", () => {
    const lock = lockDirectory(directory);
    writeLock({ pid: process.pid, lock: "somebody-else" });
    lock.release();
    expect(existsSync(path)).toBe(true);
  });
});
