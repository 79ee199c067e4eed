import { parseArgs } from "node:util";
import { benchApp } from "./bench/app.ts";
import { benchCare } from "./bench/care.ts";
import { NoChromiumError } from "./bench/chromium-of-bench.ts";

const benches = { app: benchApp, care: benchCare };
const usage = `npm run --silent bench -- ${Object.keys(benches).join(" | ")} [--json]\n`;

function argumentsGiven() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "?"}\n${usage}`);
    return process.exit(2);
  }
}

const { positionals, values } = argumentsGiven();
const [name = ""] = positionals;
const bench = Object.entries(benches).find(([each]) => each === name)?.[1];
if (bench === undefined || positionals.length !== 1) {
  process.stderr.write(usage);
  process.exit(2);
}

try {
  const result = await bench();
  process.stdout.write(`${JSON.stringify(result, null, values.json === true ? 0 : 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof NoChromiumError ? 3 : 1);
}
