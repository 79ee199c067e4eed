import { describe, expect, it } from "vitest";
import { keepingConnected } from "../../src/service/keeping-connected.ts";
import { createLog } from "../../src/service/log.ts";

describe("keepingConnected", () => {
  it("asks for the token of every account, also where one fails, so that none ends unused (O7)", async () => {
    const asked: string[] = [];
    const logged: string[] = [];
    const accountOf = (id: string) => ({
      id,
      tokens: {
        token: async () => {
          asked.push(id);
          if (id === "broken") throw new Error("canary");
          return "a-token";
        },
        tokenAfter: async () => null,
      },
    });
    await keepingConnected({
      accounts: [accountOf("acme"), accountOf("broken"), accountOf("other")],
      log: createLog("info", { write: (line) => logged.push(line) }),
    }).refresh(new AbortController().signal);
    expect(asked).toEqual(["acme", "broken", "other"]);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { event: "keeping-connected-failed", account: "broken" },
    ]);
    expect(logged.join()).not.toContain("canary");
  });
});
