import { createHash } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
import * as z from "zod";
import type { MessageReader } from "../care/message-reader.ts";
import { ownWordsOf } from "../care/own-words.ts";
import type { Probabilities } from "../care/sentiment/model.ts";
import { modelLanguages } from "../care/sentiment/models.ts";
import { sentimentOfProbabilities } from "../care/sentiment/scorer.ts";
import { withoutCourtesies } from "../care/sentiment/without-courtesies.ts";

/** How likely each text is each of the three. */
export type Classify = (texts: readonly string[]) => Promise<readonly Probabilities[]>;

/** The folder, or the package that reads it, is not what it has to be. */
export class LargerModelError extends Error {
  override readonly name = "LargerModelError";
}

const answerSchema = z.array(z.array(z.object({ label: z.string(), score: z.number() })));

/** So that what is asked of a model at once has a bound. */
const textsAtOnce = 16;
/** What a customer wrote is read every few minutes while they are looked at. */
const mostKnown = 20_000;

/**
 * A text classifier in ONNX, read by `@huggingface/transformers` from a folder of this machine;
 * nothing is fetched. Its labels must name negative, neutral and positive, or be three in this order.
 *
 * The package is not ours to bring, because it weighs half a gigabyte: whoever wants a larger model
 * installs it beside.
 *
 * @throws {LargerModelError} saying what to do.
 */
export async function loadClassifier(folder: string): Promise<Classify> {
  const path = resolve(folder);
  const name = "@huggingface/transformers";
  const transformers = await import(name).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LargerModelError(
      `A larger model needs the package ${name} (npm i ${name}): ${reason}`,
    );
  });
  transformers.env.allowRemoteModels = false;
  transformers.env.localModelPath = dirname(path);
  const classifier = await transformers
    .pipeline("text-classification", basename(path), { device: "cpu", dtype: "fp32" })
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new LargerModelError(`${path} holds no text classifier: ${reason}`);
    });
  return async (texts) => {
    const answers = answerSchema.parse(await classifier([...texts], { top_k: null }));
    return answers.map(probabilitiesIn);
  };
}

/**
 * The likelihoods by their labels' names, whichever way they are written.
 *
 * @throws {LargerModelError} The labels are others.
 */
export function probabilitiesIn(
  answer: readonly { readonly label: string; readonly score: number }[],
): Probabilities {
  const of = (names: RegExp) => answer.find(({ label }) => names.test(label))?.score;
  const negative = of(/^(?:neg|label_0$)/i);
  const neutral = of(/^(?:neu|label_1$)/i);
  const positive = of(/^(?:pos|label_2$)/i);
  if (negative === undefined || neutral === undefined || positive === undefined) {
    const labels = answer.map(({ label }) => label).join(", ");
    throw new LargerModelError(
      `The model's labels are not negative, neutral, positive: ${labels}.`,
    );
  }
  return { negative, neutral, positive };
}

/**
 * A reader whose scorer is a larger model, behind the same function: it classifies beforehand what
 * it is told will be read. What it was not told of, and signs alone, the shipped models judge.
 */
export function largerReader(
  shipped: MessageReader,
  classify: Classify,
  version: string,
): MessageReader {
  const { scorer, languageOf } = shipped;
  if (scorer === null) return shipped;
  // By a digest: of what a customer wrote nothing stays.
  const known = new Map<string, Probabilities>();
  const isOurs = (language: string | null) =>
    language !== null && (modelLanguages as readonly string[]).includes(language);
  return {
    languageOf,
    scorer: {
      version,
      sentimentOf: (text, language) => {
        const said = withoutCourtesies(text);
        const found = isOurs(language) ? known.get(digestOf(said)) : undefined;
        return found === undefined
          ? scorer.sentimentOf(text, language)
          : sentimentOfProbabilities(found, said);
      },
    },
    prepare: async (texts) => {
      const all = texts.map((text) => ownWordsOf(text)).filter((own) => isOurs(languageOf(own)));
      const wanted = [...new Set(all.map(withoutCourtesies))].filter(
        (said) => !known.has(digestOf(said)),
      );
      for (let start = 0; start < wanted.length; start += textsAtOnce) {
        const some = wanted.slice(start, start + textsAtOnce);
        const classified = await classify(some);
        for (const [index, said] of some.entries()) {
          const probabilities = classified[index];
          if (probabilities !== undefined) known.set(digestOf(said), probabilities);
        }
      }
      for (const digest of known.keys()) {
        if (known.size <= mostKnown) break;
        known.delete(digest);
      }
    },
  };
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
