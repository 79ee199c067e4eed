import { heardIn, type MessageReader, versionOf } from "../../care/message-reader.ts";
import { defaultPolicy } from "../../care/policy.ts";
import { rounded } from "../../care/rounded.ts";
import { LargerModelError } from "../larger-model.ts";
import { loadMessageReader } from "../message-readers.ts";
import {
  argumentsOf,
  CommandError,
  type CommandIo,
  printed,
  runWhereStarted,
  textOf,
} from "./command.ts";
import { textsIn } from "./texts-in.ts";

const usage = "Usage: npm run --silent sentiment -- --in FILE [--model DIR]";
const options = {
  in: { type: "string" },
  model: { type: "string" },
  json: { type: "boolean" },
} as const;

async function sentimentLinesOf(argv: readonly string[], io: CommandIo): Promise<string> {
  const { in: path, model } = argumentsOf(argv, options, usage);
  if (path === undefined) throw new CommandError(`--in is needed. ${usage}`);
  const file = await textOf(path);
  if (file === null) throw new CommandError(`There is no file ${path}.`);
  const { texts, problems } = textsIn(file);
  for (const { line, message } of problems) io.writeError(`${path}:${line}: ${message}\n`);
  const reader = await readerWith(model ?? null);
  await reader.prepare?.(texts);
  return texts
    .map((text) => {
      const { language, sound } = heardIn(text, reader);
      return JSON.stringify({
        label: sound?.label ?? null,
        score: sound === null ? null : rounded(sound.score, 3),
        confidence: sound === null ? 0 : rounded(sound.confidence, 3),
        language,
        abstained: sound?.isUnsure ?? true,
        modelVersion: versionOf(reader),
      });
    })
    .join("\n");
}

async function readerWith(modelFolder: string | null): Promise<MessageReader> {
  try {
    return await loadMessageReader(defaultPolicy, modelFolder);
  } catch (error) {
    if (error instanceof LargerModelError) throw new CommandError(error.message);
    throw error;
  }
}

/**
 * Prints how each text of a file sounds, one line of JSON for each line of the file: what the
 * service would keep of it as a customer's message, and where it abstains also what it would guess.
 *
 * `label` is `null` where there is nothing to be read or no model reads the language; a line that
 * cannot be read is named on the error stream and answered so too, to keep the lines side by side.
 */
export function runSentiment(argv: readonly string[], io: CommandIo): Promise<0 | 2> {
  return printed(io, () => sentimentLinesOf(argv, io));
}

await runWhereStarted(import.meta.url, runSentiment);
