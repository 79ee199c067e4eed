import { type StoreConfig, storeConfigOfProcess } from "../config.ts";
import { argumentsOf, CommandError, type CommandIo, printed, runWhereStarted } from "./command.ts";
import { accountOption, customerOption, withPrivacyStore } from "./privacy-options.ts";

const usage =
  "Usage: npm run --silent held -- --account SUBDOMAIN --customer ID, with the service's DATABASE_URL or CARE_DATA_DIR";
const value = { type: "string" } as const;
const options = { account: value, customer: value, json: { type: "boolean" } } as const;

async function heldJsonOf(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig,
): Promise<string> {
  const given = argumentsOf(argv, options, usage);
  const account = accountOption(given.account, usage);
  if (given.customer === undefined) throw new CommandError(`--customer is needed. ${usage}`);
  const customerId = customerOption(given.customer);
  const held = await withPrivacyStore(where(), account, (privacy) => privacy.held(customerId));
  return JSON.stringify({ account, customerId, at: new Date(io.now()).toISOString(), held });
}

/** Prints all that is held on a customer as one line of JSON, for whoever asks what it is. */
export function runHeld(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig = storeConfigOfProcess,
): Promise<0 | 2> {
  return printed(io, () => heldJsonOf(argv, io, where));
}

await runWhereStarted(import.meta.url, runHeld);
