import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Policy } from "../../care/policy.ts";
import { exportNames } from "../../zendesk/export-files.ts";
import { type AccountTexts, type ExportedAccount, exportedAccountOf } from "../exported-account.ts";
import { loadMessageReader } from "../message-readers.ts";
import { CommandError, type CommandIo, textOf } from "./command.ts";

const names = [
  ...exportNames,
  "customer_events",
] as const satisfies readonly (keyof AccountTexts)[];

/** Reads the folder of an exported account, and reports the lines that were skipped. */
export async function readExportFolder(
  folder: string,
  policy: Policy,
  io: CommandIo,
): Promise<ExportedAccount> {
  const account = exportedAccountOf(await textsIn(folder), await loadMessageReader(policy));
  for (const { file, line, message } of account.problems) {
    io.writeError(`${join(folder, file)}:${line}: ${message}\n`);
  }
  return account;
}

async function textsIn(folder: string): Promise<AccountTexts> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CommandError(`There is no folder ${folder}.`);
  const texts = new Map<string, string>();
  for (const name of names) {
    const text = await textOf(join(folder, `${name}.ndjson`));
    if (text !== null) texts.set(name, text);
  }
  if (texts.size > 0) return Object.fromEntries(texts);
  const files = names.map((name) => `${name}.ndjson`).join(", ");
  throw new CommandError(`The folder ${folder} has none of ${files}.`);
}
