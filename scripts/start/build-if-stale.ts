import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { isStale } from "./is-stale.ts";

const root = resolve(import.meta.dirname, "../..");
const builds = [
  {
    name: "the app",
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
    name: "the sandbox's page",
    built: "dist/sandbox/index.html",
    sources: ["sandbox/page"],
    config: ["--config", "sandbox/page/vite.config.ts"],
  },
];

/**
 * Builds the app and the sandbox's page where a source is newer; names each before it builds it.
 *
 * @throws Vite could not build one; it has said why on the error stream.
 */
export async function buildIfStale(announce: (name: string) => void): Promise<void> {
  const stale = builds.filter(({ built, sources }) =>
    isStale(
      resolve(root, built),
      sources.map((source) => resolve(root, source)),
    ),
  );
  await Promise.all(
    stale.map(async ({ name, config }) => {
      announce(name);
      if ((await build(config)) !== 0) throw new Error(`Building ${name} failed`);
    }),
  );
}

async function build(config: readonly string[]): Promise<unknown> {
  const vite = resolve(root, "node_modules/vite/bin/vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn", ...config], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((ended) => child.once("exit", ended));
}
