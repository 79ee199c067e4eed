import { zendeskInstant } from "../account/instants.ts";
import {
  type AuditRecord,
  type CommentRecord,
  commentRecordSchema,
  type TicketRecord,
  ticketRecordSchema,
  type UserRecord,
} from "../account/records.ts";
import { staff } from "../account/staff.ts";
import { freshMetricSet, metricsAfterStatus } from "../account/ticket-metrics.ts";
import { auditIdOf, auditRecord } from "./audits.ts";
import { dayMs, hourMs } from "./days.ts";

type Accepted = {
  readonly rule: string;
  readonly title: string;
  readonly assigneeId: number;
  readonly madeDaysAgo: number;
  /** Negative: it is overdue. */
  readonly dueInDays: number;
  readonly isDone: boolean;
  readonly tags: readonly string[];
};

/** What the team accepted in the days before, so that its list is not empty on the first day. */
const accepted: readonly Accepted[] = [
  {
    rule: "R04",
    title: "Answer the bad rating personally",
    assigneeId: staff.agent,
    madeDaysAgo: 3,
    dueInDays: -1,
    isDone: false,
    tags: ["team_retention"],
  },
  {
    rule: "R06",
    title: "Take ownership: one cause behind many tickets?",
    assigneeId: staff.secondAgent,
    madeDaysAgo: 1,
    dueInDays: 0,
    isDone: false,
    tags: ["battery", "team_retention"],
  },
  {
    rule: "R10",
    title: "Keep the promise we made",
    assigneeId: staff.agent,
    madeDaysAgo: 1,
    dueInDays: 1,
    isDone: false,
    tags: [],
  },
  {
    rule: "R26",
    title: "Check in: it has been quiet",
    assigneeId: staff.teamLead,
    madeDaysAgo: 2,
    dueInDays: 4,
    isDone: false,
    tags: ["spring_campaign"],
  },
  {
    rule: "R15",
    title: "Acknowledge the complaint and give a date",
    assigneeId: staff.secondAgent,
    madeDaysAgo: 8,
    dueInDays: -7,
    isDone: true,
    tags: [],
  },
];

/** The follow-ups as the tickets that the app writes: private tasks of the agent who accepted them. */
export function earlierFollowUps(
  customers: readonly UserRecord[],
  tickets: readonly TicketRecord[],
  at: number,
): {
  readonly tickets: readonly TicketRecord[];
  readonly comments: readonly CommentRecord[];
  readonly audits: readonly AuditRecord[];
} {
  const firstId = Math.max(...tickets.map(({ id }) => id)) + 1;
  const written = accepted.flatMap((one, index) => {
    const customer = customers[index];
    const source = tickets.findLast(({ requester_id }) => requester_id === customer?.id);
    if (customer === undefined || source === undefined) return [];
    return [followUp(one, { id: firstId + index, customer, source, at })];
  });
  return {
    tickets: written.map(({ ticket }) => ticket),
    comments: written.map(({ comment }) => comment),
    audits: written.flatMap(({ audits }) => audits),
  };
}

function followUp(
  one: Accepted,
  of: {
    readonly id: number;
    readonly customer: UserRecord;
    readonly source: TicketRecord;
    readonly at: number;
  },
): {
  readonly ticket: TicketRecord;
  readonly comment: CommentRecord;
  readonly audits: readonly AuditRecord[];
} {
  const madeAt = of.at - one.madeDaysAgo * dayMs - 15 * hourMs;
  const doneAt = one.isDone ? madeAt + dayMs : null;
  const createdAt = zendeskInstant(madeAt);
  const fresh = freshMetricSet(of.id, madeAt);
  const metrics =
    doneAt === null
      ? fresh
      : metricsAfterStatus(fresh, { from: "open", to: "solved", createdAt, at: doneAt });
  const text = `${one.title}\nCustomer: ${of.customer.name} (${of.customer.id})\nTicket: #${of.source.id}`;
  const ticket = ticketRecordSchema.parse({
    id: of.id,
    external_id: `care:${of.source.id}:${one.rule}:${of.source.id}`,
    via: { channel: "web", source: { from: {}, to: {}, rel: null } },
    created_at: createdAt,
    updated_at: zendeskInstant(doneAt ?? madeAt),
    type: "task",
    subject: `${one.title}: ${of.customer.name}`,
    description: text,
    priority: null,
    status: one.isDone ? "solved" : "open",
    requester_id: one.assigneeId,
    submitter_id: one.assigneeId,
    assignee_id: one.assigneeId,
    group_id: 501,
    is_public: false,
    due_at: zendeskInstant(of.at + one.dueInDays * dayMs + 17 * hourMs),
    tags: [
      "care_follow_up",
      `care_customer_${of.customer.id}`,
      `care_rule_${one.rule.toLowerCase()}`,
      ...one.tags,
    ].sort(),
    satisfaction_rating: { score: "unoffered" },
    metric_set: metrics,
  });
  const comment = commentRecordSchema.parse({
    id: 10_000_000 + of.id * 100,
    ticket_id: of.id,
    author_id: one.assigneeId,
    body: text,
    plain_body: text,
    public: false,
    audit_id: auditIdOf(of.id, 0),
    created_at: createdAt,
  });
  const made = { ticketId: of.id, authorId: one.assigneeId, at: madeAt };
  return {
    ticket,
    comment,
    audits: [
      auditRecord({ ...made, id: auditIdOf(of.id, 0), comment, from: null, to: "open" }),
      ...(doneAt === null
        ? []
        : [
            auditRecord({
              ...made,
              id: auditIdOf(of.id, 1),
              at: doneAt,
              comment: null,
              from: "open",
              to: "solved",
            }),
          ]),
    ],
  };
}
