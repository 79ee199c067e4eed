import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { exportFollower } from "../../../src/service/exports/follow-exports.ts";
import { createLog } from "../../../src/service/log.ts";
import type { Store } from "../../../src/service/store/store.ts";
import type { SendToZendesk } from "../../../src/zendesk/send.ts";
import { anAccountId } from "../../support/database.ts";
import { reader } from "../../support/message-reader.ts";
import { sandboxClient } from "./sandbox-client.ts";

export type Exporting = {
  readonly accountId: string;
  /** One turn. */
  readonly readOn: () => Promise<boolean>;
  /** Turn after turn until none is due; fails where that takes more than `most`. */
  readonly readToEnd: (most?: number) => Promise<number>;
  /** Lets time pass for the follower alone. */
  readonly pass: (ms: number) => void;
  readonly logged: readonly string[];
};

type Changes = {
  readonly accountId?: string;
  /** Between the follower and the sandbox. */
  readonly through?: (send: SendToZendesk) => SendToZendesk;
};

/** Somebody who follows the exports of the sandbox for an account of a store. */
export function exportingFrom(
  sandbox: Sandbox,
  store: Store,
  startAt: number,
  changes: Changes = {},
): Exporting {
  const accountId = changes.accountId ?? anAccountId();
  const logged: string[] = [];
  let at = startAt;
  const zendesk = sandboxClient(sandbox, changes.through);
  const follower = exportFollower({
    store,
    mapping: defaultPolicy.fields,
    readerOf: () => reader,
    pace: { callEveryMs: 1000 },
    now: () => at,
    random: () => 0.5,
    log: createLog("info", { write: (line) => logged.push(line) }),
  });
  const readOn = () => follower.readOn({ id: accountId, zendesk });
  return {
    accountId,
    readOn,
    readToEnd: async (most = 200) => {
      for (let turns = 0; turns <= most; turns += 1) {
        if (!(await readOn())) return turns;
        at += 1000;
      }
      throw new Error(`It did not come to an end in ${most} turns`);
    },
    pass: (ms) => {
      at += ms;
    },
    logged,
  };
}
