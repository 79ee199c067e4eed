import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Policy } from "../care/policy.ts";
import { CommandError } from "./commands/command.ts";
import { policyOption } from "./commands/options.ts";
import { type Config, ConfigError, configOfProcess } from "./config.ts";
import { UnsealError } from "./connect/vault.ts";
import { LargerModelError } from "./larger-model.ts";
import { createLog } from "./log.ts";
import { type RunningService, startService } from "./start-service.ts";
import { DirectoryInUseError } from "./store/embedded/directory-lock.ts";
import { UnsafeRoleError } from "./store/ordinary-role.ts";

const config = configOrExit();
const policy = await policyOrExit(config.policyFile);
const log = createLog(config.logLevel);

try {
  const service = await startService({
    config,
    policy,
    log,
    version: versionOfPackage(),
    now: Date.now,
    // The app waits no longer for the service than that.
    zendeskGraceMs: 2500,
  });
  stopOnSignals(service);
  await service.failed;
} catch (error) {
  log.error({ event: "failed", error });
  if (
    error instanceof DirectoryInUseError ||
    error instanceof LargerModelError ||
    error instanceof UnsafeRoleError ||
    error instanceof UnsealError
  )
    process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** The configuration; where it is not valid, the process ends and says everything that is wrong. */
function configOrExit(): Config {
  try {
    return configOfProcess();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    exitWith(error.message);
  }
}

/** The policy; where its file is missing or wrong, the process ends and says every fault of it. */
async function policyOrExit(path: string | null): Promise<Policy> {
  try {
    return await policyOption(path ?? undefined);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    exitWith(`CARE_POLICY_FILE: ${error.message}`);
  }
}

function exitWith(message: string): never {
  process.stderr.write(`${message}\nSee docs/operations.md.\n`);
  process.exit(1);
}

/** Stops once: Ctrl+C reaches this process twice, from the terminal and through tsx. */
function stopOnSignals(service: RunningService): void {
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ event: "stopping", signal });
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ event: "stop-failed", error });
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

function versionOfPackage(): string {
  const file = new URL("../../package.json", import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, "utf8"))).version;
}
