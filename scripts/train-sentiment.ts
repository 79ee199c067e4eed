import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { modelLanguages } from "../src/care/sentiment/models.ts";
import { packLanguages, trainedEnglish, trainedOfPack } from "./train-sentiment/recipes.ts";
import type { FoldFigure } from "./train-sentiment/train-model.ts";

const usage = `npm run train:sentiment -- --data DIR [--out DIR] [--language en | ${packLanguages.join(" | ")}]

  --data DIR       the published sets, each a file NAME.tsv of lines label<TAB>text;
                   without it only the languages of our own phrase packs are trained
  --out DIR        where the models go; src/care/sentiment/models unless you say otherwise
  --language NAME  only this one
`;

function argumentsGiven() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: "string" },
        out: { type: "string", default: "src/care/sentiment/models" },
        language: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "?"}\n${usage}`);
    return process.exit(2);
  }
}

const told = ({ name, texts, recall }: FoldFigure) =>
  process.stdout.write(`  ${name}: ${texts} unseen texts, macro-recall ${recall.toFixed(3)}\n`);

const { data, out, language } = argumentsGiven();
const languages = modelLanguages.filter(
  (each) => (language === undefined || each === language) && (each !== "en" || data !== undefined),
);
if (languages.length === 0) {
  process.stderr.write(usage);
  process.exit(2);
}
mkdirSync(out, { recursive: true });
for (const each of languages) {
  process.stdout.write(`${each}\n`);
  try {
    const model =
      each === "en" && data !== undefined
        ? trainedEnglish(resolve(data), told)
        : trainedOfPack(each, told);
    const path = resolve(out, `${each}.json`);
    writeFileSync(path, `${JSON.stringify(model)}\n`);
    process.stdout.write(`  temperature ${model.temperature}, written to ${path}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
