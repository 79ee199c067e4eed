import { chromium } from "playwright-core";
import { startSandbox } from "../sandbox/sandbox.ts";
import { generateAccount } from "../sandbox/generator/generate-account.ts";
import { withManyFollowUps } from "../sandbox/generator/many-follow-ups.ts";
import { hourStartOf } from "../sandbox/generator/days.ts";
import { chromiumPath, chromiumSwitches } from "../scripts/chromium.ts";
const at = hourStartOf(Date.now());
const data = withManyFollowUps(generateAccount({ seed: 1, at }), { count: 260, seed: 7, at });
const sandbox = await startSandbox({ data, serviceUrl: null });
const browser = await chromium.launch({ executablePath: chromiumPath()!, args: [...chromiumSwitches] });
const shots: [string, string, number][] = [["light", "", 1440], ["dark", "&colorScheme=dark", 1440], ["rtl", "&locale=ar", 1440], ["narrow", "", 420]];
for (const [name, extra, width] of shots) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on("console", (m) => { if (m.type() === "error") console.log(name, m.text()); });
  page.on("pageerror", (e) => console.log(name, "ERR", e.message));
  await page.goto(`${sandbox.origin}/?as=12&app=nav_bar${extra}`);
  const app = page.frameLocator('[data-testid="app-frame-nav-bar"]');
  await app.locator("tbody tr[data-ticket]").first().waitFor({ timeout: 15000 });
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/shot-${name}.png` });
  if (name === "light") {
    await app.locator("thead input[type=checkbox]").check({ force: true });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shot-selected.png` });
    await app.getByRole("button", { name: "Board" }).click();
    await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/shot-board.png` });
    console.log(page.url());
  }
  await page.close();
}
await browser.close(); await sandbox.close();
