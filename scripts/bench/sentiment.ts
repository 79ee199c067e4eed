import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { heardIn, type MessageReader } from "../../src/care/message-reader.ts";
import { defaultPolicy } from "../../src/care/policy.ts";
import { modelOf } from "../../src/care/sentiment/model.ts";
import { loadModels, modelLanguages, modelVersion } from "../../src/care/sentiment/models.ts";
import { scorerOf } from "../../src/care/sentiment/scorer.ts";
import { type Adaptation, adapted } from "../../src/care/sentiment/training/adapted.ts";
import type { LabelledText } from "../../src/care/sentiment/training/labelled-text.ts";
import { loadMessageReader } from "../../src/service/message-readers.ts";
import { labelledTextsIn } from "../train-sentiment/labelled-texts.ts";
import { type ClassificationFigures, type Classified, figuresOf } from "./classified.ts";
import { type Machine, productVersion, thisMachine } from "./machine.ts";
import { type Peer, peersOfSentiment } from "./peers-of-sentiment.ts";
import { seededShuffle } from "./seeded-shuffle.ts";

export type SentimentBenchOptions = {
  /** A file of lines label, tab, text. */
  readonly data: string;
  /** How many of its texts are learnt from first, as if an account's customers had rated them. */
  readonly adapt: number;
  readonly seed: number;
};

type Speed = { readonly textsPerSecond: number };

type PeerFigures = ClassificationFigures &
  Speed & {
    /** Texts at which it throws, which count as neutral. */
    readonly thrown: number;
  };

export type SentimentFigures = {
  readonly texts: number;
  readonly modelVersion: string;
  readonly ours: ClassificationFigures &
    Speed & {
      /** With the writer's own words and the language found first, as the service reads. */
      readonly readingsPerSecond: number;
    };
  /**
   * After learning; on the same texts as all else, which are those not learnt from. `nothing` was
   * learnt where it would have been worse than what ships: then what ships is used.
   */
  readonly adapted:
    | (ClassificationFigures & {
        readonly learnt: Adaptation["learnt"] | "nothing";
        readonly heldBack: Adaptation["heldBack"] | null;
      })
    | null;
  readonly peers: Readonly<Record<string, PeerFigures>>;
  /** Messages of 500 words, made of the texts. */
  readonly longMessages: {
    readonly oursPerSecond: number;
    readonly fastestPeer: string;
    readonly fastestPeerPerSecond: number;
  };
  /** As fetched by a browser. */
  readonly gzipBytes: { readonly code: number; readonly models: Readonly<Record<string, number>> };
  readonly version: string;
  readonly machine: Machine;
};

/** Enough for a rate that is not noise, few enough for the slowest peer. */
const timedTexts = 2000;
const timedRounds = 3;
const longWords = 500;
const longMessages = 60;

/** Scores a file of labelled texts with our models and with the peers, in one run. */
export async function benchSentiment(options: SentimentBenchOptions): Promise<SentimentFigures> {
  const all = seededShuffle(labelledTextsIn(options.data), options.seed);
  const [learnt, texts] = [all.slice(0, options.adapt), all.slice(options.adapt)];
  if (texts.length === 0) throw new Error("There are no texts left to judge by.");
  const reader = await loadMessageReader(defaultPolicy);
  const { scorer } = reader;
  if (scorer === null) throw new Error("The policy wants no scorer.");
  const peers = peersOfSentiment();
  const plain = texts.map(({ text }) => text);
  const timed = plain.slice(0, timedTexts);
  const long = longMessagesOf(plain);
  const scoring = (text: string) => scorer.sentimentOf(text, "en");
  const peerRates = peers.map(({ name, labelOf }) => ({ name, perSecond: rateOf(long, labelOf) }));
  const fastest = peerRates.reduce((best, peer) => (peer.perSecond > best.perSecond ? peer : best));
  return {
    texts: texts.length,
    modelVersion,
    ours: {
      ...figuresOf(texts.map((one) => classifiedBy(reader, one))),
      textsPerSecond: rateOf(timed, scoring),
      readingsPerSecond: rateOf(timed, (text) => heardIn(text, reader)),
    },
    adapted: options.adapt === 0 ? null : await adaptedFigures(learnt, texts, reader),
    peers: Object.fromEntries(peers.map((peer) => [peer.name, peerFigures(peer, texts, timed)])),
    longMessages: {
      oursPerSecond: rateOf(long, scoring),
      fastestPeer: fastest.name,
      fastestPeerPerSecond: fastest.perSecond,
    },
    gzipBytes: await gzipBytes(),
    version: productVersion(),
    machine: thisMachine(),
  };
}

