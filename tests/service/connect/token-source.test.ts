import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type GivenTokens,
  TokenRefusedError,
  type TokenRequest,
} from "../../../src/service/connect/oauth-client.ts";
import { sealedTokens, tokenSource } from "../../../src/service/connect/token-source.ts";
import type { Keyring } from "../../../src/service/connect/vault.ts";
import { createLog } from "../../../src/service/log.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { now as startOfTime } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";

const keyring: Keyring = [{ name: "k1", bytes: Buffer.alloc(32, 1) }];
const halfHourMs = 30 * 60_000;

describe.each(engines)("tokenSource on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let now: number;
  let accountId: string;
  let logged: string[];
  /** The refresh tokens that Zendesk was shown. */
  let shown: string[];
  /** How Zendesk answers: as it should, unless a test says otherwise. */
  let answer: (request: TokenRequest) => Promise<GivenTokens>;
  /** The one refresh token that holds. */
  let holding: string;

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    now = startOfTime;
    accountId = anAccountId();
    logged = [];
    shown = [];
    holding = "refresh-0";
    answer = async (request) => {
      if (request.kind !== "refresh") throw new Error("not asked here");
      shown.push(request.refreshToken);
      if (request.refreshToken !== holding) throw new TokenRefusedError(400, "invalid_grant");
      holding = `refresh-${shown.length}`;
      return given(`access-${shown.length}`, holding);
    };
    await connect("access-0", "refresh-0");
  });

  const given = (accessToken: string, refreshToken: string | null): GivenTokens => ({
    accessToken,
    refreshToken,
    expiresInSeconds: 1800,
  });
  const connect = (access: string, refresh: string | null) =>
    store
      .connectionOf(accountId)
      .connect(sealedTokens({ accountId, keyring, now: () => now }, given(access, refresh)), {
        userId: "13",
        at: now,
      });
  const aSource = () =>
    tokenSource({
      accountId,
      store: store.connectionOf(accountId),
      keyring,
      ask: (request) => answer(request),
      now: () => now,
      log: createLog("info", { write: (line) => logged.push(line) }),
    });
  const kept = () => store.connectionOf(accountId).read();

  it("gives the token while it holds, and keeps it sealed", async () => {
    expect(await aSource().token()).toBe("access-0");
    expect(shown).toEqual([]);
    expect(JSON.stringify(await kept())).not.toMatch(/access-0|refresh-0/);
  });

  it("renews a token before it ends, once, however many ask and in how many processes", async () => {
    now += halfHourMs;
    const sources = [aSource(), aSource(), aSource()];
    const asked = Array.from({ length: 20 }, (_, place) => sources[place % 3]?.token());
    const tokens = await Promise.all(asked);
    expect(new Set(tokens)).toEqual(new Set(["access-1"]));
    expect(shown).toEqual(["refresh-0"]);
    now += halfHourMs;
    expect(await aSource().token()).toBe("access-2");
  });

  it("stores new tokens before it gives them", async () => {
    now += halfHourMs;
    await aSource().token();
    // A process that starts after a crash right then goes on with them.
    expect(await aSource().token()).toBe("access-1");
    expect((await kept())?.version).toBe(2);
  });

  it("says that it has to be connected again where the answer was lost on its way", async () => {
    now += halfHourMs;
    const rotate = answer;
    answer = async (request) => {
      await rotate(request);
      throw new TokenRefusedError(null, null);
    };
    expect(await aSource().token()).toBeNull();
    expect((await kept())?.state).toBe("connected");
    answer = rotate;
    expect(await aSource().token()).toBeNull();
    expect(await kept()).toMatchObject({ state: "reconnect-needed", reason: "invalid_grant" });
    expect(logged.join()).toContain("reconnect-needed");
    const before = shown.length;
    expect(await aSource().token()).toBeNull();
    expect(shown).toHaveLength(before);
    await connect("access-9", "refresh-9");
    expect(await aSource().token()).toBe("access-9");
  });

  it("goes on with what another process got, though its own try was refused", async () => {
    now += halfHourMs;
    const rotate = answer;
    answer = async (request) => {
      // Just before, somebody connected it anew.
      await connect("access-9", "refresh-9");
      return rotate(request).then(() => {
        throw new TokenRefusedError(400, "invalid_grant");
      });
    };
    expect(await aSource().token()).toBe("access-9");
    expect((await kept())?.state).toBe("connected");
  });

  it("gives the old token while it still holds and Zendesk does not answer", async () => {
    answer = async () => {
      throw new TokenRefusedError(503, null);
    };
    now += halfHourMs - 30_000;
    expect(await aSource().token()).toBe("access-0");
    now += 60_000;
    expect(await aSource().token()).toBeNull();
    expect((await kept())?.state).toBe("connected");
  });

  it("renews one that Zendesk refused early, and only once for all who were refused", async () => {
    const source = aSource();
    const after = await Promise.all([source.tokenAfter("access-0"), source.tokenAfter("access-0")]);
    expect(after).toEqual(["access-1", "access-1"]);
    expect(await source.tokenAfter("access-0")).toBe("access-1");
    expect(shown).toEqual(["refresh-0"]);
  });

  it("keeps the refresh token where Zendesk gives no new one, and says that it is at risk", async () => {
    now += halfHourMs;
    answer = async () => ({ accessToken: "access-1", refreshToken: null, expiresInSeconds: null });
    const before = await kept();
    expect(await aSource().token()).toBe("access-1");
    expect(await kept()).toMatchObject({ refreshToken: before?.refreshToken, isAtRisk: true });
    // As long as Zendesk's newer clients get.
    now += halfHourMs - 120_000;
    expect(await aSource().token()).toBe("access-1");
  });

  it("takes over from a process that ended while it asked", async () => {
    now += halfHourMs;
    const connections = store.connectionOf(accountId);
    expect(await connections.claimRefresh(1, { at: now, until: now + 20_000 })).toBe(true);
    expect(await connections.claimRefresh(1, { at: now, until: now + 20_000 })).toBe(false);
    now += 20_000;
    expect(await aSource().token()).toBe("access-1");
  });

  it("has none for an account that nobody connected, and opens none of another's", async () => {
    const other = anAccountId();
    const source = tokenSource({
      accountId: other,
      store: store.connectionOf(other),
      keyring,
      ask: answer,
      now: () => now,
      log: createLog("silent"),
    });
    expect(await source.token()).toBeNull();
    const row = await kept();
    if (row === null) throw new Error("it is connected");
    // A row that somebody copied from one account to the other.
    await store.connectionOf(other).connect(row, { userId: "13", at: now });
    await expect(source.token()).rejects.toMatchObject({ name: "UnsealError" });
  });
});
