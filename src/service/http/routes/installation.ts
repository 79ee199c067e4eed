import type { Installation } from "../../../contract/installation.ts";
import type { Account, Deps } from "../../deps.ts";
import { exportProgressOf } from "../../export-progress.ts";
import { zendeskStatusReader } from "../../installation-status.ts";
import type { KeptConnection } from "../../store/connection-store.ts";
import type { Asked } from "../serve.ts";

/** As an admin has to know it. */
function connectionStateOf(
  { connecting }: Account,
  kept: KeptConnection | null,
): NonNullable<Installation["connection"]> {
  if (connecting === null) return { state: "token", reason: null, isAtRisk: false };
  return kept === null
    ? { state: "not-connected", reason: null, isAtRisk: false }
    : { state: kept.state, reason: kept.reason, isAtRisk: kept.isAtRisk };
}

/** Who the service is, for which account, and whether Zendesk takes its token. */
export function installationHandler({
  store: { kind, hintsOf, exportsOf, connectionOf, subscriptionOf },
  now,
  version,
  policy,
}: Deps) {
  const zendeskStatusOf = zendeskStatusReader(now);
  return async ({ account, store }: Asked): Promise<Installation> => {
    const [customers, counts, exports, kept, subscription] = await Promise.all([
      store.countCustomers(),
      hintsOf(account.id).counts(),
      exportsOf(account.id).progress(),
      connectionOf(account.id).read(),
      subscriptionOf(account.id).read(),
    ]);
    // One that was just made is asked for at once.
    const zendesk = await zendeskStatusOf(`${account.id}/${kept?.version ?? 0}`, account.zendesk);
    return {
      service: "care-context",
      version,
      account: account.id,
      store: kind,
      customers,
      webhooks: {
        ...counts,
        ...(account.keepsWebhook
          ? {
              subscription: {
                state: subscription?.state ?? "not-yet",
                reason: subscription?.reason ?? null,
              },
            }
          : {}),
      },
      exports: exportProgressOf(exports, now()),
      connection: connectionStateOf(account, kept),
      zendesk,
      names: policy.names,
    };
  };
}
