import { parseArgs } from "node:util";
import { runChaos } from "./chaos/run-chaos.ts";

const usage = `npm run --silent chaos -- --seed N [--json] [--seconds N]

  --seed N     of everything that goes wrong, and when
  --seconds N  how long it goes wrong, before all is healed; 15 unless you say otherwise

On the server at DATABASE_URL with two service processes, else on the embedded store with one.
`;

function argumentsGiven() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: "string", default: "1" },
        seconds: { type: "string", default: "15" },
        json: { type: "boolean" },
      },
    });
    const [seed, seconds] = [values.seed, values.seconds].map((text) =>
      /^\d{1,9}$/.test(text) ? Number(text) : refused(`${text} is no whole number.`),
    );
    return { seed: seed ?? 1, seconds: seconds ?? 15, isJson: values.json === true };
  } catch (error) {
    return refused(error instanceof Error ? error.message : "?");
  }
}

function refused(reason: string): never {
  process.stderr.write(`${reason}\n${usage}`);
  return process.exit(2);
}

const { seed, seconds, isJson } = argumentsGiven();
const report = await runChaos({
  seed,
  seconds,
  say: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(report, null, isJson ? 0 : 2)}\n`);
const { missing, extra, different, duplicates, isHealed } = report;
process.exit(isHealed && missing + extra + different + duplicates === 0 ? 0 : 1);
