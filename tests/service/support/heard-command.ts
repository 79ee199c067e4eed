import type { CommandIo } from "../../../src/service/commands/command.ts";
import { now } from "../../support/clock.ts";

/** What a command said, and the code with which it ended. */
export type HeardCommand = { readonly code: number; readonly out: string; readonly error: string };

/** Runs a command at the tests' moment, and hears what it says. */
export async function heardCommand(run: (io: CommandIo) => Promise<number>): Promise<HeardCommand> {
  let [out, error] = ["", ""];
  const code = await run({
    writeOut: (said) => {
      out += said;
    },
    writeError: (said) => {
      error += said;
    },
    now: () => now,
  });
  return { code, out, error };
}
