import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { labelledTextsIn } from "../../../scripts/train-sentiment/labelled-texts.ts";
import { reader } from "../../support/message-reader.ts";

/** What we expect of support language: written by hand, without the phrase packs in view. */
const [, ...rows] = readFileSync(resolve(import.meta.dirname, "behaviour-en.tsv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));
const cases = rows.map(([capability = "", kind = "", expected = "", text = "", variant = ""]) => ({
  capability,
  kind,
  expected,
  text,
  variant,
}));

const labels: Readonly<Record<string, string>> = {
  neg: "negative",
  neu: "neutral",
  pos: "positive",
};

function soundOf(text: string, language = "en") {
  const sound = reader.scorer?.sentimentOf(text, language);
  if (sound === undefined || sound === null) throw new Error(`nothing heard in «${text}»`);
  return sound;
}

function passRate<T>(all: readonly T[], passes: (one: T) => boolean): number {
  return all.filter(passes).length / all.length;
}

const isRight = ({ expected, text }: (typeof cases)[number]) =>
  soundOf(text).label === labels[expected];
/** Noise of this size is not a change. */
const slack = 0.02;
const minimum = cases.filter(({ kind }) => kind === "minimum");
const invariance = cases.filter(({ kind }) => kind === "invariance");
const directional = cases.filter(({ kind }) => kind === "directional");
const ofCapability = (name: string) => minimum.filter(({ capability }) => capability === name);

const rates = {
  minimum: passRate(minimum, isRight),
  invariance: passRate(
    invariance,
    ({ text, variant }) => soundOf(text).label === soundOf(variant).label,
  ),
  directional: passRate(directional, ({ expected, text, variant }) => {
    const change = soundOf(variant).score - soundOf(text).score;
    return expected === "lower" ? change < slack : change > -slack;
  }),
  politeAndUnhappy: passRate(ofCapability("polite-unhappy"), isRight),
  politeAndNeutral: passRate(ofCapability("polite-neutral"), isRight),
  neutralRequests: passRate(ofCapability("neutral-request"), isRight),
  sarcasm: passRate(ofCapability("sarcasm"), isRight),
};

const rateOfLanguage = (language: string) =>
  passRate(
    labelledTextsIn(resolve(import.meta.dirname, `cases-${language}.tsv`)),
    ({ label, text }) => soundOf(text, language).label === label,
  );
const languageRates = Object.fromEntries(
  ["de", "fr", "es", "ar"].map((language) => [language, rateOfLanguage(language)]),
);

const docs = readFileSync(resolve(import.meta.dirname, "../../../docs/care.md"), "utf8");
const percent = (rate: number) => `${Math.round(100 * rate)} %`;

describe("the English model on support language", () => {
  it("has at least 300 cases to answer for", () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
  });

  it("is right where it has to be", () => {
    expect(rates.minimum).toBeGreaterThanOrEqual(0.8);
    expect(rates.politeAndUnhappy).toBeGreaterThanOrEqual(0.6);
    expect(rates.politeAndNeutral).toBeGreaterThanOrEqual(0.8);
    expect(rates.neutralRequests).toBeGreaterThanOrEqual(0.9);
  });

  it("is moved by what matters, and by little else", () => {
    expect(rates.invariance).toBeGreaterThanOrEqual(0.8);
    expect(rates.directional).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ["all that must hold", "minimum"],
    ["nothing that matters changed", "invariance"],
    ["something that matters changed", "directional"],
    ["polite, but unhappy", "politeAndUnhappy"],
    ["sarcasm", "sarcasm"],
  ] as const)("does on «%s» as the documentation says", (row, rate) => {
    const line = docs.split("\n").find((each) => each.startsWith(`| ${row}`));
    expect(line).toContain(percent(rates[rate]));
  });
});

describe("the models of other languages", () => {
  it.each(Object.entries(languageRates))("are good enough to speak, in %s", (_language, rate) => {
    expect(rate).toBeGreaterThanOrEqual(0.8);
  });

  it.each(Object.entries(languageRates))("do in %s as documented", (language, rate) => {
    const line = docs.split("\n").find((each) => each.startsWith(`| \`${language}\``));
    expect(line).toContain(percent(rate));
  });
});
