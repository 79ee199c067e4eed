import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PurchaseSummary } from "../../../src/care/purchase-model.ts";
import { runClv } from "../../../src/service/commands/clv.ts";
import { cdnowSummaryPath, hasCdnow } from "../../support/cdnow.ts";
import { simulatedBuyers } from "../../support/simulated-buyers.ts";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "care-clv-"));
  path = join(folder, "customers.csv");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function run(...argv: readonly string[]) {
  let out = "";
  let error = "";
  const code = await runClv(argv, {
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    now: () => 0,
  });
  return { code, out, error };
}

/** Runs the command on a file of this text. */
async function runOn(text: string) {
  await writeFile(path, text);
  return run("--in", path);
}

async function modelOf(text: string) {
  const { code, out, error } = await runOn(text);
  expect([code, error]).toEqual([0, ""]);
  return JSON.parse(out);
}

/** What the command says of the file, after its name. */
async function complaintOf(text: string): Promise<string> {
  const { code, out, error } = await runOn(text);
  expect([code, out]).toEqual([2, ""]);
  expect(error.startsWith(`${path} `)).toBe(true);
  expect(error.endsWith(".\n")).toBe(true);
  return error.slice(path.length + 1, -2);
}

const buyers = simulatedBuyers(
  { r: 0.7, alpha: 6, a: 0.9, b: 2.5, p: 5, q: 4, v: 18 },
  { customers: 300, age: 40, seed: 7 },
);

function linesOf(summaries: readonly PurchaseSummary[]): readonly string[] {
  return summaries.map((buyer, i) =>
    [`c${i}`, buyer.frequency, buyer.recency, buyer.age, buyer.monetaryValue ?? ""].join(","),
  );
}

const header = "ID,frequency,recency,T,monetary_value";
const lines = linesOf(buyers);
const csv = [header, ...lines, ""].join("\n");

