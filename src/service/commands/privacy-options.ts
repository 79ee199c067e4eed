import { zendeskIdSchema } from "../../contract/zendesk-id.ts";
import type { StoreConfig } from "../config.ts";
import { isSubdomain } from "../environment.ts";
import type { PrivacyStore } from "../store/privacy-store.ts";
import { CommandError } from "./command.ts";
import { openStoreAlone } from "./open-store-alone.ts";

/** The account of `--account`, which has to be one. */
export function accountOption(account: string | undefined, usage: string): string {
  if (account === undefined) throw new CommandError(`--account is needed. ${usage}`);
  if (isSubdomain(account)) return account;
  throw new CommandError(
    `--account ${account} is no subdomain, as in https://SUBDOMAIN.zendesk.com.`,
  );
}

/** The customer's id of `--customer`, which has to be one of Zendesk's. */
export function customerOption(customer: string): string {
  if (zendeskIdSchema.safeParse(customer).success) return customer;
  throw new CommandError(`--customer ${customer} is no id of Zendesk's, as in users/1001.`);
}

/** What a command does with what is held of one account. */
export async function withPrivacyStore<Answer>(
  where: StoreConfig,
  account: string,
  work: (privacy: PrivacyStore) => Promise<Answer>,
): Promise<Answer> {
  const store = await openStoreAlone(where);
  try {
    return await work(store.privacyOf(account));
  } finally {
    await store.close();
  }
}
