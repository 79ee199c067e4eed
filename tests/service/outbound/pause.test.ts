import { describe, expect, it } from "vitest";
import { pauseBriefly, pauseFor } from "../../../src/service/outbound/pause.ts";

const { signal } = new AbortController();

describe("pauseFor", () => {
  it("waits no longer once nobody waits for it", async () => {
    const waiting = new AbortController();
    const pause = pauseFor(60 * 60_000, waiting.signal);
    waiting.abort();
    await expect(pause).resolves.toBeUndefined();
  });
});

describe("pauseBriefly", () => {
  it("waits for a moment", async () => {
    await expect(pauseBriefly(1, signal)).resolves.toBeUndefined();
  });

  it("does not sit out what Zendesk asks for, but says how long it would be", async () => {
    await expect(pauseBriefly(5001, signal)).rejects.toMatchObject({
      name: "ZendeskWaitError",
      retryAfterMs: 5001,
    });
  });
});
