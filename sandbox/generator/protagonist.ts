import { type UserRecord, userRecordSchema } from "../account/records.ts";
import type { Step, TicketPlan } from "./ticket-plan.ts";

/** A customer with a story of their own. */
export type Protagonist = { readonly user: UserRecord; readonly plans: readonly TicketPlan[] };

/** A customer's record, with what is particular about them. */
export function person(
  id: number,
  name: string,
  fields: Readonly<Record<string, unknown>> & { readonly created_at: string },
): UserRecord {
  return userRecordSchema.parse({
    id,
    name,
    email: `customer-${id}@example.test`,
    updated_at: fields.created_at,
    locale: "en-US",
    time_zone: "London",
    iana_time_zone: "Europe/London",
    role: "end-user",
    user_fields: { customer_since: null, loyalty_tier: null, lifetime_value: null },
    ...fields,
  });
}

/** The customer writes; the ticket is open afterwards. */
export function says(afterMinutes: number, text: string): Step {
  return { by: "customer", afterMinutes, text, status: "open" };
}

/** Our public answer. */
export function replies(
  afterMinutes: number,
  text: string,
  status: "open" | "pending" | "solved",
): Step {
  return { by: "agent", afterMinutes, text, status };
}
