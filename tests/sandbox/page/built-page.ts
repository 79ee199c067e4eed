import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** Builds the host page as it is now into a folder of its own. */
export function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-page-"));
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const config = join(root, "sandbox/page/vite.config.ts");
  execFileSync(
    process.execPath,
    [vite, "build", "--config", config, "--outDir", folder, "--logLevel", "error"],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
  return folder;
}
