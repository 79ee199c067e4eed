import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { resolve } from "node:path";
import { objectOf } from "../package/json.ts";

/** What a figure was measured on: without it, it says nothing. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
};

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** The product's version, as package.json has it. */
export function productVersion(): string {
  const path = resolve(import.meta.dirname, "../../package.json");
  return String(objectOf(JSON.parse(readFileSync(path, "utf8"))).version);
}
