import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
let copy = "";

/** Each forbidden thing, planted in a copy of the sources, and the tool that has to catch it. */
const planted: readonly (readonly [string, string, string, "tsc" | "biome", RegExp])[] = [
  ["care imports zendesk", "src/care/planted.ts", 'import "../zendesk/send.ts";', "tsc", /TS6307/],
  [
    "care imports a type of the service",
    "src/care/planted.ts",
    'import type { Config } from "../service/config.ts";\nexport type Planted = Config;',
    "tsc",
    /TS6307/,
  ],
  [
    "care calls fetch",
    "src/care/planted.ts",
    'export const planted = fetch("/");',
    "tsc",
    /TS2304/,
  ],
  [
    "contract imports zendesk",
    "src/contract/planted.ts",
    'import "../zendesk/send.ts";',
    "tsc",
    /TS6307/,
  ],
  [
    "app imports the service, even late",
    "src/app/planted.ts",
    'export const planted = import("../service/config.ts");',
    "tsc",
    /TS6307/,
  ],
  [
    "app reads the environment",
    "src/app/planted.ts",
    "export const planted = process.env;",
    "tsc",
    /TS2591|TS2580/,
  ],
  [
    "service imports the app",
    "src/service/planted.ts",
    'import "../app/locations.ts";',
    "tsc",
    /TS6307/,
  ],
  [
    "service touches the window",
    "src/service/planted.ts",
    "export const planted = window;",
    "tsc",
    /TS2304/,
  ],
  [
    "care imports a package",
    "src/care/planted.ts",
    'import "zod";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "care reads the clock",
    "src/care/planted.ts",
    "export const planted = Date.now();",
    "biome",
    /pure/,
  ],
  [
    "care makes a date of now",
    "src/care/planted.ts",
    "export const planted = new Date();",
    "biome",
    /pure/,
  ],
  [
    "care rolls dice",
    "src/care/planted.ts",
    "export const planted = Math.random();",
    "biome",
    /pure/,
  ],
  [
    "contract imports a package",
    "src/contract/planted.ts",
    'import "axios";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "zendesk imports a package",
    "src/zendesk/planted.ts",
    'import "axios";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "the app imports axios",
    "src/app/load/planted.ts",
    'import "axios";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "the environment is read outside config.ts",
    "src/service/http/planted.ts",
    "export const planted = process.env.PORT;",
    "biome",
    /noProcessEnv/,
  ],
  [
    "SQL outside the store",
    "src/service/http/planted.ts",
    'import "pg";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "the store imports its callers",
    "src/service/store/planted.ts",
    'import "../http/app.ts";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "a view reads vendor data",
    "src/app/ticket-sidebar/planted.ts",
    'import "../../zendesk/send.ts";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "one location imports another",
    "src/app/ticket-sidebar/planted.ts",
    'import "../nav-bar/NavBar.tsx";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "the sandbox imports the app",
    "sandbox/planted.ts",
    'import "../src/app/main.tsx";',
    "biome",
    /noRestrictedImports/,
  ],
  [
    "a floating promise",
    "src/service/planted.ts",
    "async function work() {}\nexport function planted() {\n  work();\n}",
    "biome",
    /noFloatingPromises/,
  ],
  ["console output", "src/service/planted.ts", 'console.log("planted");', "biome", /noConsole/],
  [
    "a snake_case file",
    "src/care/planted_file.ts",
    "export const planted = 1;",
    "biome",
    /useFilenamingConvention/,
  ],
];

function check(tool: "tsc" | "biome", file: string): { status: number | null; output: string } {
  const bin = join(root, "node_modules/.bin", tool);
  const args = tool === "tsc" ? ["-b", layerOf(file)] : ["lint", "--error-on-warnings", file];
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: copy, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

function layerOf(file: string): string {
  return file.startsWith("src/") ? file.split("/").slice(0, 2).join("/") : "sandbox";
}

describe("the fences", () => {
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "care-context-fences-"));
    for (const name of ["src", "sandbox", "tsconfig.json", "biome.json", "package.json"]) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    // The cache of type-checks in node_modules must not be shared.
    const config = JSON.parse(readFileSync(join(copy, "tsconfig.json"), "utf8"));
    config.compilerOptions.outDir = "tsc-cache";
    writeFileSync(join(copy, "tsconfig.json"), JSON.stringify(config));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("let the sources pass as they are", { timeout: 120_000 }, () => {
    for (const layer of ["src/app", "src/service", "src/contract", "sandbox"]) {
      expect(check("tsc", `${layer}/x`)).toMatchObject({ status: 0 });
    }
    expect(check("biome", "src")).toMatchObject({ status: 0 });
  });

  it.each(planted)("stop: %s", { timeout: 60_000 }, (_name, file, source, tool, expected) => {
    const path = join(copy, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${source}\n`);
    try {
      const { status, output } = check(tool, file);
      expect(output).toMatch(expected);
      expect(status).not.toBe(0);
    } finally {
      rmSync(path);
    }
  });
});
