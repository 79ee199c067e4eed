import { dryRunOf } from "../../care/dry-run.ts";
import { argumentsOf, CommandError, type CommandIo, printed, runWhereStarted } from "./command.ts";
import { readExportFolder } from "./export-folder.ts";
import { momentOption, policyOption } from "./options.ts";

const usage =
  "Usage: npm run --silent dry-run -- --data DIR --days N [--policy FILE] [--at ISO-DATE]";

const value = { type: "string" } as const;
// `--json` as for the other commands; this one has no other way to print.
const json = { type: "boolean" } as const;
const options = { data: value, days: value, policy: value, at: value, json };

const mostDays = 3660;

function daysOf(text: string | undefined): number {
  const days = text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= mostDays) return days;
  throw new CommandError(`--days must be a whole number from 1 to ${mostDays}. ${usage}`);
}

async function dryRunJsonOf(argv: readonly string[], io: CommandIo): Promise<string> {
  const given = argumentsOf(argv, options, usage);
  if (given.data === undefined) throw new CommandError(`--data is needed. ${usage}`);
  const days = daysOf(given.days);
  const policy = await policyOption(given.policy);
  const at = momentOption(given.at, policy.timeZone, io);
  const account = await readExportFolder(given.data, policy, io);
  const factsOf = account.factsAt(at, policy);
  const customers = account.customerIds.flatMap((customerId) => factsOf(customerId) ?? []);
  return JSON.stringify(dryRunOf(customers, policy, { at, days }));
}

/**
 * Prints as one line of JSON what the playbook would have suggested in the past days of an exported
 * account: per rule how often, for how many agent-days, with samples and what comes together.
 */
export function runDryRun(argv: readonly string[], io: CommandIo): Promise<0 | 2> {
  return printed(io, () => dryRunJsonOf(argv, io));
}

await runWhereStarted(import.meta.url, runDryRun);
