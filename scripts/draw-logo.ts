import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { chromiumPath, chromiumSwitches } from "./chromium.ts";

const assets = resolve(import.meta.dirname, "../assets");
const images = [
  { file: "logo.png", sizePx: 320 },
  { file: "logo-small.png", sizePx: 128 },
] as const;

const executablePath = chromiumPath();
if (executablePath === null) {
  process.stderr.write("No Chromium found. Set CHROMIUM_PATH to one.\n");
  process.exit(3);
}

const mark = await readFile(resolve(assets, "logo.svg"), "utf8");
const browser = await chromium.launch({ executablePath, args: [...chromiumSwitches] });
try {
  for (const { file, sizePx } of images) {
    const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${sizePx}px;height:${sizePx}px}</style>${mark}`,
    );
    await page.screenshot({ path: resolve(assets, file), omitBackground: true });
    await page.close();
    process.stdout.write(`assets/${file}\n`);
  }
} finally {
  await browser.close();
}
