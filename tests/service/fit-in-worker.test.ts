import { describe, expect, it } from "vitest";
import { fitPurchaseModel } from "../../src/care/fit-purchase-model.ts";
import { fitInWorker } from "../../src/service/fit-in-worker.ts";
import { minimise } from "../../src/service/minimise.ts";

const summaries = Array.from({ length: 60 }, (_, customer) => ({
  frequency: customer % 4,
  recency: customer % 4 === 0 ? 0 : 5 + (customer % 11),
  age: 20 + (customer % 13),
  monetaryValue: customer % 4 === 0 ? null : 40 + (customer % 17),
}));

describe("fitInWorker", () => {
  it("answers as the same fit on this thread does", async () => {
    const fit = await fitInWorker(summaries, new AbortController().signal);
    expect(fit.known).toBe(true);
    expect(fit).toEqual(fitPurchaseModel(summaries, minimise));
  });

  it("ends at once when it is stopped, before as while it computes", async () => {
    const stopping = new AbortController();
    const fit = fitInWorker(summaries, stopping.signal);
    stopping.abort();
    await expect(fit).rejects.toThrow("The worker ended");
    await expect(fitInWorker(summaries, stopping.signal)).rejects.toThrow("aborted");
  });

  it("rejects with what broke in the worker", async () => {
    const broken = [null] as unknown as typeof summaries;
    await expect(fitInWorker(broken, new AbortController().signal)).rejects.toThrow(TypeError);
  });
});
