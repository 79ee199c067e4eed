import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoreConfig } from "../../../src/service/config.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { emptyDatabase, engines, type TestDatabase } from "../../support/database.ts";

const facts = someFacts({ tickets: [aTicket({ id: "12" })] });
const erased = { ...someFacts(), customer: { ...facts.customer, id: "2" } };

describe.each(engines)("A backup of the %s store", (engine) => {
  let folder: string;
  let [original, restored]: TestDatabase[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "care-backup-"));
    [original, restored] = [await emptyDatabase(engine), await emptyDatabase(engine)];
  });
  afterEach(async () => {
    await original?.remove();
    await restored?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("gives back every row, and who was erased stays erased", async () => {
    if (original === undefined || restored === undefined) throw new Error("two databases");
    const store = await openStore(original.config);
    await store.forAccount("acme").writeFacts(facts);
    await store.forAccount("acme").writeFacts(erased);
    await store.privacyOf("acme").erase("2", now + 1);
    await store.close();

    copy(original.config, restored.config, folder);

    const again = await openStore(restored.config);
    try {
      const account = again.forAccount("acme");
      expect(await account.readFacts("1")).toEqual(facts);
      expect(await account.writeFacts(erased)).toBe(false);
      expect((await again.privacyOf("acme").held("2")).erasures).toHaveLength(1);
      expect(await again.forAccount("other").readFacts("1")).toBeNull();
    } finally {
      await again.close();
    }
  });
});

/** As docs/operations.md says: a stopped directory is copied, a server's database is dumped. */
function copy(from: StoreConfig, to: StoreConfig, folder: string): void {
  if (from.kind === "embedded" && to.kind === "embedded") {
    rmSync(to.directory, { recursive: true, force: true });
    cpSync(from.directory, to.directory, { recursive: true });
  } else if (from.kind === "postgresql" && to.kind === "postgresql") {
    const file = join(folder, "backup");
    execFileSync("pg_dump", ["--format=custom", `--file=${file}`, from.url]);
    execFileSync("pg_restore", [`--dbname=${to.url}`, "--exit-on-error", file]);
  }
}
