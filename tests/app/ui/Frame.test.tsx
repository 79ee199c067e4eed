import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Frame } from "../../../src/app/ui/Frame.tsx";

function Broken(): never {
  throw new Error("A fault.");
}

const english = { language: "en", direction: "ltr" } as const;

describe("Frame", () => {
  afterEach(cleanup);

  it("follows Zendesk's colour scheme, on the page as well", async () => {
    let scheme: "light" | "dark" = "light";
    let changed = () => {};
    const colorScheme = {
      now: () => scheme,
      watch: (watcher: () => void) => {
        changed = watcher;
        return () => undefined;
      },
    };
    render(
      <Frame colorScheme={colorScheme} language={english} broken="Broken.">
        <p>Here.</p>
      </Frame>,
    );
    const page = document.documentElement;
    expect(page.dataset.colorScheme).toBe("light");
    expect(page.style.background).toBe("rgb(255, 255, 255)");
    scheme = "dark";
    changed();
    await waitFor(() => expect(page.dataset.colorScheme).toBe("dark"));
    expect(page.style.background).not.toBe("rgb(255, 255, 255)");
  });

  it("says so in words when a part fails, instead of staying blank", () => {
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    render(
      <Frame
        colorScheme={{ now: () => "light", watch: () => () => undefined }}
        language={english}
        broken="Care Context stopped."
      >
        <Broken />
      </Frame>,
    );
    expect(screen.getByRole("alert").textContent).toBe("Care Context stopped.");
    silenced.mockRestore();
  });
});
