import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "../../../scripts/start/free-port.ts";

describe("freePort", () => {
  it("takes another port where the preferred one is in use", async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const taken = typeof address === "object" && address !== null ? address.port : 0;
    const found = await freePort(taken);
    expect(found).not.toBe(taken);
    expect(found).toBeGreaterThan(0);
    await new Promise((closed) => server.close(closed));
    expect(await freePort(taken)).toBe(taken);
  });
});
