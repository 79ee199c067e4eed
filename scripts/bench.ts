import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { NoChromiumError } from "./bench/chromium-of-bench.ts";

const usage = `npm run --silent bench -- app | care | workspace [--json]
npm run --silent bench -- team [--customers N] [--json]
npm run --silent bench -- service [--tickets N] [--json]
npm run --silent bench -- sentiment --data FILE.tsv [--adapt N] [--seed N] [--json]

  --data FILE.tsv  lines of a label (neg, neu or pos; or in full), a tab, and a text
  --adapt N        learns from so many of them first, as from an account's own ratings
  --customers N    in the larger account; 10,000 unless you say otherwise
  --tickets N      in the larger account; 1,000,000 unless you say otherwise
  --seed N         which ones; 1 unless you say otherwise
`;

function refused(reason: string): never {
  process.stderr.write(`${reason}${reason === "" ? "" : "\n"}${usage}`);
  return process.exit(2);
}

function argumentsGiven() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        data: { type: "string" },
        adapt: { type: "string", default: "0" },
        seed: { type: "string", default: "1" },
        customers: { type: "string", default: "10000" },
        tickets: { type: "string", default: "1000000" },
      },
    });
  } catch (error) {
    return refused(error instanceof Error ? error.message : "?");
  }
}

const { positionals, values } = argumentsGiven();
const [name = ""] = positionals;

function wholeNumber(option: "adapt" | "seed" | "tickets" | "customers"): number {
  const text = values[option];
  return /^\d{1,7}$/.test(text) ? Number(text) : refused(`--${option} must be a whole number.`);
}

/** Each bench is loaded only where it runs: what one needs must not weigh on another's figures. */
async function benched(): Promise<unknown> {
  if (positionals.length !== 1) return refused("");
  if (name === "app") return (await import("./bench/app.ts")).benchApp();
  if (name === "care") return (await import("./bench/care.ts")).benchCare();
  if (name === "workspace") return (await import("./bench/workspace.ts")).benchWorkspace();
  if (name === "team") {
    return (await import("./bench/team.ts")).benchTeam(wholeNumber("customers"));
  }
  if (name === "service") {
    const { benchService } = await import("./bench/service/bench-service.ts");
    return benchService(wholeNumber("tickets"), (line) => process.stderr.write(`${line}\n`));
  }
  if (name !== "sentiment") return refused("");
  if (values.data === undefined) return refused("--data is needed.");
  if (!existsSync(values.data)) return refused(`There is no file ${values.data}.`);
  const { benchSentiment } = await import("./bench/sentiment.ts");
  return benchSentiment({
    data: values.data,
    adapt: wholeNumber("adapt"),
    seed: wholeNumber("seed"),
  });
}

try {
  const result = await benched();
  process.stdout.write(`${JSON.stringify(result, null, values.json === true ? 0 : 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof NoChromiumError ? 3 : 1);
}
