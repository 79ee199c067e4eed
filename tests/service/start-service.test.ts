import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/care/policy.ts";
import { createLog } from "../../src/service/log.ts";
import { type RunningService, startService } from "../../src/service/start-service.ts";
import { emptyDatabase, engines, type TestDatabase } from "../support/database.ts";
import { signedHeader } from "./support/signed-token.ts";

const secret = "a-secret-with-at-least-32-characters";

describe.each(engines)("startService on the %s store", { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  let zendesk: Server;
  let timesAsked: number;
  let service: RunningService;

  beforeEach(async () => {
    database = await emptyDatabase(engine);
    timesAsked = 0;
    // It takes every request, and never answers one.
    zendesk = createServer(() => {
      timesAsked += 1;
    });
    await new Promise<void>((listening) => zendesk.listen(0, "127.0.0.1", listening));
    const address = zendesk.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const origin = `http://127.0.0.1:${port}`;
    service = await startService({
      config: {
        host: "127.0.0.1",
        port: 0,
        logLevel: "silent",
        store: database.config,
        policyFile: null,
        metricsPort: null,
        requestsPerMinute: 600,
        exportCallsPerMinute: 0,
        isBackground: true,
        sentimentModelFolder: null,
        accounts: [
          {
            id: "acme",
            secrets: [secret],
            webhooks: { secrets: [], accountNumber: null },
            zendesk: { origin, access: { kind: "token", token: "token" } },
          },
        ],
      },
      policy: defaultPolicy,
      log: createLog("silent"),
      version: "0.0.0-test",
      now: Date.now,
      zendeskGraceMs: 0,
    });
  });
  afterEach(async () => {
    zendesk.closeAllConnections();
    zendesk.close();
    await database.remove();
  });

  it("answers what waits for Zendesk with a problem when it is stopped", async () => {
    const authorization = await signedHeader({ accountId: "acme", secret, at: Date.now() });
    const address = `http://127.0.0.1:${service.port}/v1/customers/1/care-context`;
    const asked = fetch(address, { headers: { authorization } });
    await expect.poll(() => timesAsked).toBe(3);
    const [answer] = await Promise.all([asked, service.stop()]);
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: "zendesk-failed" });
    expect(timesAsked).toBe(3);
  });
});
