import { dayOf } from "../../care/calendar.ts";
import { defaultPolicy, type Policy } from "../../care/policy.ts";
import { issuesText } from "../../contract/issues.ts";
import { readPolicy } from "../../contract/policy.ts";
import { isStorableMoment } from "../../contract/storable-moment.ts";
import { CommandError, type CommandIo, textOf } from "./command.ts";

/** The policy of a file; without one, the default. A wrong one is refused with every fault's path. */
export async function policyOption(path: string | undefined): Promise<Policy> {
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
  throw new CommandError(`The policy file ${path} is not valid: ${issuesText(read.issues)}.`);
}

const quarterHourMs = 15 * 60_000;
const furthestZoneQuarters = 14 * 4;

/** The moment a day begins in a zone; zones differ from UTC by whole quarters of an hour. */
function startOf(on: string, timeZone: string): number {
  let at = Date.parse(`${on}T00:00:00Z`) - furthestZoneQuarters * quarterHourMs;
  while (dayOf(at, timeZone) < on) at += quarterHourMs;
  return at;
}

/** The moment of `--at`, else now. A day begins in the policy's zone; a time without an offset is UTC. */
export function momentOption(text: string | undefined, timeZone: string, io: CommandIo): number {
  if (text === undefined) return io.now();
  const shape = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/;
  const [, day, time, offset] = shape.exec(text) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // `Date.parse` would take 30 February for 2 March.
  const isDay = day !== undefined && !Number.isNaN(midnight);
  if (isDay && new Date(midnight).toISOString().startsWith(day)) {
    const at =
      time === undefined ? startOf(day, timeZone) : Date.parse(`${day}${time}${offset ?? "Z"}`);
    if (isStorableMoment(at)) return at;
  }
  throw new CommandError(
    `--at ${text} is neither a date (2026-11-22) nor a time (2026-11-22T10:00:00Z) of the years 1970 to 9000.`,
  );
}
