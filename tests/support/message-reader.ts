import { languageOf } from "../../src/care/language.ts";
import type { MessageReader } from "../../src/care/message-reader.ts";
import { loadModels, modelVersion } from "../../src/care/sentiment/models.ts";
import { scorerOf } from "../../src/care/sentiment/scorer.ts";

/** Reads messages with the models that ship. */
export const reader: MessageReader = {
  scorer: scorerOf(modelVersion, await loadModels()),
  languageOf,
};
