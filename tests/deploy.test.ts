import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { buildService } from "../scripts/build-service.ts";
import { freePort } from "../scripts/start/free-port.ts";
import { environmentSchema } from "../src/service/environment.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "docs/deploy");
const dockerfile = readFileSync(join(folder, "Dockerfile"), "utf8");
const port = environmentSchema.shape.CARE_PORT.parse(undefined);

/** Words of an instruction, once for each time that it stands there. */
const instructions = (name: string): readonly (readonly string[])[] =>
  dockerfile
    .split("\n")
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.split(/\s+/).slice(1));

describe("The Dockerfile", () => {
  it("has nothing that a linter objects to", () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it("runs as nobody in particular, on the port that the service listens on", () => {
    expect(instructions("USER")).toEqual([["node"]]);
    expect(instructions("EXPOSE")).toEqual([[`${port}`]]);
  });

  it("sets only what the service reads", () => {
    const names = instructions("ENV").map(([first = ""]) => first.split("=")[0] ?? "");
    const known = [...Object.keys(environmentSchema.shape), "NODE_ENV"];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  describe("an image of it", () => {
    let image: string;
    let service: ChildProcess | null = null;
    beforeAll(() => {
      image = mkdtempSync(join(tmpdir(), "care-image-"));
      buildService(image);
      linkDependencies(image);
    }, 120_000);
    afterAll(async () => {
      service?.kill("SIGKILL");
      rmSync(image, { recursive: true, force: true });
    });

    it("has all that the service needs to start, and no file of the app", async () => {
      expect(readdirSync(join(image, "src")).sort()).toEqual([
        "care",
        "contract",
        "service",
        "zendesk",
      ]);
      const free = await freePort(0);
      // Of two stages each has one; the second is what runs.
      const [executable = "", ...words] = z
        .array(z.string())
        .parse(JSON.parse(/^CMD (.*)$/m.exec(dockerfile)?.[1] ?? ""));
      const started = spawn(executable, words, {
        cwd: image,
        stdio: ["ignore", "ignore", "inherit"],
        env: {
          PATH: process.env.PATH,
          CARE_PORT: `${free}`,
          CARE_DATA_DIR: join(image, "data/store"),
          CARE_ACCOUNT: "acme",
          CARE_ACCOUNT_SECRET: "x".repeat(32),
          CARE_ZENDESK_OAUTH_TOKEN: "nobody-asks",
          CARE_ZENDESK_ORIGIN: "http://127.0.0.1:9",
          CARE_LOG_LEVEL: "silent",
        },
      });
      service = started;
      const isReady = async () =>
        (await fetch(`http://127.0.0.1:${free}/readyz`).catch(() => null))?.ok === true;
      while (started.exitCode === null && !(await isReady())) await pause(100);
      expect(started.exitCode).toBeNull();
      started.kill("SIGTERM");
      while (started.exitCode === null && started.signalCode === null) await pause(50);
      expect(started.exitCode).toBe(0);
    }, 90_000);

    it("computes in threads of its own, without a loader of TypeScript", async () => {
      const script = pathToFileURL(join(image, "src/service/fit-worker.mjs"));
      const summaries = Array.from({ length: 60 }, (_, place) => ({
        frequency: place % 5,
        recency: (place % 5) * 30,
        age: 400,
        monetaryValue: 20,
      }));
      const worker = new Worker(script, { workerData: summaries, execArgv: [] });
      const fit = await new Promise((resolved, failed) => {
        worker.once("message", resolved);
        worker.once("error", failed);
      });
      await worker.terminate();
      expect(fit).toBeTypeOf("object");
    });

    it("has the commands", () => {
      const said = spawnSync(process.execPath, ["src/service/commands/forget.js"], {
        cwd: image,
        encoding: "utf8",
      });
      expect(said.status).toBe(2);
      expect(said.stderr).toContain("--account is needed");
    });
  });
});

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()).default({}),
      ports: z.array(z.string()).default([]),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
});

describe("The compose file", () => {
  const text = readFileSync(join(folder, "compose.yaml"), "utf8");
  const { services } = composeSchema.parse(parse(text));

  it("sets only what the service reads", () => {
    for (const name of ["service", "worker"]) {
      environmentSchema.partial().strict().parse(services[name]?.environment);
    }
  });

  it("opens the service's port to this machine alone, and no other one's", () => {
    expect(services.service?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect([services.worker?.ports, services.database?.ports]).toEqual([[], []]);
  });

  it("waits for what is there", () => {
    const needed = Object.values(services).flatMap((one) => Object.keys(one.depends_on));
    expect(needed.filter((name) => services[name] === undefined)).toEqual([]);
  });
});

/** The packages that an installation without those for development has. */
function linkDependencies(image: string): void {
  const listed = execFileSync("npm", ["ls", "--omit=dev", "--all", "--parseable"], {
    cwd: root,
    encoding: "utf8",
  });
  const modules = join(root, "node_modules");
  const packages = listed
    .split("\n")
    .map((path) => relative(modules, path))
    .filter((path) => path !== "" && !path.startsWith("..") && !path.includes("node_modules"));
  for (const path of packages) {
    const link = join(image, "node_modules", path);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, path), link);
  }
}
