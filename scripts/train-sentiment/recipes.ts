import type { StoredModel } from "../../src/care/sentiment/model.ts";
import { modelLanguages, modelVersion } from "../../src/care/sentiment/models.ts";
import { englishLexicon, lexiconOfPack, textsOfSigns } from "./lexicons.ts";
import { linesOfPack } from "./phrase-pack.ts";
import { type Fold, type FoldFigure, trainedModel } from "./train-model.ts";
import { publishedSets, setsIn, setsOfPack } from "./training-sets.ts";

const englishPacks = ["en-service", "en-software", "en-manners", "en-short"] as const;
/** Those that learn from our own phrases alone. */
export const packLanguages = modelLanguages.filter((language) => language !== "en");

/** The English model, of the published sets in a folder and of our packs. */
export function trainedEnglish(folder: string, told: (figure: FoldFigure) => void): StoredModel {
  const packs = [
    ...englishPacks.flatMap((name) => setsOfPack(name, linesOfPack(name))),
    ...setsOfPack("signs", textsOfSigns()),
  ];
  const groups = publishedSets.map(({ from, names }) => ({ from, sets: setsIn(folder, names) }));
  const published = groups.flatMap(({ sets }) => sets);
  const folds: readonly Fold[] = groups.map(({ from, sets }) => ({
    name: `without ${from}`,
    learnt: [...published.filter((set) => !sets.includes(set)), ...packs],
    judged: sets,
  }));
  return trainedModel(
    [...published, ...packs],
    folds,
    {
      version: modelVersion,
      language: "en",
      size: 2 ** 14,
      lexicon: englishLexicon(),
      fit: { penalties: { cells: 5, lexical: 0.3 }, iterations: 100 },
    },
    told,
  );
}

const foldsOfPack = 5;

/** The model of another language, of our pack alone. */
export function trainedOfPack(language: string, told: (figure: FoldFigure) => void): StoredModel {
  const lines = linesOfPack(language);
  const folds = Array.from({ length: foldsOfPack }, (_, fold): Fold => {
    const isJudged = (index: number) => index % foldsOfPack === fold;
    return {
      name: `${language}, fold ${fold + 1}`,
      learnt: setsOfPack(
        language,
        lines.filter((_line, index) => !isJudged(index)),
      ),
      judged: setsOfPack(
        language,
        lines.filter((_line, index) => isJudged(index)),
      ),
    };
  });
  return trainedModel(
    setsOfPack(language, lines),
    folds,
    {
      version: modelVersion,
      language,
      size: 2 ** 12,
      lexicon: lexiconOfPack(lines),
      fit: { penalties: { cells: 1, lexical: 0.1 }, iterations: 100 },
    },
    told,
  );
}
