import { openStore } from "../../../src/service/store/open-store.ts";
import { someFacts } from "../../support/builders.ts";

/**
 * Writes one customer after the other into the embedded store in argv[2], and says each id once it
 * is acknowledged, until somebody kills it.
 */
const store = await openStore({ kind: "embedded", directory: process.argv[2] ?? "" });
const acme = store.forAccount("acme");
for (let id = 1; ; id += 1) {
  await acme.writeFacts(someFacts({ customer: { id: `${id}` } }));
  process.stdout.write(`${id}\n`);
}
