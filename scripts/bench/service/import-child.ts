import { performance } from "node:perf_hooks";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { storeConfigOfProcess } from "../../../src/service/config.ts";
import { importAccount } from "../../../src/service/exports/import-account.ts";
import { loadMessageReader } from "../../../src/service/message-readers.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import { syntheticChunks } from "./synthetic-account.ts";

/** Imports `argv[3]` tickets into account `argv[2]`, and says what that took. */
const [account = "", count = "0"] = process.argv.slice(2);
const store = await openStore(storeConfigOfProcess());
const reader = await loadMessageReader(defaultPolicy);
const at = Date.now();
const startedAt = performance.now();
const { tickets } = await importAccount(syntheticChunks(Number(count), at), {
  store,
  accountId: account,
  mapping: defaultPolicy.fields,
  reader,
  now: Date.now,
  skipped: ({ file, line, message }) => {
    throw new Error(`${file}:${line}: ${message}`);
  },
});
const seconds = (performance.now() - startedAt) / 1000;
await store.close();
const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ tickets, seconds, peakRssMb })}\n`);
