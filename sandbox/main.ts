import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadAccount, writeAccount } from "./account/account-files.ts";
import { hourStartOf } from "./generator/days.ts";
import { generateAccount } from "./generator/generate-account.ts";
import { startSandbox } from "./sandbox.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    port: { type: "string", default: "4700" },
    app: { type: "string", default: "dist/app" },
    "service-url": { type: "string" },
    seed: { type: "string", default: "1" },
    at: { type: "string" },
    write: { type: "string" },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const at = values.at === undefined ? hourStartOf(Date.now()) : Date.parse(values.at);
if (Number.isNaN(at)) throw new Error(`--at ${values.at}: not a date`);
const generated = { seed: Number(values.seed), at };

if (values.write !== undefined) {
  await writeAccount(generateAccount(generated), resolve(values.write));
  say(`Wrote an account to ${resolve(values.write)}`);
} else {
  const loaded = values.data === undefined ? null : await loadAccount(resolve(values.data));
  for (const { file, line, reason } of loaded?.badLines ?? []) {
    process.stderr.write(`${file}:${line}: ${reason} (skipped)\n`);
  }
  const sandbox = await startSandbox({
    port: Number(values.port),
    data: loaded?.data ?? generateAccount(generated),
    appFolder: values.app,
    serviceUrl: values["service-url"] ?? null,
    serviceSecret: process.env.SANDBOX_SERVICE_SECRET ?? null,
  });
  say(`Sandbox helpdesk: ${sandbox.origin}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      sandbox.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
