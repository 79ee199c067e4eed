import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const fixtures = resolve(root, "tests/fixtures/zendesk");
const recordings = resolve(root, "../shared/data/zendesk-payloads");

/** A payload that is part of this repository. */
export function fixture(path: string): unknown {
  const text = readFileSync(resolve(fixtures, path), "utf8");
  return path.endsWith(".json") ? JSON.parse(text) : text;
}

/** Whether the larger collection, whose licences keep it out of this repository, lies beside it. */
export const hasRecordings = existsSync(recordings);

export function recording(path: string): unknown {
  return JSON.parse(readFileSync(resolve(recordings, path), "utf8"));
}
