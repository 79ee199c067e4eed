import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

export type BareServer = { readonly url: string; readonly stop: () => void };

const root = resolve(import.meta.dirname, "../../..");

/** The bare framework, in a process of its own, which answers everything with the same body. */
export async function startBareServer(body: string): Promise<BareServer> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/bench/service/bare-server.ts"],
    { cwd: root, stdio: ["pipe", "pipe", "inherit"] },
  );
  child.stdin.end(body);
  const [port] = await once(createInterface(child.stdout), "line");
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill("SIGKILL") };
}