describe("runClv", () => {
  it("prints the model as one line of JSON and nothing else", async () => {
    const { code, out, error } = await runOn(csv);
    expect([code, error]).toEqual([0, ""]);
    expect(out.trimEnd()).not.toContain("\n");
    expect(JSON.parse(out)).toEqual({
      r: expect.closeTo(0.7, 0),
      alpha: expect.any(Number),
      a: expect.any(Number),
      b: expect.any(Number),
      logLikelihood: expect.any(Number),
      customers: 300,
      spend: {
        p: expect.any(Number),
        q: expect.any(Number),
        v: expect.any(Number),
        customers: buyers.filter(({ frequency }) => frequency > 0).length,
      },
      next: {
        span: Math.max(...buyers.map(({ age }) => age)),
        probabilityAlive: expect.any(Number),
        expectedOrders: expect.any(Number),
        value: expect.any(Number),
      },
    });
  });

  it("says the same again, also when asked for JSON", async () => {
    const { out } = await runOn(csv);
    expect((await run("--in", path, "--json")).out).toBe(out);
  });

  it("models no spend, and no value, where the file has none", async () => {
    const model = await modelOf(
      ["frequency,recency,T", ...buyers.map((b) => `${b.frequency},${b.recency},${b.age}`)].join(
        "\n",
      ),
    );
    expect(model).toMatchObject({ spend: null, next: { value: null } });
    expect(model.r).toBe((await modelOf(csv)).r);
  });

  it.each<[string, (text: string) => string]>([
    ["with Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
    ["with the line ends of both", (text) => text.replace("\n", "\r\n")],
    ["with a byte order mark", (text) => `\uFEFF${text}`],
    ["with every field in quotes", (text) => text.replaceAll(/[^,\n]+/g, '"$&"')],
    ["with spaces around", (text) => text.replaceAll(",", " , ")],
    ["with blank lines", (text) => text.replaceAll("\n", "\n\n")],
    ["with empty rows at the end", (text) => `${text},,,,\n,,,,\n`],
    ["without a last line end", (text) => text.trimEnd()],
    ["with its header in other letters", (text) => text.replace(header, header.toUpperCase())],
    ["with a comma in a name", (text) => text.replace("c0,", '"Doe, J.",')],
    [
      "with its columns the other way round",
      (text) => text.replaceAll(/.+/g, (line) => line.split(",").toReversed().join(",")),
    ],
    ["with 0 for the mean of no purchases", (text) => text.replaceAll(/,$/gm, ",0")],
    ["with counts as decimals", (text) => text.replaceAll(/^(c\d+,\d+),/gm, "$1.0,")],
  ])("reads a file %s", async (_, change) => {
    const changed = change(csv);
    expect(changed).not.toBe(csv);
    expect(await modelOf(changed)).toEqual(await modelOf(csv));
  });

  it.each<[string, string, string]>([
    ["empty", "", "is empty"],
    ["of blank lines", "\n \n", "is empty"],
    ["of a header", `${header}\n`, "has a header and no customers"],
    [
      "without a column",
      "ID,frequency,recency\n1,2,3\n",
      'lacks the column T: its first line is "ID,frequency,recency"',
    ],
    [
      "without a header",
      "1,2,30.43,38.86\n",
      'lacks the columns frequency, recency, T: its first line is "1,2,30.43,38.86"',
    ],
    ["with a column twice", "T,frequency,recency,t\n1,0,0,1\n", "has the column T more than once"],
    ["with a quote left open", `${header}\n"1,2,3,4,5\n`, "is not CSV: Quote Not Closed"],
    ["of few customers", csv.split("\n").slice(0, 30).join("\n"), "has fewer than 30 customers"],
    [
      "of customers of today",
      `frequency,recency,T\n${"0,0,0\n".repeat(50)}`,
      "has T 0 for every customer",
    ],
    [
      "of customers who never came back",
      `frequency,recency,T\n${"0,0,9\n".repeat(50)}`,
      "has fewer than 10 customers with a frequency above 0",
    ],
    [
      "of numbers beyond measure",
      `frequency,recency,T\n${"1,1,1e308\n".repeat(50)}`,
      "has numbers that no purchase model fits",
    ],
  ])("says in one sentence that a file is one %s", async (_, text, complaint) => {
    const said = await complaintOf(text);
    expect(said.startsWith(complaint)).toBe(true);
    expect(said).not.toContain("\n");
  });

  it.each([
    ["c,-1,3,4,5", 'frequency "-1" is not a number of 0 or more'],
    ["c,many,3,4,5", 'frequency "many" is not a number of 0 or more'],
    ["c,,3,4,5", 'frequency "" is not a number of 0 or more'],
    ["c,1.5,3,4,5", "frequency 1.5 is not a whole number"],
    ["c,1,-3,4,5", 'recency "-3" is not a number of 0 or more'],
    ["c,1,3,NaN,5", 'T "NaN" is not a number of 0 or more'],
    ["c,1,3,Infinity,5", 'T "Infinity" is not a number of 0 or more'],
    ["c,1,3,1e999,5", 'T "1e999" is not a number of 0 or more'],
    ["c,1,3,0x10,5", 'T "0x10" is not a number of 0 or more'],
    ["c,1,3,2.9,5", "recency 3 is more than T 2.9"],
    ["c,0,3,4,5", "recency 3 although frequency is 0"],
    ["c,1,0,4,5", "recency 0 although frequency is 1"],
    ["c,1,3,4,-5", 'monetary_value "-5" is not a number of 0 or more'],
    ["c,1,3,4,free", 'monetary_value "free" is not a number of 0 or more'],
    ["c,1,3,4", "4 fields where the header has 5"],
    ["c,1,3,4,5,6", "6 fields where the header has 5"],
  ])("says what is wrong with the row %s, and where", async (row, fault) => {
    expect(await complaintOf([header, lines[0], row, ...lines].join("\n"))).toBe(
      `has 1 row that is not valid: line 3: ${fault}`,
    );
  });

  it("names the first three rows that are wrong and counts the others", async () => {
    const rows = lines.map((line, i) => (i < 5 ? line.replace(",", ",x") : line));
    const text = [header, "", ...rows].join("\r\n");
    expect(await complaintOf(text)).toMatch(
      /^has 5 rows that are not valid: line 3: .*; line 4: .*; line 5: .*; and 2 more$/,
    );
  });

  it("answers any file at all with a model or one sentence", async () => {
    const field = fc.oneof(
      fc.constantFrom("0", "1", "2.5", "-1", "", '"', '"1"', "1e9", "NaN", "\uFEFF", "frequency"),
      fc.integer({ min: 0, max: 99 }).map(String),
    );
    const row = fc.array(field, { minLength: 2, maxLength: 6 }).map((fields) => fields.join(","));
    const sound = { weight: 50, arbitrary: fc.constantFrom(...lines) };
    const rows = fc.array(fc.oneof(sound, row), { maxLength: 60, size: "max" });
    const first = fc.oneof({ weight: 4, arbitrary: fc.constant(header) }, row);
    await fc.assert(
      fc.asyncProperty(first, rows, fc.constantFrom("\n", "\r\n"), async (top, more, end) => {
        const { code, out, error } = await runOn([top, ...more].join(end));
        if (code === 0) {
          expect(error).toBe("");
          const { r, alpha, a, b, logLikelihood, customers } = JSON.parse(out);
          expect([r, alpha, a, b, logLikelihood].every(Number.isFinite)).toBe(true);
          const blank = more.filter((text) => /^[,\s]*$/.test(text));
          expect(customers).toBe(more.length - blank.length);
        } else {
          expect(out).toBe("");
          expect(error.trimEnd().split("\n")).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no file", [], /^--in is needed\. Usage: /],
    ["a file that is not there", ["--in", "/nowhere.csv"], /^There is no file \/nowhere\.csv\.$/],
    ["a folder", ["--in", "/tmp"], /^\/tmp cannot be read: EISDIR/],
    ["an option that it does not have", ["--in", "x.csv", "--wat"], /'--wat'.* Usage: /],
    ["a loose word", ["x.csv"], /x\.csv.* Usage: /],
  ])("says %s in one sentence, with exit code 2", async (_, argv, sentence) => {
    const { code, out, error } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(error.trimEnd()).toMatch(sentence);
    expect(error.trimEnd()).not.toContain("\n");
  });

  it("runs as a command", async () => {
    await writeFile(path, csv);
    const root = resolve(import.meta.dirname, "../../..");
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
    const command = [tsx, "src/service/commands/clv.ts", "--in"];
    const execute = promisify(execFile);
    const { stdout, stderr } = await execute(process.execPath, [...command, path], { cwd: root });
    expect(JSON.parse(stdout)).toMatchObject({ customers: 300 });
    expect(stderr).toBe("");
    await expect(
      execute(process.execPath, [...command, "/nowhere.csv"], { cwd: root }),
    ).rejects.toMatchObject({ code: 2, stdout: "" });
  });
});

describe.skipIf(!hasCdnow)("runClv, on CDNOW's published summary", () => {
  it("prints the published parameters, in well under ten seconds", async () => {
    const startedAt = performance.now();
    const { code, out } = await run("--in", cdnowSummaryPath);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(code).toBe(0);
    const { r, alpha, a, b, logLikelihood, customers, spend } = JSON.parse(out);
    expect(r).toBeCloseTo(0.243, 3);
    expect(alpha).toBeCloseTo(4.414, 3);
    expect(a).toBeCloseTo(0.793, 3);
    expect(b).toBeCloseTo(2.426, 3);
    expect(logLikelihood).toBeCloseTo(-9582.4, 1);
    expect([customers, spend]).toEqual([2357, null]);
  });
});
