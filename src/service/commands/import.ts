import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type StoreConfig, storeConfigOfProcess } from "../config.ts";
import { chunksIn, importedFiles } from "../exports/file-chunks.ts";
import { importAccount } from "../exports/import-account.ts";
import { loadMessageReader } from "../message-readers.ts";
import { argumentsOf, CommandError, type CommandIo, printed, runWhereStarted } from "./command.ts";
import { openStoreAlone } from "./open-store-alone.ts";
import { policyOption } from "./options.ts";
import { accountOption } from "./privacy-options.ts";

const usage =
  "Usage: npm run --silent import -- --data DIR --account SUBDOMAIN [--policy FILE], with the service's DATABASE_URL or CARE_DATA_DIR";
const value = { type: "string" } as const;
const options = {
  data: value,
  account: value,
  policy: value,
  json: { type: "boolean" },
} as const;

async function importedJsonOf(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig,
): Promise<string> {
  const given = argumentsOf(argv, options, usage);
  const { data, policy: policyPath } = given;
  if (data === undefined || given.account === undefined) {
    throw new CommandError(`--data and --account are needed. ${usage}`);
  }
  const account = accountOption(given.account, usage);
  await requireFiles(data);
  const policy = await policyOption(policyPath);
  const reader = await loadMessageReader(policy);
  const store = await openStoreAlone(where());
  const startedAt = io.now();
  let skipped = 0;
  try {
    const taken = await importAccount(chunksIn(data), {
      store,
      accountId: account,
      mapping: policy.fields,
      reader,
      now: io.now,
      skipped: ({ file, line, message }) => {
        skipped += 1;
        io.writeError(`${join(data, file)}:${line}: ${message}\n`);
      },
    });
    const customers = await store.forAccount(account).countCustomers();
    const seconds = (io.now() - startedAt) / 1000;
    return JSON.stringify({ account, store: store.kind, customers, taken, skipped, seconds });
  } finally {
    await store.close();
  }
}

async function requireFiles(folder: string): Promise<void> {
  const found = await Promise.all(
    importedFiles.map((name) =>
      stat(join(folder, `${name}.ndjson`)).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (found.includes(true)) return;
  const names = importedFiles.map((name) => `${name}.ndjson`).join(", ");
  throw new CommandError(`The folder ${folder} has none of ${names}.`);
}

/**
 * Takes an account's export files into the service's store, and prints what was taken as one line of
 * JSON. A line that is not as documented is skipped and reported.
 */
export function runImport(
  argv: readonly string[],
  io: CommandIo,
  where: () => StoreConfig = storeConfigOfProcess,
): Promise<0 | 2> {
  return printed(io, () => importedJsonOf(argv, io, where));
}

await runWhereStarted(import.meta.url, runImport);