async function adaptedFigures(
  learnt: readonly LabelledText[],
  texts: readonly LabelledText[],
  reader: MessageReader,
): Promise<SentimentFigures["adapted"]> {
  const [english, ...others] = await loadModels();
  if (english === undefined) throw new Error("There is no English model.");
  const rated = learnt.map((one, index) => ({ ...one, source: String(index) }));
  const adaptation = adapted(english, rated);
  const model = adaptation === null ? english : modelOf(adaptation.model);
  const own = { ...reader, scorer: scorerOf("adapted", [model, ...others]) };
  return {
    ...figuresOf(texts.map((one) => classifiedBy(own, one))),
    learnt: adaptation?.learnt ?? "nothing",
    heldBack: adaptation?.heldBack ?? null,
  };
}

function peerFigures(
  { labelOf }: Peer,
  texts: readonly LabelledText[],
  timed: readonly string[],
): PeerFigures {
  const said = texts.map(({ text }) => labelOf(text));
  const classified = texts.map(({ label }, index) => ({
    truth: label,
    said: said[index] ?? "neutral",
    confidence: null,
    isAbstained: false,
  }));
  return {
    ...figuresOf(classified),
    textsPerSecond: rateOf(timed, labelOf),
    thrown: said.filter((label) => label === null).length,
  };
}

/** Where nothing can be said at all, neutral is what it comes to; it counts as abstained. */
function classifiedBy(reader: MessageReader, { label, text }: LabelledText): Classified {
  const { sound } = heardIn(text, reader);
  return {
    truth: label,
    said: sound?.label ?? "neutral",
    confidence: sound?.confidence ?? 0,
    isAbstained: sound?.isUnsure ?? true,
  };
}

/** The median of a few rounds, after one to warm up. */
function rateOf(texts: readonly string[], score: (text: string) => unknown): number {
  const rates = Array.from({ length: timedRounds + 1 }, () => {
    const begun = performance.now();
    for (const text of texts) score(text);
    return (1000 * texts.length) / (performance.now() - begun);
  }).slice(1);
  return Math.round(rates.toSorted((a, b) => a - b)[rates.length >> 1] ?? 0);
}

function longMessagesOf(texts: readonly string[]): readonly string[] {
  const words = texts.slice(0, longMessages * 50).flatMap((text) => text.split(/\s+/));
  return Array.from({ length: longMessages }, (_, index) => {
    const start = (index * 97) % Math.max(1, words.length);
    const turned = [...words.slice(start), ...words.slice(0, start)];
    while (turned.length < longWords) turned.push(...turned);
    return turned.slice(0, longWords).join(" ");
  });
}

/** The scorer bundled by itself as the app's build does, and each model's file. */
async function gzipBytes(): Promise<SentimentFigures["gzipBytes"]> {
  const folder = resolve(import.meta.dirname, "../../src/care/sentiment");
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: { entry: resolve(folder, "scorer.ts"), formats: ["es"], fileName: "scorer" },
    },
  });
  const code = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const bytesOf = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
  return {
    code: code.reduce((sum, part) => sum + (part.type === "chunk" ? bytesOf(part.code) : 0), 0),
    models: Object.fromEntries(
      modelLanguages.map((language) => [
        language,
        bytesOf(readFileSync(resolve(folder, "models", `${language}.json`))),
      ]),
    ),
  };
}
