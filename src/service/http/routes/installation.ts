import type { Installation } from "../../../contract/installation.ts";
import type { Deps } from "../../deps.ts";
import { exportProgressOf } from "../../export-progress.ts";
import { zendeskStatusReader } from "../../installation-status.ts";
import type { Asked } from "../serve.ts";

/** Who the service is, for which account, and whether Zendesk takes its token. */
export function installationHandler({ store: { kind, hintsOf, exportsOf }, now, version }: Deps) {
  const zendeskStatusOf = zendeskStatusReader(now);
  return async ({ account, store }: Asked): Promise<Installation> => {
    const [customers, webhooks, exports, zendesk] = await Promise.all([
      store.countCustomers(),
      hintsOf(account.id).counts(),
      exportsOf(account.id).progress(),
      zendeskStatusOf(account.id, account.zendesk),
    ]);
    return {
      service: "care-context",
      version,
      account: account.id,
      store: kind,
      customers,
      webhooks,
      exports: exportProgressOf(exports, now()),
      zendesk,
    };
  };
}
