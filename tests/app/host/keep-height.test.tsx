import { afterEach, describe, expect, it, vi } from "vitest";
import { keepHeight } from "../../../src/app/host/keep-height.ts";

describe("keepHeight", () => {
  const element = document.createElement("div");
  afterEach(() => {
    element.remove();
  });

  it("tells each height once, rounded up, until it is ended", async () => {
    const told: string[] = [];
    element.style.height = "120.4px";
    document.body.append(element);
    const end = keepHeight(element, async (height) => {
      told.push(height);
    });
    await vi.waitFor(() => expect(told).toEqual(["121px"]));
    element.style.width = "200px";
    element.style.height = "121px";
    await twoFrames();
    element.style.height = "300px";
    await vi.waitFor(() => expect(told).toEqual(["121px", "300px"]));
    end();
    element.style.height = "310px";
    await twoFrames();
    expect(told).toEqual(["121px", "300px"]);
  });
});

function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
