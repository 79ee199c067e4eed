import axios, { type AxiosInstance } from "axios";
import { afterAll, beforeAll } from "vitest";
import { generateAccount } from "../../sandbox/generator/generate-account.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/sandbox.ts";
import { at } from "../support/clock.ts";

export const generatedAt = at("2026-11-22");

/** A clock that tests move by hand. */
export function handClock(startAt: number) {
  let now = startAt;
  return {
    now: () => now,
    forward: (ms: number) => {
      now += ms;
    },
  };
}

export type Caller = Pick<AxiosInstance, "get" | "post" | "put" | "delete">;

export type RunningSandbox = {
  readonly sandbox: () => Sandbox;
  /** Calls as somebody with a session; `null` for nobody. Never throws for a status. */
  readonly as: (userId: number | null) => Caller;
  readonly withToken: (token: string) => Caller;
};

/** A sandbox for the tests of a file, with the generated account of one day. */
export function runningSandbox(options: SandboxOptions = {}): RunningSandbox {
  let sandbox: Sandbox | null = null;
  beforeAll(async () => {
    const data = generateAccount({ seed: 1, at: generatedAt });
    sandbox = await startSandbox({ data, ...options });
  });
  afterAll(() => sandbox?.close());
  const running = () => {
    if (sandbox === null) throw new Error("the sandbox is not started");
    return sandbox;
  };
  const caller = (headers: Readonly<Record<string, string>>) =>
    axios.create({ baseURL: running().assetsOrigin, headers, validateStatus: () => true });
  return {
    sandbox: running,
    as: (userId) => caller(userId === null ? {} : { "x-sandbox-session": String(userId) }),
    withToken: (token) => caller({ authorization: `Bearer ${token}` }),
  };
}
