import type { Installation } from "../../../contract/installation.ts";
import type { Deps } from "../../deps.ts";
import { zendeskStatusReader } from "../../installation-status.ts";
import type { Asked } from "../serve.ts";

/** Who the service is, for which account, and whether Zendesk takes its token. */
export function installationHandler({ store: { kind, hintsOf }, now, version }: Deps) {
  const zendeskStatusOf = zendeskStatusReader(now);
  return async ({ account, store }: Asked): Promise<Installation> => {
    const [customers, webhooks, zendesk] = await Promise.all([
      store.countCustomers(),
      hintsOf(account.id).counts(),
      zendeskStatusOf(account.id, account.zendesk),
    ]);
    return {
      service: "care-context",
      version,
      account: account.id,
      store: kind,
      customers,
      webhooks,
      zendesk,
    };
  };
}
