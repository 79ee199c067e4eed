/** The store's tables, as the migrations make them. Every key begins with the account. */
export type Tables = {
  readonly customers: {
    readonly account_id: string;
    readonly id: string;
    /** When the facts were read from Zendesk. */
    readonly as_of: Date;
    readonly source: string;
    readonly gaps: unknown;
    readonly record: unknown;
  };
  readonly tickets: {
    readonly account_id: string;
    readonly id: string;
    readonly customer_id: string;
    readonly as_of: Date;
    /** Place among the customer's tickets, as they were read. */
    readonly position: number;
    readonly facts: unknown;
  };
  readonly follow_ups: {
    readonly account_id: string;
    readonly ticket_id: string;
    readonly customer_id: string;
    readonly as_of: Date;
    readonly position: number;
    /** When it was looked at by itself, after a hint; `null` where a search found it. */
    readonly noted_at: Date | null;
    readonly facts: unknown;
  };
  readonly customer_events: {
    readonly account_id: string;
    readonly customer_id: string;
    /** The sender's. */
    readonly id: string;
    readonly at: Date;
    readonly kind: string;
    readonly event: unknown;
  };
  readonly account_figures: {
    readonly account_id: string;
    readonly as_of: Date;
    readonly figures: unknown;
  };
  readonly used_tokens: {
    readonly account_id: string;
    readonly jti: string;
    readonly expires_at: Date;
  };
};
