import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { oauthToken } from "../../../sandbox/api/api.ts";
import { smallAccount } from "../../../sandbox/generator/small-account.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import { freePort } from "../../../scripts/start/free-port.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { configFrom } from "../../../src/service/config.ts";
import { createLog } from "../../../src/service/log.ts";
import { type RunningService, startService } from "../../../src/service/start-service.ts";
import { emptyDatabase, type TestDatabase } from "../../support/database.ts";
import { signedHeader } from "../support/signed-token.ts";

const secret = "a-secret-that-only-this-test-knows-0123456789";
const client = { id: "care", secret: "canary-client-secret" };
const masterKeys = `k1:${Buffer.alloc(32, 7).toString("base64")}`;

describe("connecting an account", () => {
  let sandbox: Sandbox;
  let service: RunningService;
  let database: TestDatabase;
  let url: string;
  const logged: string[] = [];

  beforeAll(async () => {
    const port = await freePort(0);
    url = `http://127.0.0.1:${port}`;
    const redirectUri = `${url}/v1/oauth/callback`;
    sandbox = await startSandbox({
      data: smallAccount({ seed: 1, at: Date.now() - 3_600_000 }),
      oauthClient: { ...client, redirectUri },
    });
    database = await emptyDatabase("embedded");
    const config = configFrom({
      CARE_PORT: `${port}`,
      CARE_ACCOUNT: "sandbox",
      CARE_ACCOUNT_SECRET: secret,
      CARE_OAUTH_CLIENT_ID: client.id,
      CARE_OAUTH_CLIENT_SECRET: client.secret,
      CARE_PUBLIC_URL: url,
      CARE_MASTER_KEYS: masterKeys,
      CARE_ZENDESK_ORIGIN: sandbox.assetsOrigin,
      CARE_EXPORT_CALLS_PER_MINUTE: "0",
    });
    service = await startService({
      config: { ...config, store: database.config },
      policy: defaultPolicy,
      log: createLog("info", { write: (line) => logged.push(line) }),
      version: "0.0.0-test",
      now: Date.now,
      zendeskGraceMs: 0,
    });
  });
  afterAll(async () => {
    await service.stop();
    await sandbox.close();
    await database.remove();
  });

  const get = (address: string) => fetch(address, { redirect: "manual" });
  const installation = async () => {
    const authorization = await signedHeader({ accountId: "sandbox", secret, at: Date.now() });
    const answer = await fetch(`${url}/v1/installation`, { headers: { authorization } });
    return answer.json();
  };
  /** From our address to Zendesk's and back, as a browser goes. */
  async function consented(change: (consent: URL) => void = () => {}): Promise<string> {
    const begun = await get(`${url}/v1/accounts/sandbox/connect`);
    expect(begun.status).toBe(302);
    const consent = new URL(begun.headers.get("location") ?? "");
    expect(consent.origin).toBe(sandbox.assetsOrigin);
    change(consent);
    const back = await get(consent.href);
    expect(back.status).toBe(302);
    return back.headers.get("location") ?? "";
  }

  it("says before that nobody has connected it, and asks Zendesk nothing", async () => {
    expect(await installation()).toMatchObject({
      connection: { state: "not-connected" },
      zendesk: "refused",
    });
  });

  it("refuses a state that it did not make, one for another account, and none", async () => {
    const back = new URL(await consented());
    for (const state of [
      "",
      "sandbox.guessed",
      back.searchParams.get("state")?.replace("sandbox", "other"),
    ]) {
      back.searchParams.set("state", state ?? "");
      const answer = await get(back.href);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain("this attempt was not begun here");
    }
    expect((await installation()).connection.state).toBe("not-connected");
  });

  it("refuses who is no admin, and keeps nothing of them", async () => {
    const back = await consented((consent) => consent.searchParams.set("as", `${staff.agent}`));
    const answer = await get(back);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("only an admin can connect an account");
    expect((await installation()).connection.state).toBe("not-connected");
  });

  it("says so where the admin declines", async () => {
    const back = await consented((consent) => consent.searchParams.set("decline", "true"));
    const answer = await get(back);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("the consent was not given");
  });

  it("refuses a code whose verifier is another's", async () => {
    const [mine, theirs] = [new URL(await consented()), new URL(await consented())];
    mine.searchParams.set("code", theirs.searchParams.get("code") ?? "");
    const answer = await get(mine.href);
    expect(answer.status).toBe(502);
    expect((await installation()).connection.state).toBe("not-connected");
  });

  it("connects by an admin's consent, which counts once", async () => {
    const back = await consented();
    const answer = await get(back);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(await answer.text()).toContain("Connected.");
    expect(await installation()).toMatchObject({
      connection: { state: "connected", reason: null, isAtRisk: false },
      zendesk: "reachable",
    });
    const again = await get(back);
    expect([again.status, await again.text()]).toEqual([
      400,
      expect.stringContaining("has ended already"),
    ]);
  });

  it("keeps a webhook of its own, and takes what comes from it", { timeout: 60_000 }, async () => {
    const stateOf = async () => (await installation()).webhooks.subscription.state;
    await expect.poll(stateOf, { timeout: 40_000, interval: 500 }).toBe("subscribed");
    const [ticket] = [...sandbox.account.tickets.values()].filter(
      ({ status }) => status === "open",
    );
    const tags = { method: "PUT", body: JSON.stringify({ tags: ["changed"] }) };
    const changed = await fetch(`${sandbox.assetsOrigin}/api/v2/tickets/${ticket?.id}/tags`, {
      ...tags,
      headers: { authorization: `Bearer ${oauthToken}`, "content-type": "application/json" },
    });
    expect(changed.status).toBe(200);
    const lastOf = async () => (await installation()).webhooks.lastReceivedAt;
    await expect.poll(lastOf, { timeout: 10_000 }).not.toBeNull();
  });

  it("goes on by itself once Zendesk has ended the token, and says when it cannot", async () => {
    sandbox.oauth.revokeAll();
    const customer = `${url}/v1/customers/1001/care-context`;
    const ask = async () => {
      const authorization = await signedHeader({ accountId: "sandbox", secret, at: Date.now() });
      return fetch(customer, { headers: { authorization } });
    };
    const refused = await ask();
    expect([refused.status, (await refused.json()).code]).toEqual([502, "zendesk-refused"]);
    expect((await installation()).connection).toMatchObject({
      state: "reconnect-needed",
      reason: "invalid_grant",
    });
    expect((await get(await consented())).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  it("has no secret, token, code or state in the log", async () => {
    const { searchParams } = new URL(await consented());
    await get(`${url}/v1/oauth/callback?code=canary-code-${randomUUID()}&state=sandbox.canary`);
    const text = logged.join();
    expect(text).toContain("/v1/oauth/callback");
    expect(text).not.toMatch(/canary|code=|state=/);
    expect(text).not.toContain(searchParams.get("code"));
    expect(text).not.toContain(searchParams.get("state"));
  });

  it("is at no address of an account that is not there", async () => {
    expect((await get(`${url}/v1/accounts/other/connect`)).status).toBe(404);
  });
});
