import { unknownAccount } from "../../../src/care/account-facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { storeConfigOfProcess } from "../../../src/service/config.ts";
import { evaluatorOf } from "../../../src/service/evaluating.ts";
import { openStore } from "../../../src/service/store/open-store.ts";
import { productVersion } from "../machine.ts";

/** Works out the care contexts of the customers of account `argv[2]` that standard input names. */
const [account = ""] = process.argv.slice(2);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
const customerIds = Buffer.concat(chunks).toString("utf8").split("\n");
const store = await openStore(storeConfigOfProcess());
const evaluate = evaluatorOf({
  store,
  accountFigures: { of: () => unknownAccount },
  policy: defaultPolicy,
  version: productVersion(),
  now: Date.now,
});
for (const customerId of customerIds) await evaluate(account, customerId);
await store.close();
