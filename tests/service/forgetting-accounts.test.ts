import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgettingAccounts } from "../../src/service/forgetting-accounts.ts";
import { createLog } from "../../src/service/log.ts";
import type { Store } from "../../src/service/store/store.ts";
import { someFacts } from "../support/builders.ts";
import { now } from "../support/clock.ts";
import { anAccountId, engines, freshStore } from "../support/database.ts";

const dayMs = 24 * 60 * 60_000;
const tokens = {
  dataKey: "k",
  accessToken: "a",
  refreshToken: null,
  accessExpiresAt: now,
  isAtRisk: false,
};

describe.each(engines)("forgettingAccounts on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());

  /** An account that Zendesk has refused since `now`, or not at all. */
  async function anAccount({ isRefused }: { readonly isRefused: boolean }): Promise<string> {
    const id = anAccountId();
    await store.forAccount(id).writeFacts(someFacts());
    const connection = store.connectionOf(id);
    await connection.connect(tokens, { userId: "11", at: now - dayMs });
    if (isRefused) await connection.needReconnect(1, "invalid_grant", now);
    return id;
  }

  async function roundAfter(days: number, accountIds: readonly string[]) {
    const logged: string[] = [];
    const forgetting = forgettingAccounts({
      accounts: accountIds.map((id) => ({ id })),
      store,
      now: () => now + days * dayMs,
      log: createLog("info", { write: (line) => logged.push(line) }),
    });
    await forgetting.refresh(new AbortController().signal);
    return logged.map((line) => JSON.parse(line));
  }

  it("erases an account that Zendesk has refused for thirty days, and says how much it was", async () => {
    const [gone, used] = [
      await anAccount({ isRefused: true }),
      await anAccount({ isRefused: false }),
    ];
    expect(await roundAfter(29.9, [gone, used])).toEqual([]);
    expect(await store.forAccount(gone).countCustomers()).toBe(1);
    expect(await roundAfter(30, [gone, used])).toMatchObject([
      { event: "account-forgotten", account: gone, count: 2 },
    ]);
    expect(await store.forAccount(gone).countCustomers()).toBe(0);
    expect(await store.connectionOf(gone).read()).toBeNull();
    expect(await store.forAccount(used).countCustomers()).toBe(1);
  });

  it("counts from the first refusal, and anew once it was connected again", async () => {
    const id = await anAccount({ isRefused: true });
    const connection = store.connectionOf(id);
    await connection.connect(tokens, { userId: "11", at: now + 20 * dayMs });
    expect(await roundAfter(31, [id])).toEqual([]);
    await connection.needReconnect(2, "invalid_grant", now + 40 * dayMs);
    expect(await roundAfter(69, [id])).toEqual([]);
    expect(await roundAfter(70, [id])).toHaveLength(1);
  });
});
