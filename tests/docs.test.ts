import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { playbook } from "../src/care/playbook/playbook.ts";
import { defaultPolicy } from "../src/care/policy.ts";
import { readPolicy } from "../src/contract/policy.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const documents = [
  "README.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join("docs", path)),
];

/** Every setting as its path and value, in the order of the policy. */
function settingsIn(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, value]];
  return entries.flatMap(([key, one]) => settingsIn(one, path === "" ? key : `${path}.${key}`));
}

describe("the documents", () => {
  it("name only commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    for (const document of documents) {
      for (const [, command] of read(document).matchAll(/npm run (?:--silent )?([a-z:]+)/g)) {
        expect(Object.keys(scripts), `${document}: npm run ${command}`).toContain(command);
      }
    }
  });

  it("link only to files that are there", () => {
    for (const document of documents) {
      for (const [, target = ""] of read(document).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        const path = join(root, dirname(document), target);
        expect(existsSync(path), `${document} links to ${target}`).toBe(true);
      }
    }
  });

  it("have a row for every rule, with its priority, and a file that carries its id", () => {
    const rows = read("docs/care.md");
    const files = readdirSync(join(root, "src/care/playbook"));
    for (const { id, priority } of playbook) {
      expect(rows, id).toMatch(new RegExp(`^\\| ${id} \\|.*\\| ${priority} \\|`, "m"));
      expect(files.filter((file) => file.startsWith(`${id.toLowerCase()}-`))).toHaveLength(1);
    }
  });

  it("state the default policy's tiers", () => {
    const tiers = defaultPolicy.loyalty.tiers.map(({ tier, points }) => `${tier} ${points}`);
    expect(read("docs/care.md").toLowerCase()).toContain(tiers.join(", "));
  });

  it("state every setting of the policy with its default, and no other", () => {
    const rows = [...read("docs/policy.md").matchAll(/^\| `([^`]+)` \| `([^`]+)` \| [^|]+ \|$/gm)];
    const stated = rows.map(([, path = "", value = ""]) => [path, JSON.parse(value)]);
    expect(stated).toEqual(settingsIn(defaultPolicy, ""));
  });

  it("show a policy that is valid", () => {
    const [, json = ""] = /```json\n([\s\S]*?)```/.exec(read("docs/policy.md")) ?? [];
    expect(readPolicy(JSON.parse(json)).ok).toBe(true);
  });
});

describe("the repository", () => {
  it("has one version", () => {
    expect(JSON.parse(read("manifest.json")).version).toBe(
      JSON.parse(read("package.json")).version,
    );
  });

  it("pins every dependency exactly", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(range, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });
});
