import { type StoreConfig, storeConfigOfProcess } from "../config.ts";
import { argumentsOf, type CommandIo, printed, runWhereStarted } from "./command.ts";
import { openStoreAlone } from "./open-store-alone.ts";
import { accountOption } from "./privacy-options.ts";

const usage =
  "Usage: npm run --silent replay -- --account SUBDOMAIN, with the service's DATABASE_URL or CARE_DATA_DIR";
const options = { account: { type: "string" }, json: { type: "boolean" } } as const;

async function replayedJsonOf(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig,
): Promise<string> {
  const account = accountOption(argumentsOf(argv, options, usage).account, usage);
  const store = await openStoreAlone(where());
  try {
    return JSON.stringify({ account, replayed: await store.hintsOf(account).replay(io.now()) });
  } finally {
    await store.close();
  }
}

/**
 * Has hints followed again that were given up, and prints how many for each reason. What is done again
 * has the same effect as done once.
 */
export function runReplay(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig = storeConfigOfProcess,
): Promise<0 | 2> {
  return printed(io, () => replayedJsonOf(argv, io, where));
}

await runWhereStarted(import.meta.url, runReplay);
