import { describe, expect, it } from "vitest";
import { runCorrections } from "../../../src/service/commands/corrections.ts";
import { type Config, ConfigError } from "../../../src/service/config.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, engines, migratedDatabase } from "../../support/database.ts";
import { heardCommand } from "../support/heard-command.ts";

const run = (config: () => Config) => heardCommand((io) => runCorrections([], io, config));

describe.each(engines)("corrections on the %s store", (engine) => {
  it("prints what agents said of tickets, and of whose accounts", async () => {
    const database = await migratedDatabase(engine);
    const id = anAccountId();
    const config = { accounts: [{ id }], store: database.config } as unknown as Config;
    const store = await openStore(database.config);
    await store.forAccount(id).writeEvents("7", [
      {
        kind: "sentiment-corrected",
        id: "c",
        at: now,
        ticketId: "70",
        label: "neutral",
        by: "11",
      },
    ]);
    if (engine === "embedded") {
      expect(await run(() => config)).toMatchObject({
        code: 2,
        error: expect.stringContaining("Stop the service first."),
      });
    }
    await store.close();
    const { code, out } = await run(() => config);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      account: id,
      customerId: "7",
      ticketId: "70",
      label: "neutral",
      by: "11",
      at: new Date(now).toISOString(),
    });
    await database.remove();
  });
});

describe("corrections", () => {
  it("says what is missing from the configuration", async () => {
    const broken = () => {
      throw new ConfigError(["CARE_ACCOUNT is missing"]);
    };
    expect(await run(broken)).toMatchObject({
      code: 2,
      error: expect.stringContaining("CARE_ACCOUNT is missing"),
    });
  });
});
