import * as z from "zod/mini";
import { careContextOf } from "../../care/care-context-of.ts";
import { withQuotes } from "../../care/quoted.ts";
import { careContextSchema } from "../../contract/care-context.ts";
import { argumentsOf, CommandError, type CommandIo, printed, runWhereStarted } from "./command.ts";
import { readExportFolder } from "./export-folder.ts";
import { momentOption, policyOption } from "./options.ts";

const usage =
  "Usage: npm run --silent context -- --data DIR --customer ID [--at ISO-DATE] [--policy FILE]";

const value = { type: "string" } as const;
// `--json` as for the other commands; this one has no other way to print.
const json = { type: "boolean" } as const;
const options = { data: value, customer: value, at: value, policy: value, json };

async function contextJsonOf(argv: readonly string[], io: CommandIo): Promise<string> {
  const { data, customer, at: atText, policy: policyPath } = argumentsOf(argv, options, usage);
  if (data === undefined || customer === undefined) {
    throw new CommandError(`--data and --customer are needed. ${usage}`);
  }
  const policy = await policyOption(policyPath);
  const at = momentOption(atText, policy.timeZone, io);
  const account = await readExportFolder(data, policy, io);
  const facts = account.factsAt(at, policy)(customer);
  if (facts === null) throw new CommandError(`There is no customer ${customer} in ${data}.`);
  // The files are at hand, so nothing is kept by quoting from them.
  const context = withQuotes(careContextOf(facts, policy, at), account.textBehind);
  return JSON.stringify(z.parse(careContextSchema, context));
}

/**
 * Prints the care context of one customer of an exported account as one line of JSON, computed by
 * the code that the service and the app run; the exit code is 2 for what the user can put right.
 */
export function runContext(argv: readonly string[], io: CommandIo): Promise<0 | 2> {
  return printed(io, () => contextJsonOf(argv, io));
}

await runWhereStarted(import.meta.url, runContext);
