import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { EmptyDatabase } from "./empty-database.ts";

export type BenchService = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly account: string;
  readonly secret: string;
  readonly webhookSecret: string;
  /** Whether it does more than answer, as the only process of an account does. */
  readonly isBackground: boolean;
};

const root = resolve(import.meta.dirname, "../../..");

/** A service as an operator starts it once it is built, on this database and with a Zendesk that is not there. */
export async function startBenchService(
  database: EmptyDatabase,
  { account, secret, webhookSecret, isBackground }: Options,
): Promise<BenchService> {
  const command = ["--max-semi-space-size=32", "dist/service/src/service/main.js"];
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      CARE_PORT: "0",
      CARE_ACCOUNT: account,
      CARE_ACCOUNT_SECRET: secret,
      CARE_REQUESTS_PER_MINUTE: "10000000",
      CARE_EXPORT_CALLS_PER_MINUTE: "0",
      CARE_BACKGROUND: isBackground ? "on" : "off",
      CARE_LOG_LEVEL: "info",
      CARE_WEBHOOK_SECRET: webhookSecret,
      CARE_ZENDESK_OAUTH_TOKEN: "nobody-asks",
      CARE_ZENDESK_ORIGIN: "http://127.0.0.1:9",
      ...database.environment,
    },
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  // Read to the end: a pipe that is full would stop the service.
  const port = new Promise<string>((found, failed) => {
    createInterface(child.stdout).on("line", (line) => {
      const listening = /"event":"listening".*"port":(\d+)/.exec(line)?.[1];
      if (listening !== undefined) found(listening);
    });
    ended.then(() => failed(new Error("The service ended before it listened")), failed);
  });
  return { url: `http://127.0.0.1:${await port}`, stop };
}
