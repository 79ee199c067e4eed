import { type Browser, chromium } from "playwright-core";
import { chromiumPath, chromiumSwitches } from "../chromium.ts";

/** What the bench measures happens in a browser, and there is none. */
export class NoChromiumError extends Error {
  override readonly name = "NoChromiumError";

  constructor() {
    super("No Chromium found: nothing was measured. Set CHROMIUM_PATH to one.");
  }
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new NoChromiumError();
  return chromium.launch({ executablePath, args: [...chromiumSwitches] });
}
