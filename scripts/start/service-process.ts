import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sandboxAccountNumber } from "../../sandbox/server/webhooks.ts";

const root = resolve(import.meta.dirname, "../..");

/** The account that the service works for, as its tokens name it. */
export const sandboxAccount = "sandbox";

/** More than Zendesk stands: the sandbox's history is read in a minute instead of ten. */
export const exportCallsPerMinute = 60;

export type ServiceOptions = {
  readonly port: number;
  readonly secret: string;
  readonly webhookSecret: string;
  readonly zendeskOrigin: string;
  readonly zendeskToken: string;
  readonly storeFolder: string;
  /** `null`: the defaults. */
  readonly policyFile: string | null;
  readonly logFile: string;
};

export type ServiceProcess = {
  /** Resolves when it answers that it is ready; rejects with its last words where it ended. */
  readonly ready: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly ended: Promise<void>;
};

/** Runs the companion service as its own process, on the embedded store, for the sandbox. */
export function serviceProcess(options: ServiceOptions): ServiceProcess {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, "w");
  const child = spawn(process.execPath, ["--import", "tsx", "src/service/main.ts"], {
    cwd: root,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      // An empty one counts as missing: the sandbox's account is not for anybody's database.
      DATABASE_URL: "",
      CARE_PORT: String(options.port),
      CARE_ACCOUNT: sandboxAccount,
      CARE_ACCOUNT_SECRET: options.secret,
      CARE_WEBHOOK_SECRET: options.webhookSecret,
      CARE_ZENDESK_ACCOUNT_NUMBER: `${sandboxAccountNumber}`,
      CARE_ZENDESK_OAUTH_TOKEN: options.zendeskToken,
      CARE_ZENDESK_ORIGIN: options.zendeskOrigin,
      CARE_EXPORT_CALLS_PER_MINUTE: `${exportCallsPerMinute}`,
      CARE_DATA_DIR: options.storeFolder,
      CARE_POLICY_FILE: options.policyFile ?? "",
    },
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    ended,
    ready: async () => {
      while (!(await isReady(options.port))) {
        if (hasEnded(child)) throw new Error(`the service ended:\n${tailOf(options.logFile)}`);
        await pause(100);
      }
    },
    stop: async () => {
      if (!hasEnded(child)) child.kill("SIGTERM");
      await ended;
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function tailOf(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").slice(-12).join("\n");
}
