import type {
  AccountData,
  CommentRecord,
  FieldRecord,
  OrganizationRecord,
  RatingRecord,
  TicketRecord,
  UserRecord,
} from "./records.ts";

/** One thing that an audit says happened. */
export type AuditEvent = {
  readonly id: number;
  readonly type: "Create" | "Change" | "Comment" | "Notification";
  readonly [field: string]: unknown;
};

export type AuditRecord = {
  readonly id: number;
  readonly ticket_id: number;
  readonly created_at: string;
  readonly author_id: number;
  readonly via: unknown;
  readonly metadata: unknown;
  readonly events: readonly AuditEvent[];
};

/** A mail that Zendesk's default triggers would have sent. */
export type SentMail = {
  readonly id: number;
  readonly at: string;
  readonly trigger: string;
  readonly ticketId: number;
  readonly to: { readonly id: number; readonly email: string | null; readonly role: string };
  readonly subject: string;
  readonly body: string;
};

/** The helpdesk's records, as they are now. */
export type Account = {
  readonly users: Map<number, UserRecord>;
  readonly organizations: Map<number, OrganizationRecord>;
  readonly tickets: Map<number, TicketRecord>;
  readonly comments: Map<number, readonly CommentRecord[]>;
  readonly audits: Map<number, readonly AuditRecord[]>;
  readonly ratings: readonly RatingRecord[];
  readonly ticketFields: readonly FieldRecord[];
  readonly userFields: readonly FieldRecord[];
  readonly outbox: SentMail[];
  /** The next id that nothing in the account has. */
  readonly nextId: (kind: "user" | "ticket" | "other") => number;
};

/** Makes records changeable; what the lists hold is never changed itself, only replaced. */
export function accountOf(data: AccountData): Account {
  const comments = new Map<number, CommentRecord[]>();
  for (const comment of data.comments) {
    const sameTicket = comments.get(comment.ticket_id);
    if (sameTicket === undefined) comments.set(comment.ticket_id, [comment]);
    else sameTicket.push(comment);
  }
  for (const list of comments.values()) {
    list.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id);
  }
  const highest = {
    user: highestId(data.users),
    ticket: highestId(data.tickets),
    other: Math.max(900_000_000, highestId(data.comments), highestId(data.satisfactionRatings)),
  };
  return {
    users: byId(data.users),
    organizations: byId(data.organizations),
    tickets: byId(data.tickets),
    comments,
    audits: new Map(),
    ratings: data.satisfactionRatings,
    ticketFields: data.ticketFields,
    userFields: data.userFields,
    outbox: [],
    nextId: (kind) => {
      highest[kind] += 1;
      return highest[kind];
    },
  };
}

/** Whether somebody works here. */
export function isStaff(user: UserRecord | undefined): boolean {
  return user !== undefined && user.role !== "end-user";
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function highestId(rows: readonly { readonly id: number }[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.id), 0);
}
