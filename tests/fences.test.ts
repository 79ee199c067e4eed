import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

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
    "a window imports a location",
    "src/app/modal/planted.ts",
    'import "../ticket-sidebar/Card.tsx";',
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

/** A file of its own for each, so that one run of a tool tells of many. */
const plants = planted.map(([name, file, source, tool, expected], place) => ({
  name,
  file: file.replace("planted.ts", `planted-${place}.ts`),
  source,
  tool,
  expected,
}));
type Plant = (typeof plants)[number];

/** What is planted for this tool. */
const plantedFor = (wanted: Plant["tool"]) => plants.filter(({ tool }) => tool === wanted);

/** tsc says nothing of a layer whose foundation is broken, so each has a run of its own. */
const layers = ["src/care", "src/contract", "src/app", "src/service"];

type Written = { readonly text: string; readonly at: Date };

/** What tsc would have written of the sources as they are. */
const builtOfSources = new Map<string, Written>();

/**
 * What tsc says of each file of a layer and of what it is built on, as if these files were there
 * too. It starts from what the last type-check left in its cache, and leaves nothing there.
 */
function typeFaultsOf(
  layer: string,
  planted: readonly Plant[] = [],
): ReadonlyMap<string, readonly string[]> {
  const plantedAt = new Date();
  const sources = new Map<string, Written>(
    planted.map(({ file, source }) => [join(root, file), { text: source, at: plantedAt }]),
  );
  const written = planted.length === 0 ? builtOfSources : new Map(builtOfSources);
  const inMemory = (path: string) => sources.get(resolve(path)) ?? written.get(resolve(path));
  const system: ts.System = {
    ...ts.sys,
    getCurrentDirectory: () => root,
    readFile: (path, encoding) => inMemory(path)?.text ?? ts.sys.readFile(path, encoding),
    fileExists: (path) => inMemory(path) !== undefined || ts.sys.fileExists(path),
    readDirectory: (path, ...rest) => [
      ...ts.sys.readDirectory(path, ...rest),
      ...[...sources.keys()].filter((each) => each.startsWith(`${resolve(path)}/`)),
    ],
    getModifiedTime: (path) => inMemory(path)?.at ?? ts.sys.getModifiedTime?.(path),
    setModifiedTime: () => {},
    deleteFile: () => {},
    createDirectory: () => {},
    writeFile: (path, text) => {
      written.set(resolve(path), { text, at: new Date() });
    },
  };
  const faults = new Map<string, string[]>();
  const host = ts.createSolutionBuilderHost(system, undefined, ({ file, code, messageText }) => {
    const path = file === undefined ? "" : relative(root, file.fileName);
    const said = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    faults.set(path, [...(faults.get(path) ?? []), said]);
  });
  ts.createSolutionBuilder(host, [join(root, layer)], {}).build();
  return faults;
}

/** What Biome says of each file of a copy of the sources in which everything is planted. */
function lintFaultsOf(planted: readonly Plant[]): ReadonlyMap<string, readonly string[]> {
  const copy = mkdtempSync(join(tmpdir(), "care-context-fences-"));
  for (const name of ["src", "sandbox", "tsconfig.json", "biome.json", "package.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { file, source } of planted) writeFileSync(join(copy, file), `${source}\n`);
  const { stdout, stderr } = spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["lint", "--error-on-warnings", "--max-diagnostics=none", "--colors=off", "."],
    { cwd: copy, encoding: "utf8" },
  );
  rmSync(copy, { recursive: true, force: true });
  expect(stdout + stderr).toMatch(/Checked \d{3,} files/);
  // Each finding begins with its place.
  const findings = (stdout + stderr).split(/^(?=(?:src|sandbox)\/\S+?\.tsx?[: ])/m).slice(1);
  const faults = new Map<string, string[]>();
  for (const finding of findings) {
    const file = /^\S+?\.tsx?/.exec(finding)?.[0] ?? "";
    faults.set(file, [...(faults.get(file) ?? []), finding]);
  }
  return faults;
}

describe("the fences", () => {
  const said = new Map<string, readonly string[]>();

  it("let the types of the sources pass as they are", { timeout: 180_000 }, () => {
    for (const layer of ["src/app", "src/service", "sandbox"]) {
      expect([...typeFaultsOf(layer)]).toEqual([]);
    }
  });

  it("are tried with everything that is forbidden", { timeout: 180_000 }, () => {
    for (const layer of layers) {
      const planted = plantedFor("tsc").filter(({ file }) => file.startsWith(`${layer}/`));
      for (const [file, faults] of typeFaultsOf(layer, planted)) said.set(file, faults);
    }
    const lint = lintFaultsOf(plantedFor("biome"));
    for (const [file, faults] of lint) said.set(file, faults);
    const blamed = [...lint.keys()].filter((file) => !plants.some((plant) => plant.file === file));
    expect(blamed).toEqual([]);
  });

  it.each(plants)("stop: $name", ({ file, expected }) => {
    expect(said.get(file)?.join("\n")).toMatch(expected);
  });
});
