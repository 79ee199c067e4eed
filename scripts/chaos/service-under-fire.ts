import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Whether the service's warnings are to be seen. */
const isTold = process.env.CHAOS_LOG !== undefined;
const mostKeptOfLog = 10_000;

const root = resolve(import.meta.dirname, "../..");

export type ServiceUnderFire = {
  readonly url: string;
  /** Ends it at once, as a crash does. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly isRunning: () => boolean;
};

/** A service process as an operator starts it, to be killed and started again. */
export function serviceUnderFire(
  port: number,
  environment: Readonly<Record<string, string>>,
): ServiceUnderFire {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const ended = (process: ChildProcess) =>
    process.exitCode !== null || process.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((resolved) => process.once("exit", () => resolved()));

  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const process = child;
    child = null;
    if (process === null) return;
    process.kill(signal);
    await ended(process);
  };
  return {
    url,
    isRunning: () => child !== null,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    start: async () => {
      const started = spawn(process.execPath, ["--import", "tsx", "src/service/main.ts"], {
        cwd: root,
        stdio: ["ignore", isTold ? 2 : "pipe", "inherit"],
        env: {
          PATH: process.env.PATH,
          CARE_LOG_LEVEL: isTold ? "warn" : "error",
          CARE_PORT: `${port}`,
          ...environment,
        },
      });
      child = started;
      let said = "";
      started.stdout?.on("data", (chunk) => {
        said = `${said}${chunk}`.slice(-mostKeptOfLog);
      });
      for (;;) {
        if (child !== started) return;
        if (started.exitCode !== null) {
          throw new Error(`the service ended with ${started.exitCode}: ${said}`);
        }
        const ready = await fetch(`${url}/readyz`).catch(() => null);
        await ready?.text();
        if (ready?.ok === true) return;
        await pause(50);
      }
    },
  };
}
