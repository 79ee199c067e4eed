import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/**
 * Writes the service as plain JavaScript into a folder, each file where it was under `src`, with a
 * `package.json` beside: what runs then needs neither TypeScript nor a loader.
 */
export function buildService(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(
    process.execPath,
    [
      resolve(root, "node_modules/typescript/bin/tsc"),
      "--project",
      resolve(root, "src/service/tsconfig.build.json"),
      "--outDir",
      folder,
    ],
    { cwd: root, stdio: "inherit" },
  );
  cpSync(resolve(root, "package.json"), resolve(folder, "package.json"));
}

if (process.argv[1] === import.meta.filename) buildService(resolve(root, "dist/service"));
