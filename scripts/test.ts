import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumPath } from "./chromium.ts";

/** What Vitest's JSON reporter says that we read. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
};

const folder = mkdtempSync(join(tmpdir(), "care-context-tests-"));
const chromium = chromiumPath();
const databaseUrl = process.env.DATABASE_URL ?? "";
let passed = 0;
let failed = 0;
let skipped = 0;

say(
  databaseUrl === ""
    ? "Store: the embedded one. Set DATABASE_URL to a PostgreSQL server (15 or newer) to test on it too."
    : "Store: the embedded one, and PostgreSQL at DATABASE_URL.",
);
say(
  chromium === null
    ? "Browser: no Chromium found, so the tests that need one are SKIPPED. Install it, or set CHROMIUM_PATH."
    : `Browser: ${chromium}`,
);

run("UTC", "every layer", ["--project", "core", "--project", "node", "--project", "words"]);
// Reading texts and the purchase model's numbers know no calendar; and what holds of any facts at one
// end of it holds at the other.
const withoutCalendar = [
  "sentiment/**",
  "cues/**",
  "{language,language.list,own-words,own-words.list,plain-text,sentences}.test.ts",
  "{bg-nbd,fit-purchase-model,gamma-function,gamma-gamma,purchase-model}.test.ts",
];
const care = [
  "--project",
  "core",
  "tests/care",
  ...withoutCalendar.flatMap((tests) => ["--exclude", `tests/care/${tests}`]),
];
run("Pacific/Chatham", "the core, at the far end of the calendar", care);
run("America/St_Johns", "the core, half an hour off", [
  ...care,
  "--exclude",
  "**/*.property.test.ts",
]);
if (chromium === null) {
  say("Skipped: the components' and the whole app's tests in a browser.");
} else {
  run("UTC", "components in a browser", ["--project", "components"]);
  build();
  run("UTC", "the whole, in a browser on the sandbox", ["--project", "e2e"]);
}
rmSync(folder, { recursive: true, force: true });

const skips = skipped > 0 ? `, ${skipped} skipped` : "";
say("");
say(`${passed} passed, ${failed} failed${skips}`);
process.exitCode = failed > 0 ? 1 : 0;

function run(timeZone: string, name: string, rest: readonly string[]): void {
  say("");
  say(`== ${name} (TZ=${timeZone})`);
  const file = join(folder, "report.json");
  rmSync(file, { force: true });
  const args = ["vitest", "run", ...rest];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { status } = spawnSync("npx", [...args, ...reporters], {
    stdio: "inherit",
    env: { ...process.env, TZ: timeZone },
    shell: process.platform === "win32",
  });
  const report = reportIn(file);
  passed += report?.numPassedTests ?? 0;
  skipped += report?.numPendingTests ?? 0;
  const broken = report?.numFailedTests ?? 0;
  // A suite that does not load has no failed test, and a crash leaves no report: both have failed.
  failed += broken > 0 || status === 0 ? broken : 1;
}

function build(): void {
  say("");
  say("== building the app and the sandbox");
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) failed += 1;
}

function reportIn(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
