import { basename, resolve } from "node:path";
import { millisecondsInDay } from "../care/calendar.ts";
import type { Instant } from "../care/facts.ts";
import type { MessageReader } from "../care/message-reader.ts";
import type { Policy } from "../care/policy.ts";
import { hashedOn, hashSeed, spread } from "../care/sentiment/hashed.ts";
import { modelOf, type SentimentModel } from "../care/sentiment/model.ts";
import { loadModels, modelLanguages, modelVersion } from "../care/sentiment/models.ts";
import { scorerOf } from "../care/sentiment/scorer.ts";
import { leastRatedTexts } from "../care/sentiment/training/adapted.ts";
import type { ZendeskClient } from "../zendesk/client.ts";
import type { adaptInWorker } from "./adapt-in-worker.ts";
import { eachInTurn } from "./each-in-turn.ts";
import { languageOf } from "./language-of.ts";
import { largerReader, loadClassifier } from "./larger-model.ts";
import type { Log } from "./log.ts";
import { ratedTextsByLanguage } from "./rated-texts.ts";
import type { Store } from "./store/store.ts";
import type { StoredAdaptation } from "./store/stored-adaptation.ts";

type Account = { readonly id: string; readonly zendesk: ZendeskClient };

export type MessageReadersOptions = {
  readonly accounts: readonly Account[];
  readonly store: Pick<Store, "sentimentOf">;
  readonly policy: Policy;
  /** `null`: the models that ship. */
  readonly modelFolder: string | null;
  readonly adapt: typeof adaptInWorker;
  readonly now: () => Instant;
  readonly log: Log;
};

/** What each account's messages are read with. */
export type MessageReaders = {
  readonly of: (accountId: string) => MessageReader;
  /** Takes up what was learnt before the service was started. */
  readonly load: () => Promise<void>;
  /** Learns where there is more to learn from, one account after the other. Never rejects. */
  readonly refresh: (stop: AbortSignal) => Promise<void>;
};

/** Each costs a request to Zendesk; more teach little (`docs/care.md`). */
const mostJudgedTickets = 300;
/** So many more judged tickets than last time are worth learning again. */
const growth = 1.2;

/** What messages are read with where nothing was learnt, and in export files. */
export async function loadMessageReader(
  policy: Policy,
  modelFolder: string | null = null,
): Promise<MessageReader> {
  return readerOf(await loadModels(), policy, modelFolder);
}

async function readerOf(
  models: readonly SentimentModel[],
  { sentiment: { textAnalysis } }: Policy,
  modelFolder: string | null,
): Promise<MessageReader> {
  if (!textAnalysis) return { scorer: null, languageOf };
  const shipped = { scorer: scorerOf(modelVersion, models), languageOf };
  if (modelFolder === null) return shipped;
  const classify = await loadClassifier(modelFolder);
  return largerReader(shipped, classify, `onnx:${basename(resolve(modelFolder))}`);
}

/**
 * Readers that learn from the ratings of each account's own customers. What an account's customers
 * taught is used for that account alone.
 */
export async function messageReaders(options: MessageReadersOptions): Promise<MessageReaders> {
  const { accounts, store, policy, adapt, now, log } = options;
  const models = await loadModels();
  const shipped = await readerOf(models, policy, options.modelFolder);
  const { textAnalysis, localAdaptation } = policy.sentiment;
  // A larger model cannot learn, and what the small ones would learn is not used.
  const isLearning = textAnalysis && localAdaptation && options.modelFolder === null;
  const readers = new Map<string, MessageReader>();
  /** Of when the newest is that a reader has taken up. */
  const takenAt = new Map<string, Instant>();

  /** Takes what is stored where it is newer: another process may have learnt it. */
  async function takeStored(accountId: string): Promise<StoredAdaptation | null> {
    const adaptations = await store.sentimentOf(accountId).readAdaptations();
    const latest = latestOf(adaptations);
    if (latest !== null && latest.asOf !== takenAt.get(accountId)) {
      takenAt.set(accountId, latest.asOf);
      readers.set(accountId, adaptedReader(shipped, models, adaptations));
    }
    return latest;
  }

  async function learn({ id, zendesk }: Account, stop: AbortSignal) {
    const own = store.sentimentOf(id);
    const latest = await takeStored(id);
    // Before the tickets are counted, which is the costlier question.
    if (latest !== null && now() - latest.asOf < millisecondsInDay) return;
    const judgedTickets = await own.countJudgedTickets();
    if (!isWorthIt(latest, judgedTickets)) return;
    const judged = await own.readJudgedTickets(mostJudgedTickets);
    const byLanguage = await ratedTextsByLanguage(zendesk, judged, languageOf, stop);
    for (const language of modelLanguages) {
      const rated = byLanguage.get(language) ?? [];
      const isEnough = rated.length >= leastRatedTexts;
      // The first language says when the account was looked at last, learnt or not.
      if (!isEnough && language !== modelLanguages[0]) continue;
      const learnt = isEnough ? await adapt(language, rated, stop) : null;
      const asOf = now();
      await own.writeAdaptation({ language, asOf, modelVersion, judgedTickets, learnt });
      log.info({ event: "sentiment-adapted", account: id, count: learnt?.texts ?? 0 });
    }
    await takeStored(id);
  }

  async function ofEach(work: (account: Account) => Promise<void>, stop?: AbortSignal) {
    if (!isLearning) return;
    await eachInTurn(accounts, work, {
      stop,
      failed: ({ id }, error) =>
        log.error({ event: "sentiment-adaptation-failed", account: id, error }),
    });
  }

  return {
    of: (accountId) => readers.get(accountId) ?? shipped,
    load: () =>
      ofEach(async ({ id }) => {
        await takeStored(id);
      }),
    refresh: (stop) => ofEach((account) => learn(account, stop), stop),
  };
}

/** Where there is a fifth more to learn from than last time, or another model to learn with. */
function isWorthIt(latest: StoredAdaptation | null, judgedTickets: number): boolean {
  if (judgedTickets < leastRatedTexts) return false;
  if (latest === null || latest.modelVersion !== modelVersion) return true;
  return judgedTickets >= growth * latest.judgedTickets;
}

function latestOf(adaptations: readonly StoredAdaptation[]): StoredAdaptation | null {
  return adaptations.toSorted((a, b) => b.asOf - a.asOf)[0] ?? null;
}

function adaptedReader(
  shipped: MessageReader,
  models: readonly SentimentModel[],
  adaptations: readonly StoredAdaptation[],
): MessageReader {
  const learnt = adaptations.flatMap(({ learnt: one, modelVersion: from }) =>
    one === null || from !== modelVersion ? [] : [one.model],
  );
  if (learnt.length === 0) return shipped;
  const own = models.map((model) => {
    const stored = learnt.find(({ language }) => language === model.language);
    return stored === undefined ? model : modelOf(stored);
  });
  // So that what another model read is told from it, and read again.
  const mark = spread(hashedOn(hashSeed, JSON.stringify(learnt))).toString(36);
  return { ...shipped, scorer: scorerOf(`${modelVersion}+${mark}`, own) };
}
