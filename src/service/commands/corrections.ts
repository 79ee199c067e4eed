import { type Config, ConfigError, configOfProcess } from "../config.ts";
import { argumentsOf, CommandError, type CommandIo, printed, runWhereStarted } from "./command.ts";
import { openStoreAlone } from "./open-store-alone.ts";

const usage = "Usage: npm run --silent corrections, with the service's environment";
const options = { json: { type: "boolean" } } as const;

async function correctionLinesOf(argv: readonly string[], config: () => Config): Promise<string> {
  argumentsOf(argv, options, usage);
  const { accounts, store: where } = configured(config);
  const store = await openStoreAlone(where);
  try {
    const lines: string[] = [];
    for (const { id } of accounts) {
      for (const correction of await store.sentimentOf(id).readCorrections()) {
        lines.push(JSON.stringify({ account: id, ...correction }));
      }
    }
    return lines.join("\n");
  } finally {
    await store.close();
  }
}

function configured(config: () => Config): Config {
  try {
    return config();
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandError(error.message);
    throw error;
  }
}

/**
 * Prints every correction that agents made of how tickets sound, one line of JSON each, oldest
 * first: account, customer, ticket, label, by whom and when. The words themselves are in Zendesk
 * alone; whoever trains the next model reads them there.
 */
export function runCorrections(
  argv: readonly string[],
  io: CommandIo,
  config: () => Config = configOfProcess,
): Promise<0 | 2> {
  return printed(io, () => correctionLinesOf(argv, config));
}

await runWhereStarted(import.meta.url, runCorrections);
