type Condition = {
  readonly field: string;
  readonly operator: string;
  readonly value: string | null;
};

/** A trigger as the API gives it; which mails it sends stands in `outbox.ts`. */
export type TriggerRecord = {
  readonly id: number;
  readonly title: string;
  readonly active: boolean;
  readonly conditions: { readonly all: readonly Condition[]; readonly any: readonly Condition[] };
  readonly actions: readonly { readonly field: string; readonly value: readonly string[] }[];
};

const is = (field: string, value: string): Condition => ({ field, operator: "is", value });
const notify = (to: string) => ({
  field: "notification_user",
  value: [to, "[{{ticket.account}}] Re: {{ticket.title}}", "{{ticket.comments_formatted}}"],
});

/** What a fresh account of Zendesk's has, as far as it tells requesters and assignees of things. */
export const defaultTriggers: readonly TriggerRecord[] = [
  {
    id: 8001,
    title: "Notify requester of received request",
    active: true,
    conditions: {
      all: [is("update_type", "Create"), is("ticket_is_public", "public"), is("role", "end_user")],
      any: [],
    },
    actions: [notify("requester_id")],
  },
  {
    id: 8002,
    title: "Notify requester of new proactive ticket",
    active: true,
    conditions: {
      all: [is("update_type", "Create"), is("ticket_is_public", "public"), is("role", "agent")],
      any: [],
    },
    actions: [notify("requester_id")],
  },
  {
    id: 8003,
    title: "Notify requester of comment update",
    active: true,
    conditions: {
      all: [is("update_type", "Change"), is("comment_is_public", "true")],
      any: [],
    },
    actions: [notify("requester_and_ccs")],
  },
  {
    id: 8004,
    title: "Notify assignee of assignment",
    active: true,
    conditions: {
      all: [{ field: "assignee_id", operator: "changed", value: null }],
      any: [],
    },
    actions: [notify("assignee_id")],
  },
];
