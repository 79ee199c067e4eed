import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aContext, fakeZafClient } from "./support/fake-zaf-client.ts";

describe("the app's page", () => {
  afterEach(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(window, "ZAFClient");
  });

  it("says that Zendesk has not answered, and opens by itself when it does", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    document.body.innerHTML = '<div id="root"></div>';
    let register: (context: unknown) => void = () => {};
    const context = new Promise((resolve) => {
      register = resolve;
    });
    const client = fakeZafClient({
      context: () => context,
      get: () => Promise.resolve({ "ticket.id": 1, "ticket.requester": null, errors: {} }),
    });
    Object.assign(window, { ZAFClient: { init: vi.fn(() => client) } });
    const init = vi.mocked(Reflect.get(window, "ZAFClient").init);
    const opened = import("../../src/app/main.tsx");
    // Fetching every module of it takes a busy machine longer than a second.
    await vi.waitFor(() => expect(init).toHaveBeenCalled(), { timeout: 10_000 });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(screen.getByRole("alert").textContent).toMatch(/^Care Context waits for Zendesk/);
    vi.useRealTimers();
    register(aContext);
    await opened;
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByText(/^Care Context waits for Zendesk/)).toBeNull();
  });
});
