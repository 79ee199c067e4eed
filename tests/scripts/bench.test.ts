import { execFile } from "node:child_process";
import { resolve } from "node:path";
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

  it.each([[["nothing"]], [[]], [["app", "--fast"]], [["app", "app"]]])(
    "explains itself and exits 2 on %j",
    async (args) => {
      const { code, stdout, stderr } = await bench(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("npm run --silent bench -- app");
    },
  );
});
