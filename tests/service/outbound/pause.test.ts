import { describe, expect, it } from "vitest";
import { pauseBriefly } from "../../../src/service/outbound/pause.ts";

describe("pauseBriefly", () => {
  it("waits for a moment", async () => {
    await expect(pauseBriefly(1)).resolves.toBeUndefined();
  });

  it("does not sit out what Zendesk asks for, but says how long it would be", async () => {
    await expect(pauseBriefly(5001)).rejects.toMatchObject({
      name: "ZendeskWaitError",
      retryAfterMs: 5001,
    });
  });
});
