import type { Instant } from "../care/facts.ts";
import type { MessageReader } from "../care/message-reader.ts";
import type { Policy } from "../care/policy.ts";
import type { ZendeskClient } from "../zendesk/client.ts";
import type { AccountFigures } from "./account-figures.ts";
import type { AccountConfig } from "./config.ts";
import type { Connecting } from "./connect/connecting.ts";
import type { CustomerFactsReader } from "./customer-facts.ts";
import type { SigningAccount } from "./http/authenticate.ts";
import type { Log } from "./log.ts";
import type { AnsweredRequest } from "./metrics/service-metrics.ts";
import type { Store } from "./store/store.ts";
import type { WebhookSecrets } from "./webhooks/webhook-secrets.ts";

/** One account at work: whose keys sign for it, and how its Zendesk is reached. */
export type Account = SigningAccount & {
  readonly webhooks: Pick<AccountConfig["webhooks"], "accountNumber">;
  readonly zendesk: ZendeskClient;
  /** True where the service makes and keeps a webhook of its own. */
  readonly keepsWebhook: boolean;
  /** `null` where a token of the configuration gives the right to the account. */
  readonly connecting: Connecting | null;
};

/** All that the HTTP side may reach. */
export type Deps = {
  readonly accounts: readonly Account[];
  readonly store: Store;
  readonly customerFacts: CustomerFactsReader;
  readonly accountFigures: Pick<AccountFigures, "of">;
  /** What an account's messages are read with. */
  readonly readerOf: (accountId: string) => MessageReader;
  /** What may have signed an account's webhooks. */
  readonly webhookSecrets: Pick<WebhookSecrets, "of" | "lookAgain">;
  readonly policy: Policy;
  readonly now: () => Instant;
  readonly log: Log;
  /** Told of every request that was answered. */
  readonly answered: (request: AnsweredRequest) => void;
  readonly version: string;
  /** Requests that one account may make in a minute. */
  readonly requestsPerMinute: number;
  /** True from the signal to stop on: the service then says that it is not ready. */
  readonly isStopping: () => boolean;
};
