/** A webhook of the account, made through the API. */
export type WebhookRecord = {
  readonly id: string;
  readonly name: string;
  readonly endpoint: string;
  readonly status: string;
  readonly subscriptions: readonly string[];
  readonly secret: string;
};
