import { mkdir, mkdtemp, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isStale } from "../../../scripts/start/is-stale.ts";

describe("isStale", () => {
  let folder = "";
  const fileOf = async (name: string, changedAt: string) => {
    const file = join(folder, name);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, "");
    await utimes(file, new Date(changedAt), new Date(changedAt));
    return file;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "stale-"));
  });

  it("is so where nothing was built", () => {
    expect(isStale(join(folder, "dist/x"), [])).toBe(true);
  });

  it("is so when a file deep in a source folder is newer", async () => {
    const built = await fileOf("dist/x", "2026-11-22T10:00:00Z");
    const source = await fileOf("src/a/b.ts", "2026-11-22T09:00:00Z");
    for (const path of [join(folder, "src"), join(folder, "src/a")]) {
      await utimes(path, new Date("2026-11-22T09:00:00Z"), new Date("2026-11-22T09:00:00Z"));
    }
    expect(isStale(built, [join(folder, "src")])).toBe(false);
    await utimes(source, new Date("2026-11-22T11:00:00Z"), new Date("2026-11-22T11:00:00Z"));
    expect(isStale(built, [join(folder, "src")])).toBe(true);
  });

  it("takes a source that is not there for no reason to build", async () => {
    const built = await fileOf("dist/x", "2026-11-22T10:00:00Z");
    expect(isStale(built, [join(folder, "nowhere")])).toBe(false);
  });
});
