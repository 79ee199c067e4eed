import { describe, expect, it } from "vitest";
import { zafClientIn } from "../../../src/app/host/zaf-client.ts";
import { fakeZafClient } from "../support/fake-zaf-client.ts";

describe("zafClientIn", () => {
  it("says that the script is missing", () => {
    expect(zafClientIn({})).toBe("no-sdk");
    expect(zafClientIn({ ZAFClient: {} })).toBe("no-sdk");
  });

  it("says that the page is outside Zendesk when init() is false", () => {
    expect(zafClientIn({ ZAFClient: { init: () => false } })).toBe("outside");
  });

  it("gives the client, made with the SDK as its this", () => {
    const client = fakeZafClient();
    const sdk = {
      made: client,
      init() {
        return this.made;
      },
    };
    expect(zafClientIn({ ZAFClient: sdk })).toBe(client);
  });
});
