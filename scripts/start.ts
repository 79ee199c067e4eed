import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { isStaff } from "../sandbox/account/account.ts";
import { loadAccount } from "../sandbox/account/account-files.ts";
import { staff } from "../sandbox/account/staff.ts";
import { oauthToken } from "../sandbox/api/api.ts";
import { hourStartOf } from "../sandbox/generator/days.ts";
import { generateAccount } from "../sandbox/generator/generate-account.ts";
import { protagonists } from "../sandbox/generator/protagonists.ts";
import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import { buildIfStale } from "./start/build-if-stale.ts";
import { freePort } from "./start/free-port.ts";
import { sendCustomerEvents } from "./start/send-customer-events.ts";
import { exportCallsPerMinute, sandboxAccount, serviceProcess } from "./start/service-process.ts";

const root = resolve(import.meta.dirname, "..");
const startedAt = Date.now();
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    port: { type: "string", default: "4700" },
    seed: { type: "string", default: "1" },
    at: { type: "string" },
    policy: { type: "string", default: resolve(root, "sandbox/policy.json") },
  },
});
const at = values.at === undefined ? hourStartOf(Date.now()) : Date.parse(values.at);
if (Number.isNaN(at)) stopWith(`--at ${values.at}: not a date`);

await buildIfStale((name) => say(`Building ${name} …`)).catch((error: unknown) =>
  stopWith(error instanceof Error ? error.message : String(error)),
);

const loaded = values.data === undefined ? null : await loadAccount(resolve(values.data));
for (const { file, line, reason } of loaded?.badLines ?? []) {
  process.stderr.write(`${file}:${line}: ${reason} (skipped)\n`);
}
const port = await freePort(Number(values.port));
const servicePort = await freePort(port + 1);
const secret = randomBytes(32).toString("hex");
const webhookSecret = randomBytes(32).toString("hex");
// Fresh each time, because the store must know the customers of this account and no other.
const storeFolder = resolve(root, `.data/store-${Date.now().toString(36)}`);
const logFile = resolve(root, ".data/service.log");
const service = serviceProcess({
  port: servicePort,
  secret,
  webhookSecret,
  zendeskOrigin: `http://127.0.0.1:${port}`,
  zendeskToken: oauthToken,
  storeFolder,
  policyFile: resolve(values.policy),
  logFile,
});
// While the service starts.
const data = loaded?.data ?? generateAccount({ seed: Number(values.seed), at });
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(0));
void service.ended.then(() => {
  if (!isStopping) say(`The service has ended; its log: ${logFile}. The app goes on without it.`);
});

let sandbox: Sandbox | null = null;
try {
  sandbox = await startSandbox({
    port,
    data,
    rateLimits: { exportsPerMinute: 2 * exportCallsPerMinute },
    serviceUrl: `http://127.0.0.1:${servicePort}`,
    serviceSecret: secret,
    webhook: {
      url: `http://127.0.0.1:${servicePort}/v1/accounts/${sandboxAccount}/webhooks`,
      secret: webhookSecret,
    },
  });
  await service.ready();
  // Most are there by then; the rest goes on while somebody opens the page.
  await Promise.race([sendEvents(), pause(2000)]);
  greet(sandbox);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await stop(1);
}

function greet(running: Sandbox): void {
  say("");
  say(`  Sandbox helpdesk   ${running.origin}`);
  say("");
  say("  Tickets worth opening:");
  for (const { id, words } of worthOpening(running)) {
    say(`    ${running.origin}/?ticket=${id}   ${words}`);
  }
  const hasTeamLead = isStaff(running.account.users.get(staff.teamLead));
  say(`  The team's view:     ${running.origin}/?${hasTeamLead ? "as=12&" : ""}app=nav_bar`);
  say("");
  say(`  Service on port ${servicePort}, its log in ${logFile}`);
  say(`  Ready after ${Math.round((Date.now() - startedAt) / 1000)} s. Ctrl-C stops both.`);
}

/** Tells the service what the account's shop knows, the protagonists' part first. */
async function sendEvents(): Promise<void> {
  const serviceUrl = `http://127.0.0.1:${servicePort}`;
  const sender = { serviceUrl, accountId: sandboxAccount, secret, now: Date.now };
  try {
    const { leftOut, fault } = await sendCustomerEvents({ ...sender, events: data.customerEvents });
    if (fault !== null) {
      say(`${leftOut} customer events are not valid and were not sent. The first: ${fault}.`);
    }
  } catch (error) {
    if (isStopping) return;
    const reason = error instanceof Error ? error.message : String(error);
    say(`Not all customer events reached the service, so cards show less: ${reason}`);
  }
}

type WorthOpening = { readonly id: number; readonly words: string };

/** The open tickets of the three customers that show most; of loaded data the newest ones. */
function worthOpening({ account }: Sandbox): readonly WorthOpening[] {
  const open = [...account.tickets.values()]
    .filter(({ status }) => status !== "solved" && status !== "closed" && status !== "deleted")
    .sort((a, b) => Date.parse(b.updated_at ?? "") - Date.parse(a.updated_at ?? ""));
  const nameOf = (id: number): string => account.users.get(id)?.name ?? String(id);
  if (loaded !== null) {
    return open
      .slice(0, 3)
      .map((ticket) => ({ id: ticket.id, words: nameOf(ticket.requester_id) }));
  }
  const known = [
    { customerId: protagonists.promoter, words: "a promoter of many years" },
    { customerId: protagonists.complainer, words: "an angry repeat complainer" },
    { customerId: protagonists.prospect, words: "a brand-new prospect" },
  ];
  return known.flatMap(({ customerId, words }) => {
    const ticket = open.find((candidate) => candidate.requester_id === customerId);
    return ticket === undefined ? [] : { id: ticket.id, words: `${nameOf(customerId)}, ${words}` };
  });
}

async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.allSettled([service.stop(), sandbox?.close()]);
  rmSync(storeFolder, { recursive: true, force: true });
  process.exit(code);
}

function stopWith(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
