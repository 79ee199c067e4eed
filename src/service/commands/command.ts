import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type ParseArgsConfig, parseArgs } from "node:util";

/** Where a command speaks, and what time it is. */
export type CommandIo = {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly now: () => number;
};

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Something that whoever typed the command can put right. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** The values of the options; a command has no loose words. */
export function argumentsOf<const T extends Options>(
  argv: readonly string[],
  options: T,
  usage: string,
): ReturnType<typeof parseArgs<{ options: T }>>["values"] {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "These arguments are not understood.";
    throw new CommandError(`${reason} ${usage}`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** The text of a file; `null` where there is none. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path} cannot be read: ${reason}.`);
  }
}

/** Prints what a command answers as one line; the exit code is 2 for what the user can put right. */
export async function printed(io: CommandIo, answer: () => Promise<string>): Promise<0 | 2> {
  try {
    io.writeOut(`${await answer()}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.writeError(`${error.message}\n`);
    return 2;
  }
}

/** Runs the command whose file, given as its `import.meta.url`, was started rather than imported. */
export async function runWhereStarted(
  url: string,
  run: (argv: readonly string[], io: CommandIo) => Promise<0 | 2>,
): Promise<void> {
  if (realpathSync(process.argv[1] ?? ".") !== fileURLToPath(url)) return;
  process.exitCode = await run(process.argv.slice(2), {
    writeOut: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    now: () => Date.now(),
  });
}
