import { type StoreConfig, storeConfigOfProcess } from "../config.ts";
import { argumentsOf, CommandError, type CommandIo, printed, runWhereStarted } from "./command.ts";
import { accountOption, customerOption, withPrivacyStore } from "./privacy-options.ts";

const usage =
  "Usage: npm run --silent forget -- --account SUBDOMAIN (--customer ID | --everything), with the service's DATABASE_URL or CARE_DATA_DIR";
const value = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = { account: value, customer: value, everything: flag, json: flag } as const;

async function receiptJsonOf(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig,
): Promise<string> {
  const given = argumentsOf(argv, options, usage);
  const account = accountOption(given.account, usage);
  const { customer, everything = false } = given;
  if ((customer === undefined) !== everything) {
    throw new CommandError(`Either --customer or --everything is needed. ${usage}`);
  }
  const at = io.now();
  const erasedAt = new Date(at).toISOString();
  if (customer === undefined) {
    const removed = await withPrivacyStore(where(), account, (privacy) => privacy.eraseAccount());
    return JSON.stringify({ account, erasedAt, removed });
  }
  const customerId = customerOption(customer);
  const erasure = await withPrivacyStore(where(), account, (privacy) =>
    privacy.erase(customerId, at),
  );
  return JSON.stringify({ account, customerId, erasedAt, erasure });
}

/**
 * Removes all that is held on a customer, or of a whole account, and prints the receipt as one line of
 * JSON. Of somebody on whom nothing is held, `erasure` is `null`: that is no error, and done again it
 * is the same.
 */
export function runForget(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig = storeConfigOfProcess,
): Promise<0 | 2> {
  return printed(io, () => receiptJsonOf(argv, io, where));
}

await runWhereStarted(import.meta.url, runForget);
