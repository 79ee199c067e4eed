import { parseArgs } from "node:util";
import { runChaos } from "./chaos/run-chaos.ts";

const usage = `npm run --silent chaos -- --seed N [--json] [--seconds N] [--processes A+B]

  --seed N     of everything that goes wrong, and when
  --seconds N  how long it goes wrong, before all is healed; 15 unless you say otherwise
  --processes A+B
               A that only answer requests and B that work in the background too; 0+2

On the server at DATABASE_URL, else on the embedded store, which takes one process.
`;

function argumentsGiven() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: "string", default: "1" },
        seconds: { type: "string", default: "15" },
        processes: { type: "string", default: "0+2" },
        json: { type: "boolean" },
      },
    });
    const [seed, seconds] = [values.seed, values.seconds].map((text) =>
      /^\d{1,9}$/.test(text) ? Number(text) : refused(`${text} is no whole number.`),
    );
    const [, answering, working] =
      /^(\d)\+([1-9])$/.exec(values.processes) ??
      refused(`${values.processes} is not as in 2+2, of which the second is 1 or more.`);
    return {
      seed: seed ?? 1,
      seconds: seconds ?? 15,
      processes: { answering: Number(answering), working: Number(working) },
      isJson: values.json === true,
    };
  } catch (error) {
    return refused(error instanceof Error ? error.message : "?");
  }
}

function refused(reason: string): never {
  process.stderr.write(`${reason}\n${usage}`);
  return process.exit(2);
}

const { seed, seconds, processes, isJson } = argumentsGiven();
const report = await runChaos({
  seed,
  seconds,
  processes,
  say: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(report, null, isJson ? 0 : 2)}\n`);
const { missing, extra, different, duplicates, stale, isHealed } = report;
process.exit(isHealed && missing + extra + different + duplicates + stale === 0 ? 0 : 1);
