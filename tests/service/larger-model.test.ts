import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readMessage } from "../../src/care/read-message.ts";
import type { Probabilities } from "../../src/care/sentiment/model.ts";
import {
  LargerModelError,
  largerReader,
  loadClassifier,
  probabilitiesIn,
} from "../../src/service/larger-model.ts";
import { reader } from "../support/message-reader.ts";

/** A classifier in ONNX of twelve words, made by hand: "terrible" is negative, "great" positive. */
const folder = resolve(import.meta.dirname, "../fixtures/small-classifier");
const packageName = "@huggingface/transformers";
const isInstalled = await import(packageName).then(
  () => true,
  () => false,
);

const positive: Probabilities = { negative: 0.05, neutral: 0.1, positive: 0.85 };

describe("largerReader", () => {
  it("says what the larger model says of what it was told beforehand, and only of that", async () => {
    const asked: (readonly string[])[] = [];
    const larger = largerReader(
      reader,
      async (texts) => {
        asked.push(texts);
        return texts.map(() => positive);
      },
      "onnx:test",
    );
    const told = "Hello, your support is terrible.\n\nOn 1 Oct 2026, Support wrote:\n> canary";
    await larger.prepare?.([told, told, "Onde está o meu pedido?", ""]);
    expect(asked).toEqual([["your support is terrible."]]);
    expect(readMessage(told, "customer", larger)).toMatchObject({
      sentiment: { score: 0.8, confidence: 0.85 },
      modelVersion: "onnx:test",
    });
    expect(readMessage("It is terrible.", "customer", larger).sentiment?.score).toBeLessThan(0);
    await larger.prepare?.([told]);
    expect(asked).toHaveLength(1);
  });

  it("asks for no more than sixteen texts at once", async () => {
    const counts: number[] = [];
    const larger = largerReader(
      reader,
      async (texts) => {
        counts.push(texts.length);
        return texts.map(() => positive);
      },
      "onnx:test",
    );
    await larger.prepare?.(Array.from({ length: 40 }, (_, index) => `Where is my order ${index}?`));
    expect(counts).toEqual([16, 16, 8]);
  });
});

describe("probabilitiesIn", () => {
  it.each([
    ["negative", "neutral", "positive"],
    ["NEG", "NEU", "POS"],
    ["LABEL_0", "LABEL_1", "LABEL_2"],
  ])("reads the labels %s, %s and %s", (negative, neutral, positive_) => {
    const answer = [
      { label: positive_, score: 0.7 },
      { label: negative, score: 0.1 },
      { label: neutral, score: 0.2 },
    ];
    expect(probabilitiesIn(answer)).toEqual({ negative: 0.1, neutral: 0.2, positive: 0.7 });
  });

  it("refuses stars", () => {
    expect(() => probabilitiesIn([{ label: "5 stars", score: 1 }])).toThrow(LargerModelError);
  });
});

describe("loadClassifier", () => {
  it.runIf(isInstalled)("reads a model of this machine", async () => {
    const classify = await loadClassifier(folder);
    const [bad, good] = await classify(["This is terrible", "Great, thanks"]);
    expect(bad?.negative).toBeGreaterThan(0.9);
    expect(good?.positive).toBeGreaterThan(0.9);
  });

  it.runIf(isInstalled)("says that a folder holds no model", async () => {
    await expect(loadClassifier("/nowhere/model")).rejects.toThrow("/nowhere/model holds no text");
  });

  it.skipIf(isInstalled)("says which package is missing", async () => {
    await expect(loadClassifier(folder)).rejects.toThrow(`npm i ${packageName}`);
  });
});
