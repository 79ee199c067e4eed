/** A ticket as far as the service and the helpdesk must agree on it. */
export type TicketState = {
  readonly customerId: string;
  readonly status: string;
  readonly priority: string | null;
  readonly type: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly solvedAt: number | null;
  readonly reopens: number | null;
  readonly tags: readonly string[];
  readonly verdict: string | null;
  /** By its place and id, what is told of each rating beside the ticket. */
  readonly ratings: readonly string[];
  /** Letter and id of what is told of the clocks beside the ticket. */
  readonly ticks: readonly string[];
  /** Of each target, which clock's it is, and when it was due, missed and over. */
  readonly targets: readonly string[];
  readonly messages: readonly MessageState[];
};

export type MessageState = {
  readonly id: string;
  readonly by: string;
  readonly isPublic: boolean;
  readonly sentAt: number;
};

export type FollowUpState = {
  readonly customerId: string;
  readonly isDone: boolean;
  readonly dueAt: number | null;
  readonly tags: readonly string[];
};

export type CustomerState = {
  readonly name: string | null;
  readonly state: string;
  readonly isStaff: boolean;
};

/** All that is known of an account, by id. */
export type AccountState = {
  readonly tickets: ReadonlyMap<string, TicketState>;
  readonly followUps: ReadonlyMap<string, FollowUpState>;
  readonly customers: ReadonlyMap<string, CustomerState>;
  /** By customer and their own id. */
  readonly events: ReadonlyMap<string, unknown>;
};

export type Difference = { readonly kind: string; readonly id: string; readonly what: string };

export type Comparison = {
  readonly missing: readonly Difference[];
  readonly extra: readonly Difference[];
  readonly different: readonly Difference[];
};

/** What one state has that the other has not, or has otherwise. */
export function compared(truth: AccountState, stored: AccountState): Comparison {
  const missing: Difference[] = [];
  const extra: Difference[] = [];
  const different: Difference[] = [];
  for (const kind of ["tickets", "followUps", "customers", "events"] as const) {
    const [wanted, found]: readonly ReadonlyMap<string, unknown>[] = [truth[kind], stored[kind]];
    for (const [id, value] of wanted ?? []) {
      if (found?.has(id) !== true) missing.push({ kind, id, what: JSON.stringify(value) });
      else if (JSON.stringify(found.get(id)) !== JSON.stringify(value)) {
        const what = `${JSON.stringify(value)} is stored as ${JSON.stringify(found.get(id))}`;
        different.push({ kind, id, what });
      }
    }
    for (const [id, value] of found ?? []) {
      if (wanted?.has(id) !== true) extra.push({ kind, id, what: JSON.stringify(value) });
    }
  }
  return { missing, extra, different };
}
