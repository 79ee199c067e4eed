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
    /** The scorer that read the customer's messages; `null` where there are none. */
    readonly model_version: string | null;
    /** Since when the facts are known to be old; `null` where nothing tells so. */
    readonly outdated_since: Date | null;
    readonly organization_id: string | null;
    /** Another one as soon as anything that is stored of the customer changes. */
    readonly revision: string;
    /** When their care context is to be worked out. */
    readonly evaluate_at: Date;
  };
  /** The care context that was worked out of each customer last. */
  readonly evaluations: {
    readonly account_id: string;
    readonly customer_id: string;
    readonly id: string;
    /** What it was worked out of: good for nothing once the customer has another. */
    readonly revision: string;
    /** By what else. */
    readonly terms: string;
    readonly evaluated_at: Date;
    readonly care_context: string;
    /** `null` where it is not known. */
    readonly health_score: number | null;
    /** What the customer adds to the team's figures, as JSON; `null` of somebody who is no customer. */
    readonly measures: string | null;
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
  /** What lists tell of tickets' ratings, beside what the tickets say themselves. */
  readonly ticket_ratings: {
    readonly account_id: string;
    readonly ticket_id: string;
    readonly source: string;
    readonly id: string;
    readonly facts: unknown;
  };
  /** What metric events tell of tickets' clocks, and the targets that come of it. */
  readonly ticket_clocks: {
    readonly account_id: string;
    readonly ticket_id: string;
    readonly events: string;
    readonly sla: unknown;
    /** Of the newest event. */
    readonly newest_second: string;
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
  readonly sentiment_adaptations: {
    readonly account_id: string;
    readonly language: string;
    readonly as_of: Date;
    readonly adaptation: unknown;
  };
  readonly webhook_hints: {
    readonly account_id: string;
    /** The event's, so that it counts once however often it is delivered. */
    readonly id: string;
    readonly received_at: Date;
    readonly type: string;
    readonly subject_kind: string | null;
    readonly subject_id: string | null;
    /** Who asked in the ticket, as the event says. */
    readonly requester_id: string | null;
    readonly state: string;
    /** How often somebody took it up. */
    readonly attempts: number;
    /** Nobody takes it up before. */
    readonly due_at: Date;
    /** Why it was parked, failed, or has to be tried again. */
    readonly reason: string | null;
  };
  readonly used_tokens: {
    readonly account_id: string;
    readonly jti: string;
    readonly expires_at: Date;
  };
  readonly export_turns: {
    readonly account_id: string;
    /** Counts up; whoever has an older one is too late. */
    readonly turn: string;
    /** Nobody else takes a turn before. */
    readonly leased_until: Date;
    readonly due_at: Date;
  };
  readonly export_streams: {
    readonly account_id: string;
    readonly stream: string;
    /** Where to go on: a cursor, or a second. */
    readonly place: unknown;
    readonly page_size: number;
    readonly oldest_second: string | null;
    readonly reached_second: string | null;
    readonly due_at: Date;
    /** Everything until then is stored. */
    readonly complete_to: Date | null;
    readonly rows_read: string;
    readonly unreadable: string;
    readonly skipped: string;
    readonly failures: number;
    readonly reason: string | null;
    readonly started_at: Date;
  };
  readonly organizations: {
    readonly account_id: string;
    readonly id: string;
    /** What customers inherit. */
    readonly record: unknown;
  };
  /** Deleted tickets, for as long as a reading that began before may still be under way. */
  readonly gone_tickets: {
    readonly account_id: string;
    readonly id: string;
    readonly gone_at: Date;
  };
  readonly gone_customers: {
    readonly account_id: string;
    /** Of the id: the id itself is not kept. */
    readonly id_hash: string;
    readonly gone_at: Date;
  };
  readonly connections: {
    readonly account_id: string;
    readonly version: string;
    /** What seals the tokens, sealed itself with a master key. */
    readonly data_key: string;
    readonly access_token: string;
    readonly refresh_token: string | null;
    readonly access_expires_at: Date;
    readonly refreshing_until: Date | null;
    readonly state: string;
    readonly reason: string | null;
    readonly is_at_risk: boolean;
    readonly connected_at: Date;
    readonly connected_by: string;
    /** Since when Zendesk has refused it. */
    readonly unusable_since: Date | null;
  };
  readonly webhook_subscriptions: {
    readonly account_id: string;
    /** Nobody else looks after it before. */
    readonly leased_until: Date;
    readonly checked_at: Date | null;
    readonly webhook_id: string | null;
    readonly state: string | null;
    readonly reason: string | null;
    /** What seals the secrets, sealed itself with a master key. */
    readonly data_key: string | null;
    readonly secret: string | null;
    readonly previous_secret: string | null;
    readonly previous_until: Date | null;
    readonly rotated_at: Date | null;
  };
  /** Receipts of what was erased: they name nobody. */
  readonly erasures: {
    readonly account_id: string;
    readonly id: string;
    readonly erased_at: Date;
    readonly reason: string;
    readonly id_hashes: string[];
    readonly removed: unknown;
  };
  readonly connect_attempts: {
    readonly account_id: string;
    readonly state_hash: string;
    readonly data_key: string;
    readonly verifier: string;
    readonly expires_at: Date;
  };
};
