import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readerOfCues } from "../../src/care/message-reader.ts";
import { createLog } from "../../src/service/log.ts";
import { rescoring } from "../../src/service/rescoring.ts";
import type { Store } from "../../src/service/store/store.ts";
import { engines, freshStore } from "../support/database.ts";
import { reader } from "../support/message-reader.ts";
import { addCustomer } from "./support/fake-account.ts";
import { type TestService, testService } from "./support/test-service.ts";

const customers = ["1", "2", "3"];

describe.each(engines)("rescoring on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;
  let logged: string[];

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    logged = [];
    service = await testService(store);
    const [acme] = service.accounts;
    for (const id of customers) addCustomer(acme.zendesk, id);
    for (const id of customers) await acme.ask(`/v1/customers/${id}/care-context`);
  });

  const again = (version: string) => {
    const [acme] = service.accounts;
    const scorer = reader.scorer === null ? null : { ...reader.scorer, version };
    return rescoring({
      accounts: [{ id: acme.id, zendesk: acme.client }],
      store,
      customerFacts: service.facts,
      readerOf: () => (version === "none" ? readerOfCues : { ...reader, scorer }),
      log: createLog("info", { write: (line) => logged.push(line) }),
    });
  };
  const stop = () => new AbortController().signal;

  it("reads nobody again whose messages the scorer of today has read", async () => {
    const [acme] = service.accounts;
    const asked = acme.zendesk.asked.length;
    await again("linear-1").refresh(stop());
    expect(acme.zendesk.asked).toHaveLength(asked);
    await service.close();
  });

  it("reads everybody again for another scorer", async () => {
    const [acme] = service.accounts;
    const asked = acme.zendesk.asked.filter((path) => path.startsWith("/api/v2/users/")).length;
    await again("linear-2").refresh(stop());
    const then = acme.zendesk.asked.filter((path) => path.startsWith("/api/v2/users/")).length;
    expect(then - asked).toBe(2 * customers.length);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ event: "rescored", count: 3 });
    await service.close();
  });

  it("waits for the next round where Zendesk fails", async () => {
    const [acme] = service.accounts;
    acme.zendesk.fault = () => ({ status: 503, headers: {}, body: null });
    await again("linear-2").refresh(stop());
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ event: "rescoring-failed" });
    await service.close();
  });

  it("stops when it is told to", async () => {
    const [acme] = service.accounts;
    const asked = acme.zendesk.asked.length;
    await again("linear-2").refresh(AbortSignal.abort());
    expect(acme.zendesk.asked).toHaveLength(asked);
    await service.close();
  });
});
