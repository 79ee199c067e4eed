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

/** tsc says nothing of a layer whose foundation is broken, so each has a run of its own. */
const groups = [
  ...["src/care", "src/contract", "src/app", "src/service"].map((layer) =>
    plants.filter(({ tool, file }) => tool === "tsc" && file.startsWith(`${layer}/`)),
  ),
  plants.filter(({ tool }) => tool === "biome"),
];

function run(tool: Plant["tool"], where: string): { status: number | null; output: string } {
  const bin = join(root, "node_modules/.bin", tool);
  const args =
    tool === "tsc"
      ? ["-b", where]
      : ["lint", "--error-on-warnings", "--max-diagnostics=none", "--colors=off", where];
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: copy, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

/** What the tool says of each plant of a group. */
function saidOf(group: readonly Plant[]): ReadonlyMap<Plant, string> {
  const [first] = group;
  if (first === undefined) throw new Error("nothing is planted in a layer");
  for (const { file, source } of group) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${source}\n`);
  }
  const layer = first.file.split("/").slice(0, 2).join("/");
  const { output } = run(first.tool, first.tool === "tsc" ? layer : ".");
  for (const { file } of group) rmSync(join(copy, file));
  // Each finding begins with its place.
  const findings = output.split(/^(?=(?:src|sandbox)\/\S+?\.tsx?[(: ])/m);
  return new Map(
    group.map((plant) => [plant, findings.filter((one) => one.startsWith(plant.file)).join("\n")]),
  );
}

describe("the fences", () => {
  let said: ReadonlyMap<Plant, string> = new Map();

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

  it("let the sources pass as they are", { timeout: 180_000 }, () => {
    for (const layer of ["src/app", "src/service", "src/contract", "sandbox"]) {
      expect(run("tsc", layer)).toMatchObject({ status: 0 });
    }
    expect(run("biome", "src")).toMatchObject({ status: 0 });
  });

  it("are tried with everything that is forbidden", { timeout: 180_000 }, () => {
    said = new Map(groups.flatMap((group) => [...saidOf(group)]));
    expect(said.size).toBe(planted.length);
  });

  it.each(plants)("stop: $name", (plant) => {
    expect(said.get(plant)).toMatch(plant.expected);
  });
});
