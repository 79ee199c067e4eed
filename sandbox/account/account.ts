import type { JobRecord } from "./job-record.ts";
import type {
  AccountData,
  AuditRecord,
  CommentRecord,
  FieldRecord,
  MetricEventRecord,
  OrganizationRecord,
  RatingRecord,
  SurveyResponseRecord,
  TicketRecord,
  UserRecord,
} from "./records.ts";
import type { TicketEvent } from "./ticket-events.ts";
import { defaultTriggers, type TriggerRecord } from "./triggers.ts";
import type { UserEvent } from "./user-events.ts";
import type { WebhookRecord } from "./webhook-record.ts";

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

/** A survey that a customer got; its record has answers once they gave some. */
export type OfferedSurvey = {
  readonly offeredAt: number;
  readonly record: SurveyResponseRecord;
};

/** The helpdesk's records, as they are now. */
export type Account = {
  readonly users: Map<number, UserRecord>;
  readonly organizations: Map<number, OrganizationRecord>;
  readonly tickets: Map<number, TicketRecord>;
  readonly comments: Map<number, readonly CommentRecord[]>;
  readonly audits: Map<number, readonly AuditRecord[]>;
  /** What happened to the clocks of each ticket. */
  readonly metricEvents: Map<number, readonly MetricEventRecord[]>;
  readonly ratings: RatingRecord[];
  /** Answers to surveys, by id, each with the moment when it was asked for. */
  readonly surveyResponses: Map<string, OfferedSurvey>;
  readonly ticketFields: readonly FieldRecord[];
  readonly userFields: readonly FieldRecord[];
  readonly triggers: TriggerRecord[];
  readonly outbox: SentMail[];
  readonly webhooks: Map<string, WebhookRecord>;
  /** Changes of many tickets at once, by id. */
  readonly jobs: Map<string, JobRecord>;
  /** False where the account has no help center. */
  hasHelpCenter: boolean;
  /** False where webhooks have to be set off by triggers. */
  hasWebhookEvents: boolean;
  /** What happened since somebody last took it from here. */
  readonly events: (TicketEvent | UserEvent)[];
  /** How long what happened is in no export; at Zendesk it is a minute. */
  readonly exportLagMs: number;
  /** The next id that nothing in the account has. */
  readonly nextId: (kind: "user" | "ticket" | "other") => number;
};

/** Makes records changeable; what the lists hold is never changed itself, only replaced. */
export function accountOf(data: AccountData, exportLagMs = 60_000): Account {
  const highest = {
    user: highestId(data.users),
    ticket: highestId(data.tickets),
    other: Math.max(
      900_000_000,
      highestId(data.comments),
      highestId(data.satisfactionRatings),
      highestId(data.audits),
      highestId(data.metricEvents),
    ),
  };
  return {
    users: byId(data.users.map((user) => withEveryField(user, data.userFields))),
    organizations: byId(data.organizations),
    tickets: byId(data.tickets),
    comments: byTicket(data.comments, ({ created_at: at }) => at),
    audits: byTicket(data.audits, ({ created_at: at }) => at),
    metricEvents: byTicket(data.metricEvents, ({ time }) => time),
    ratings: [...data.satisfactionRatings],
    surveyResponses: new Map(
      data.surveyResponses.map((record) => [
        record.id,
        { offeredAt: answeredAtOf(record), record },
      ]),
    ),
    ticketFields: data.ticketFields,
    userFields: data.userFields,
    triggers: [...defaultTriggers],
    outbox: [],
    webhooks: new Map(),
    jobs: new Map(),
    hasHelpCenter: true,
    hasWebhookEvents: true,
    events: [],
    exportLagMs,
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

/** Zendesk gives every user all fields of the account, empty ones too. */
function withEveryField(user: UserRecord, fields: readonly FieldRecord[]): UserRecord {
  const empty = fields.flatMap(({ key }) => (typeof key === "string" ? [[key, null]] : []));
  return { ...user, user_fields: { ...Object.fromEntries(empty), ...user.user_fields } };
}

/** Files do not say when a survey was offered: not long before its first answer. */
function answeredAtOf({ answers }: SurveyResponseRecord): number {
  const moments = answers.flatMap(({ created_at: at }) => (at === null ? [] : [Date.parse(at)]));
  return moments.length === 0 ? 0 : Math.min(...moments);
}

/** In the order in which they came about. */
function byTicket<Row extends { readonly id: number; readonly ticket_id: number }>(
  rows: readonly Row[],
  timeOf: (row: Row) => string,
): Map<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.ticket_id);
    if (group === undefined) groups.set(row.ticket_id, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => Date.parse(timeOf(a)) - Date.parse(timeOf(b)) || a.id - b.id);
  }
  return groups;
}

function highestId(rows: readonly { readonly id: number }[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.id), 0);
}
