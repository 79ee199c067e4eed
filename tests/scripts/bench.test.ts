import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

function bench(args: readonly string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolved) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "scripts/bench.ts", ...args],
      { cwd: root, env: { ...process.env, ...environment } },
      (error, stdout, stderr) => resolved({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe("bench", () => {
  it("says so and exits 3 where there is no Chromium, and prints nothing", async () => {
    const { code, stdout, stderr } = await bench(["app", "--json"], { CHROMIUM_PATH: "/no/such" });
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/^No Chromium found/);
  });

  it("prints what care contexts of three sizes cost as one JSON object", async () => {
    const { code, stdout, stderr } = await bench(["care", "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const figures = JSON.parse(stdout);
    for (const size of ["t10", "t100", "t1000"]) {
      expect(figures.contextsPerSecond[size]).toBeGreaterThan(0);
    }
    expect(figures.costPerTicketRatio).toBeGreaterThan(0);
    expect(figures.machine.node).toBe(process.version);
  });

  it("prints what a team's figures cost, in a small account and a large one, as one JSON object", async () => {
    const { code, stdout } = await bench(["team", "--customers", "60", "--json"], {
      DATABASE_URL: "",
    });
    expect(code).toBe(0);
    const figures = JSON.parse(stdout);
    expect(figures).toMatchObject({
      small: { customers: 6, tickets: 60 },
      large: { customers: 60, tickets: 600 },
      store: "embedded",
    });
    expect(figures.costPerCustomerRatio).toBeGreaterThan(0);
  });

  it("prints our sentiment and the peers' on labelled texts as one JSON object", async () => {
    const folder = mkdtempSync(join(tmpdir(), "care-bench-"));
    const data = join(folder, "texts.tsv");
    const texts = [
      "label\ttext",
      ...Array.from({ length: 60 }, (_, index) => [
        `neg\tThis is terrible, number ${index}.`,
        `neu\tWhere is order ${index}?`,
        `pos\tGreat work, thank you, ${index}!`,
      ]).flat(),
      // At which one of the peers throws.
      "neutral\tThe caller and its arguments",
    ];
    writeFileSync(data, texts.join("\n"));
    const args = ["sentiment", "--json", "--data", data, "--adapt", "60", "--seed", "2"];
    const { code, stdout, stderr } = await bench(args);
    rmSync(folder, { recursive: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const figures = JSON.parse(stdout);
    expect(figures.texts).toBe(121);
    for (const each of [figures.ours, figures.adapted, ...Object.values(figures.peers)]) {
      expect(each.accuracy).toBeGreaterThan(0.5);
      expect(each.macroRecall).toBeGreaterThan(0.5);
    }
    expect(Object.keys(figures.peers)).toEqual([
      "sentiment",
      "vader-sentiment",
      "wink-sentiment",
      "natural",
    ]);
    expect(figures.peers["wink-sentiment"].thrown).toBeLessThanOrEqual(1);
    const { code: bytes, models } = figures.gzipBytes;
    expect(bytes + models.en).toBeLessThan(110_000);
    const all = Object.values<number>(models).reduce((sum, each) => sum + each, bytes);
    expect(all).toBeLessThan(220_000);
  }, 120_000);

  it.each([[["nothing"]], [[]], [["app", "--fast"]], [["app", "app"]]])(
    "explains itself and exits 2 on %j",
    async (args) => {
      const { code, stdout, stderr } = await bench(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("npm run --silent bench -- app");
    },
  );
});
