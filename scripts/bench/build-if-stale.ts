import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { isStale } from "../start/is-stale.ts";

const root = resolve(import.meta.dirname, "../..");
const builds = [
  {
    built: "dist/app/assets/iframe.html",
    sources: [
      "src/app",
      "src/care",
      "src/zendesk",
      "src/contract",
      "assets",
      "translations",
      "manifest.json",
      "vite.config.ts",
    ],
    config: [],
  },
  {
    built: "dist/sandbox/index.html",
    sources: ["sandbox/page"],
    config: ["--config", "sandbox/page/vite.config.ts"],
  },
];

/** Builds the app and the sandbox's page where a source is newer; prints nothing. */
export async function buildIfStale(): Promise<void> {
  for (const { built, sources, config } of builds) {
    const places = sources.map((source) => resolve(root, source));
    if (!isStale(resolve(root, built), places)) continue;
    const vite = resolve(root, "node_modules/vite/bin/vite.js");
    const child = spawn(process.execPath, [vite, "build", "--logLevel", "error", ...config], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const code = await new Promise((ended) => child.once("exit", ended));
    if (code !== 0) throw new Error(`${built} could not be built`);
  }
}
