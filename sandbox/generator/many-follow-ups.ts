import { zendeskInstant } from "../account/instants.ts";
import { type AccountData, type TicketRecord, ticketRecordSchema } from "../account/records.ts";
import { staff } from "../account/staff.ts";
import { freshMetricSet } from "../account/ticket-metrics.ts";
import { dayMs, hourMs } from "./days.ts";
import { randomOf } from "./random.ts";

const kinds = [
  { rule: "r04", title: "Answer the bad rating personally" },
  { rule: "r06", title: "Take ownership: one cause behind many tickets?" },
  { rule: "r10", title: "Keep the promise we made" },
  { rule: "r15", title: "Acknowledge the complaint and give a date" },
  { rule: "r26", title: "Check in: it has been quiet" },
  { rule: "r31", title: "Thank them for the years" },
] as const;
const assignees = [staff.agent, staff.teamLead, staff.secondAgent, null];
const groupIds = [501, 502];
const tiers = ["bronze", "silver", "gold", null];
const extraTags = [[], [], ["team_retention"], ["battery"], ["spring_campaign", "team_retention"]];

/** The account with so many follow-ups more, a third of them overdue; the same for the same seed. */
export function withManyFollowUps(
  data: AccountData,
  { count, seed, at }: { readonly count: number; readonly seed: number; readonly at: number },
): AccountData {
  const random = randomOf(seed);
  const customers = data.users.filter(({ role }) => role === "end-user");
  const firstId = Math.max(0, ...data.tickets.map(({ id }) => id)) + 1;
  const one = <Row>(rows: readonly Row[]): Row => {
    const row = rows[random.int(0, rows.length - 1)];
    if (row === undefined) throw new Error("nothing to choose from");
    return row;
  };
  const followUps = Array.from({ length: count }, (_, index): TicketRecord => {
    const id = firstId + index;
    const { rule, title } = one(kinds);
    const customer = one(customers);
    const assigneeId = one(assignees);
    const tier = one(tiers);
    const madeAt = at - random.int(1, 60) * dayMs - random.int(0, 600) * 60_000;
    const isOverdue = index % 3 === 0;
    const dueInHours = isOverdue ? -random.int(1, 400) : random.int(2, 900);
    return ticketRecordSchema.parse({
      id,
      external_id: `care:0:${rule.toUpperCase()}:many-${id}`,
      via: { channel: "web", source: { from: {}, to: {}, rel: null } },
      created_at: zendeskInstant(madeAt),
      updated_at: zendeskInstant(madeAt),
      type: "task",
      subject: `${title}: ${customer.name}`,
      description: title,
      status: "open",
      requester_id: assigneeId ?? staff.agent,
      submitter_id: assigneeId ?? staff.agent,
      assignee_id: assigneeId,
      group_id: one(groupIds),
      is_public: false,
      due_at: zendeskInstant(at + dueInHours * hourMs),
      tags: [
        "care_follow_up",
        `care_customer_${customer.id}`,
        `care_rule_${rule}`,
        ...(tier === null ? [] : [`care_tier_${tier}`]),
        ...one(extraTags),
      ].sort(),
      metric_set: freshMetricSet(id, madeAt),
    });
  });
  return { ...data, tickets: [...data.tickets, ...followUps] };
}
