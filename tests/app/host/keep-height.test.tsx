import { afterEach, describe, expect, it, vi } from "vitest";
import { keepHeight } from "../../../src/app/host/keep-height.ts";

describe("keepHeight", () => {
  const element = document.createElement("div");
  afterEach(() => {
    element.remove();
  });

  it("tells each height once, rounded up, until it is ended", async () => {
    const told: unknown[] = [];
    element.style.height = "120.4px";
    document.body.append(element);
    let end: (message: unknown) => void = () => undefined;
    keepHeight(element, {
      invoke: async (_, size) => {
        told.push(size);
      },
      on: (event, handler) => {
        if (event === "app.willDestroy") end = handler;
        return () => undefined;
      },
    });
    await vi.waitFor(() => expect(told).toEqual([{ width: "100%", height: "121px" }]));
    element.style.width = "200px";
    element.style.height = "121px";
    await twoFrames();
    element.style.height = "300px";
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told[1]).toEqual({ width: "100%", height: "300px" });
    end(undefined);
    element.style.height = "310px";
    await twoFrames();
    expect(told).toHaveLength(2);
  });
});

function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
