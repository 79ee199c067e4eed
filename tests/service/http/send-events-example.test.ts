import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../../src/service/store/store.ts";
import { now } from "../../support/clock.ts";
import { freshStore } from "../../support/database.ts";
import { type TestService, testService } from "../support/test-service.ts";

const root = resolve(import.meta.dirname, "../../..");

describe("the example in docs/operations.md", () => {
  let store: Store;
  let remove: () => Promise<void>;
  let service: TestService;

  beforeAll(async () => {
    ({ store, remove } = await freshStore("embedded"));
    service = await testService(store);
    // The example signs by its own clock.
    service.pass(Date.now() - now);
    await service.app.listen({ host: "127.0.0.1", port: 0 });
  });
  afterAll(async () => {
    await service.close();
    await remove();
  });

  it("sends events that the service takes, as often as it is run", async () => {
    const document = await readFile(resolve(root, "docs/operations.md"), "utf8");
    const example = /```js\n([\s\S]+?)```/.exec(document)?.[1] ?? "";
    const [acme] = service.accounts;
    const address = service.app.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const run = async () => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["--input-type=module", "--eval", example],
        {
          cwd: root,
          env: {
            ...process.env,
            CARE_URL: `http://127.0.0.1:${port}`,
            CARE_ACCOUNT: acme.id,
            CARE_ACCOUNT_SECRET: acme.secret,
          },
        },
      );
      return stdout;
    };
    expect(await run()).toBe('200 {"accepted":2,"replaced":0,"duplicates":0}\n');
    expect(await run()).toBe('200 {"accepted":0,"replaced":0,"duplicates":2}\n');
    expect(await store.forAccount(acme.id).readEvents("1001")).toHaveLength(2);
  });
});
