import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runForget } from "../../../src/service/commands/forget.ts";
import { runHeld } from "../../../src/service/commands/held.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { engines, migratedDatabase, type TestDatabase } from "../../support/database.ts";
import { heardCommand } from "../support/heard-command.ts";

const acme = ["--account", "acme"];

describe.each(engines)("held and forget on the %s store", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(engine);
    const store = await openStore(database.config);
    for (const account of ["acme", "other"]) {
      await store.forAccount(account).writeFacts(someFacts({ tickets: [aTicket({ id: "12" })] }));
    }
    await store.close();
  });
  afterAll(() => database.remove());

  async function run(command: typeof runHeld, argv: readonly string[]) {
    const { code, out, error } = await heardCommand((io) =>
      command(argv, io, () => database.config),
    );
    return { code, error, said: out === "" ? null : JSON.parse(out) };
  }

  it("show what is held on a customer, erase it, and show the receipt", async () => {
    const ofHer = [...acme, "--customer", "1"];
    const { code, said } = await run(runHeld, ofHer);
    expect(code).toBe(0);
    expect(said).toMatchObject({
      account: "acme",
      customerId: "1",
      held: { customer: { id: "1" } },
    });
    expect(said.held.tickets).toHaveLength(1);
    const forgotten = await run(runForget, ofHer);
    expect(forgotten.said).toMatchObject({
      account: "acme",
      customerId: "1",
      erasure: { removed: { customers: 1, tickets: 1 } },
    });
    const after = await run(runHeld, ofHer);
    expect(after.said.held).toMatchObject({ customer: null, tickets: [] });
    expect(after.said.held.erasures).toHaveLength(1);
    expect((await run(runForget, ofHer)).said.erasure).toBeNull();
  });

  it("erase an account, and leave another one as it is", async () => {
    const { said } = await run(runForget, [...acme, "--everything"]);
    expect(said).toMatchObject({ account: "acme", removed: { erasures: 1, customers: 0 } });
    const other = await run(runHeld, ["--account", "other", "--customer", "1"]);
    expect(other.said.held.customer).toMatchObject({ id: "1" });
  });

  it.each<[string, typeof runHeld, readonly string[], string]>([
    ["held", runHeld, ["--customer", "1"], "--account is needed"],
    ["held", runHeld, acme, "--customer is needed"],
    ["held", runHeld, [...acme, "--customer", "ana@example.com"], "is no id of Zendesk's"],
    ["forget", runForget, acme, "Either --customer or --everything"],
    ["forget", runForget, [...acme, "--customer", "1", "--everything"], "Either --customer"],
    ["forget", runForget, ["--account", "evil.example/", "--everything"], "is no subdomain"],
  ])("%s: refuses %3$j", async (_name, command, argv, reason) => {
    const { code, said, error } = await run(command, argv);
    expect({ code, said }).toEqual({ code: 2, said: null });
    expect(error).toContain(reason);
  });
});
