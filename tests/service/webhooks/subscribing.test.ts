import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { smallAccount } from "../../../sandbox/generator/small-account.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import { signatureOf } from "../../../sandbox/server/webhooks.ts";
import { sealedTokens } from "../../../src/service/connect/token-source.ts";
import { isSignedBy } from "../../../src/service/http/webhook-signature.ts";
import { createLog } from "../../../src/service/log.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { subscribing } from "../../../src/service/webhooks/subscribing.ts";
import { webhookSecrets } from "../../../src/service/webhooks/webhook-secrets.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";
import { sandboxClient } from "../support/sandbox-client.ts";

const endpoint = "https://care.example.com/v1/accounts/acme/webhooks";
const keyring = [{ name: "k1", bytes: Buffer.alloc(32, 7) }];
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe.each(engines)("subscribing on the %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let sandbox: Sandbox;
  let accountId: string;
  let at: number;
  let asked: string[];
  let isRefused: boolean;
  let logged: string[];

  beforeAll(async () => {
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(() => remove());
  beforeEach(async () => {
    sandbox = await startSandbox({ data: smallAccount({ seed: 1, at: now }) });
    accountId = anAccountId();
    at = now;
    asked = [];
    isRefused = false;
    logged = [];
    const given = { accessToken: "a", refreshToken: "r", expiresInSeconds: 1800 };
    await store
      .connectionOf(accountId)
      .connect(sealedTokens({ accountId, keyring, now: () => now }, given), {
        userId: "13",
        at: now,
      });
  });
  afterEach(() => sandbox.close());

  const log = createLog("info", { write: (line) => logged.push(line) });
  const lookAfter = () =>
    subscribing({
      accounts: [
        {
          id: accountId,
          keyring,
          endpoint,
          zendesk: sandboxClient(sandbox, (send) => async (request) => {
            asked.push(`${request.method} ${request.path}`);
            return isRefused ? { status: 403, headers: {}, body: {} } : send(request);
          }),
        },
      ],
      store,
      now: () => at,
      log,
    }).refresh(new AbortController().signal);
  const kept = () => store.subscriptionOf(accountId).read();
  const webhooks = () => [...sandbox.account.webhooks.values()];
  /** A process's memory of the secrets, and whether it takes what Zendesk signs now. */
  const aMemory = () =>
    webhookSecrets({
      accounts: [{ id: accountId, configured: ["of-the-configuration"], keyring }],
      store,
      now: () => at,
      log,
    });
  const takes = (secrets: readonly string[], secret: string) => {
    const body = "{}";
    const headers = signatureOf(body, secret, at);
    return isSignedBy(secrets, {
      signature: headers["x-zendesk-webhook-signature"] ?? "",
      timestamp: headers["x-zendesk-webhook-signature-timestamp"] ?? "",
      body: Buffer.from(body),
    });
  };
  const loaded = async () => {
    const memory = aMemory();
    await memory.refresh(new AbortController().signal);
    return memory;
  };

  it("makes a webhook on what may change a figure, and takes what it signs", async () => {
    await lookAfter();
    expect(webhooks()).toMatchObject([{ name: "Care Context", endpoint, status: "active" }]);
    expect(webhooks()[0]?.subscriptions).toContain("zen:event-type:user.deleted");
    expect(await kept()).toMatchObject({ state: "subscribed", webhookId: webhooks()[0]?.id });
    const secret = webhooks()[0]?.secret ?? "";
    expect(takes((await loaded()).of(accountId), secret)).toBe(true);
    expect(takes((await loaded()).of(accountId), "another")).toBe(false);
    const { secrets } = (await kept()) ?? {};
    expect(JSON.stringify(secrets)).not.toContain(secret);
    expect(logged.join("")).not.toContain(secret);
  });

  it("looks after it each hour, and asks nothing in between", async () => {
    await lookAfter();
    const before = asked.length;
    at += hourMs - 1;
    await lookAfter();
    expect(asked).toHaveLength(before);
    at += 1;
    await lookAfter();
    expect(asked.slice(before).map((one) => one.replace(/01[0-9A-Z]+/, "ID"))).toEqual([
      "GET /api/v2/webhooks/ID",
      "GET /api/v2/webhooks/ID/signing_secret",
    ]);
    expect(webhooks()).toHaveLength(1);
  });

  it("makes one however many look at the same time, and takes up one that was not noted", async () => {
    await Promise.all([lookAfter(), lookAfter(), lookAfter()]);
    expect(webhooks()).toHaveLength(1);
    await store.privacyOf(accountId).eraseAccount();
    const given = { accessToken: "a", refreshToken: "r", expiresInSeconds: 1800 };
    await store
      .connectionOf(accountId)
      .connect(sealedTokens({ accountId, keyring, now: () => now }, given), {
        userId: "13",
        at: now,
      });
    await lookAfter();
    expect(webhooks()).toHaveLength(1);
    expect(await kept()).toMatchObject({ webhookId: webhooks()[0]?.id });
  });

  it("makes another one where an admin removed it", async () => {
    await lookAfter();
    const [first] = webhooks();
    sandbox.account.webhooks.clear();
    at += hourMs;
    await lookAfter();
    expect(webhooks()).toHaveLength(1);
    expect((await kept())?.webhookId).not.toBe(first?.id);
    expect(takes((await loaded()).of(accountId), webhooks()[0]?.secret ?? "")).toBe(true);
  });

  it("changes the secret every ninety days, and takes the former one for a day (W14)", async () => {
    await lookAfter();
    const former = webhooks()[0]?.secret ?? "";
    at += 90 * dayMs;
    await lookAfter();
    const current = webhooks()[0]?.secret ?? "";
    expect(current).not.toBe(former);
    const memory = await loaded();
    expect([takes(memory.of(accountId), current), takes(memory.of(accountId), former)]).toEqual([
      true,
      true,
    ]);
    at += dayMs;
    expect([takes(memory.of(accountId), current), takes(memory.of(accountId), former)]).toEqual([
      true,
      false,
    ]);
  });

  it("learns of a secret that an admin changed, in every process", async () => {
    await lookAfter();
    const elsewhere = await loaded();
    const [webhook] = webhooks();
    if (webhook === undefined) throw new Error("one webhook");
    const changed = { ...webhook, secret: "changed-by-an-admin-of-the-account" };
    sandbox.account.webhooks.set(webhook.id, changed);
    at += hourMs;
    await lookAfter();
    expect(takes(elsewhere.of(accountId), changed.secret)).toBe(false);
    expect(takes(await elsewhere.lookAgain(accountId), changed.secret)).toBe(true);
    expect(takes(elsewhere.of(accountId), webhook.secret)).toBe(true);
    // A second look within ten seconds is not to be had: nobody can have the store asked at will.
    expect(await elsewhere.lookAgain(accountId)).toEqual([]);
  });

  it("makes one for a trigger where the account has no events, and says so", async () => {
    sandbox.account.hasWebhookEvents = false;
    await lookAfter();
    expect(webhooks()).toMatchObject([{ subscriptions: ["conditional_ticket_events"] }]);
    expect(await kept()).toMatchObject({ state: "trigger-needed" });
  });

  it("says that it is refused, and tries again an hour later", async () => {
    isRefused = true;
    await lookAfter();
    expect(await kept()).toMatchObject({ state: "refused", reason: "zendesk-403", secrets: null });
    isRefused = false;
    at += hourMs;
    await lookAfter();
    expect(await kept()).toMatchObject({ state: "subscribed", reason: null });
  });

  it("asks nothing of an account that is not connected", async () => {
    await store.connectionOf(accountId).needReconnect(1, "invalid_grant", now);
    await lookAfter();
    expect(asked).toEqual([]);
    expect(await kept()).toBeNull();
  });
});
