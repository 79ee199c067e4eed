import { realpathSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { dayOf } from "../../care/calendar.ts";
import { careContextOf } from "../../care/care-context-of.ts";
import { factsAt } from "../../care/facts-at.ts";
import { defaultPolicy, type Policy } from "../../care/policy.ts";
import { careContextSchema } from "../../contract/care-context.ts";
import { readPolicy } from "../../contract/policy.ts";
import { accountExportOf } from "../../zendesk/account-export.ts";
import { type ExportName, exportNames } from "../../zendesk/export-files.ts";
import { factsOfCustomer } from "../../zendesk/facts-of-customer.ts";

/** Where a command speaks, and what time it is. */
export type CommandIo = {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly now: () => number;
};

const usage =
  "Usage: npm run --silent context -- --data DIR --customer ID [--at ISO-DATE] [--policy FILE]";

/** Something that whoever typed the command can put right. */
class CommandError extends Error {
  override readonly name = "CommandError";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function argumentsOf(argv: readonly string[]) {
  try {
    const option = { type: "string" } as const;
    // `--json` as for the other commands; this one has no other way to print.
    const json = { type: "boolean" } as const;
    const options = { data: option, customer: option, at: option, policy: option, json };
    return parseArgs({ args: [...argv], options, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "These arguments are not understood.";
    throw new CommandError(`${reason} ${usage}`);
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path} cannot be read: ${reason}.`);
  }
}

async function policyOf(path: string | undefined): Promise<Policy> {
  if (path === undefined) return defaultPolicy;
  const text = await textOf(path);
  if (text === null) throw new CommandError(`There is no policy file ${path}.`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CommandError(`The policy file ${path} is not JSON.`);
  }
  const read = readPolicy(json);
  if (read.ok) return read.policy;
  const issues = read.issues.map((issue) => `${issue.path} ${issue.message}`).join("; ");
  throw new CommandError(`The policy file ${path} is not valid: ${issues}.`);
}

const firstMoment = 0;
const lastMoment = Date.parse("9001-01-01T00:00:00Z");

const quarterHourMs = 15 * 60_000;
const furthestZoneQuarters = 14 * 4;

/** The moment a day begins in a zone; zones differ from UTC by whole quarters of an hour. */
function startOf(on: string, timeZone: string): number {
  let at = Date.parse(`${on}T00:00:00Z`) - furthestZoneQuarters * quarterHourMs;
  while (dayOf(at, timeZone) < on) at += quarterHourMs;
  return at;
}

/** A day begins in the policy's zone; a time without an offset is UTC. */
function atOf(text: string, timeZone: string): number {
  const shape = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/;
  const [, day, time, offset] = shape.exec(text) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // `Date.parse` would take 30 February for 2 March.
  const isDay = day !== undefined && !Number.isNaN(midnight);
  if (isDay && new Date(midnight).toISOString().startsWith(day)) {
    const at =
      time === undefined ? startOf(day, timeZone) : Date.parse(`${day}${time}${offset ?? "Z"}`);
    if (at >= firstMoment && at < lastMoment) return at;
  }
  throw new CommandError(
    `--at ${text} is neither a date (2026-11-22) nor a time (2026-11-22T10:00:00Z) of the years 1970 to 9000.`,
  );
}

async function textsIn(folder: string): Promise<ReadonlyMap<ExportName, string>> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CommandError(`There is no folder ${folder}.`);
  const texts = new Map<ExportName, string>();
  for (const name of exportNames) {
    const text = await textOf(join(folder, `${name}.ndjson`));
    if (text !== null) texts.set(name, text);
  }
  if (texts.size > 0) return texts;
  const names = exportNames.map((name) => `${name}.ndjson`).join(", ");
  throw new CommandError(`The folder ${folder} has none of ${names}.`);
}

async function contextJsonOf(argv: readonly string[], io: CommandIo): Promise<string> {
  const { data, customer, at: atText, policy: policyPath } = argumentsOf(argv);
  if (data === undefined || customer === undefined) {
    throw new CommandError(`--data and --customer are needed. ${usage}`);
  }
  const policy = await policyOf(policyPath);
  const at = atText === undefined ? io.now() : atOf(atText, policy.timeZone);
  const account = accountExportOf(Object.fromEntries(await textsIn(data)));
  for (const { file, line, message } of account.problems) {
    io.writeError(`${join(data, file)}:${line}: ${message}\n`);
  }
  const payloads = account.payloadsOf(customer);
  if (payloads === null) {
    throw new CommandError(`There is no customer ${customer} in ${data}.`);
  }
  const terms = { source: "files", asOf: at, mapping: policy.fields } as const;
  const facts = factsAt(factsOfCustomer(payloads, terms), at);
  const context = careContextOf(facts, policy, at);
  return JSON.stringify(z.parse(careContextSchema, context));
}

/**
 * Prints the care context of one customer of an exported account as one line of JSON, computed by
 * the code that the service and the app run; the exit code is 2 for what the user can put right.
 */
export async function runContext(argv: readonly string[], io: CommandIo): Promise<0 | 2> {
  try {
    io.writeOut(`${await contextJsonOf(argv, io)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.writeError(`${error.message}\n`);
    return 2;
  }
}

if (realpathSync(process.argv[1] ?? ".") === fileURLToPath(import.meta.url)) {
  process.exitCode = await runContext(process.argv.slice(2), {
    writeOut: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    now: () => Date.now(),
  });
}
