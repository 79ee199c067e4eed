import type { ListedFollowUp } from "../../../src/app/load/team-list.ts";

type Fields = Partial<ListedFollowUp["followUp"]> & { readonly ticketId: string };

/** A follow-up as the team's list has it. */
export const listed = (fields: Fields, more: Partial<ListedFollowUp> = {}): ListedFollowUp => ({
  followUp: {
    rule: "R04",
    createdAt: "2026-11-18T09:00:00Z",
    dueAt: "2026-11-23T17:00:00Z",
    state: "open",
    assigneeId: "11",
    tags: ["care_follow_up", "care_customer_501", "care_rule_r04"],
    ...fields,
  },
  sourceTicketId: null,
  subject: "Answer the bad rating personally: Mira Osei",
  customer: { id: "501", name: "Mira Osei" },
  assigneeName: "Ada Lindqvist",
  groupId: "501",
  tier: null,
  result: null,
  updatedStamp: "2026-11-20T09:00:00Z",
  ...more,
});
