import type { Instant } from "../../care/facts.ts";
import type { AccountStore } from "./account-store.ts";
import type { ConnectionStore } from "./connection-store.ts";
import type { EvaluationStore } from "./evaluation-store.ts";
import type { ExportStore } from "./export-store.ts";
import type { FiguresStore } from "./figures-store.ts";
import type { HintStore } from "./hint-store.ts";
import type { PrivacyStore } from "./privacy-store.ts";
import type { SentimentStore } from "./sentiment-store.ts";
import type { SubscriptionStore } from "./subscription-store.ts";
import type { TeamStore } from "./team-store.ts";

/** The service's memory. Whoever serves a request gets `forAccount(...)`, never the whole of it. */
export type Store = {
  readonly kind: "embedded" | "postgresql";
  readonly forAccount: (accountId: string) => AccountStore;
  /** For the upkeep of an account's own figures, which no request waits for. */
  readonly figuresOf: (accountId: string) => FiguresStore;
  /** For the upkeep of what an account's scorer learns, which no request waits for. */
  readonly sentimentOf: (accountId: string) => SentimentStore;
  /** For what webhooks told, and for those who follow it. */
  readonly hintsOf: (accountId: string) => HintStore;
  /** For what Zendesk exports, and for those who read on in it. */
  readonly exportsOf: (accountId: string) => ExportStore;
  /** For the account's right to its Zendesk. */
  readonly connectionOf: (accountId: string) => ConnectionStore;
  /** For the account's webhook. */
  readonly subscriptionOf: (accountId: string) => SubscriptionStore;
  /** For what is worked out before anybody asks. */
  readonly evaluationsOf: (accountId: string) => EvaluationStore;
  /** For what a team asks of all its account. */
  readonly teamOf: (accountId: string) => TeamStore;
  /** For what people may ask of what is held on them. */
  readonly privacyOf: (accountId: string) => PrivacyStore;
  /** True where it answers; a store is open only after its migrations. */
  readonly isReady: () => Promise<boolean>;
  /** What has to be done every few minutes: see {@link MaintenanceDone}. */
  readonly maintain: (at: Instant) => Promise<MaintenanceDone>;
  /** Rejects when the store stops by itself; never resolves. */
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
};

export type MaintenanceDone = {
  /** Expired tokens that were removed. */
  readonly removedTokens: number;
};
