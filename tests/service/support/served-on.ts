import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Store } from "../../../src/service/store/store.ts";
import { freshStore } from "../../support/database.ts";
import { type TestAccount, type TestService, testService } from "./test-service.ts";

/** What a test of a route works with. */
export type Served = {
  store: Store;
  service: TestService;
  acme: TestAccount;
  /** Another account of the same service. */
  other: TestAccount;
};

/**
 * Gives each test around the call a service of its own, on one store of an engine for all of them.
 * Its parts are there once a test runs.
 */
export function servedOn(engine: Store["kind"]): Served {
  const served = {} as Served;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store: served.store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    served.service = await testService(served.store);
    [served.acme, served.other] = served.service.accounts;
  });
  afterEach(() => served.service.close());
  return served;
}
