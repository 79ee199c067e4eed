import { connectHost } from "./host/connect-host.ts";
import { pageAddressOf } from "./host/page-address.ts";
import { zafClientIn } from "./host/zaf-client.ts";
import { openLocation } from "./locations.ts";

const whyNothing = {
  "no-sdk":
    "Care Context cannot start: the script that connects it to Zendesk did not load. Reload the page, and check that static.zdassets.com is not blocked.",
  outside: "Care Context works inside Zendesk Support. Open a ticket there to see it.",
  silent:
    "Care Context waits for Zendesk, which has not answered yet. It opens as soon as it does.",
  broken: "Care Context cannot start. Reload the page to try again.",
} as const;

const address = pageAddressOf(window.location.search, window.location.hash);
document.documentElement.dataset.colorScheme = address.colorScheme;
await start();

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) return;
  const client = zafClientIn(window);
  if (typeof client === "string") {
    sayInstead(root, whyNothing[client]);
    return;
  }
  try {
    const host = await connectHost(
      client,
      address,
      () => crypto.randomUUID(),
      () => sayInstead(root, whyNothing.silent),
    );
    await openLocation(root, host);
  } catch {
    sayInstead(root, whyNothing.broken);
  }
}

/** Plain elements: what says that nothing could be loaded must not need to be loaded. */
function sayInstead(root: HTMLElement, words: string): void {
  const main = document.createElement("main");
  main.className = "first-paint";
  main.setAttribute("role", "alert");
  main.style.font = "14px/20px system-ui, sans-serif";
  main.textContent = words;
  root.replaceChildren(main);
}
