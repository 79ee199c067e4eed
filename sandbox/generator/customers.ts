import { zendeskInstant } from "../account/instants.ts";
import { type UserRecord, userRecordSchema } from "../account/records.ts";
import { dayMs, dayTextOf } from "./days.ts";
import { organizationsWithoutFields } from "./organizations.ts";
import type { Bank } from "./phrases/bank.ts";
import type { Random } from "./random.ts";

export type CustomerOrder = {
  readonly id: number;
  readonly bank: Bank;
  readonly random: Random;
  /** When the customer first wrote. */
  readonly startedAt: number;
  readonly userFields: Readonly<Record<string, unknown>> | null;
};

/** A customer's record; some came with fields from a shop, some were imported later. */
export function customerRecord(order: CustomerOrder): UserRecord {
  const { bank, random, id, startedAt } = order;
  const name = `${random.pick(bank.given)} ${random.pick(bank.family)}`;
  const createdAt = startedAt - random.int(0, 20) * dayMs;
  return userRecordSchema.parse({
    id,
    name,
    email: `customer-${id}@example.test`,
    created_at: zendeskInstant(createdAt),
    updated_at: zendeskInstant(startedAt),
    locale: bank.locale,
    time_zone: bank.timeZone,
    iana_time_zone: bank.timeZone,
    role: "end-user",
    // Whose story needs certain fields is in no organization that has fields too.
    organization_id: random.chance(0.3)
      ? 4000 + random.int(1, order.userFields === null ? 20 : organizationsWithoutFields)
      : null,
    external_id: random.chance(0.5) ? `shop-${id * 7}` : null,
    tags: random.chance(0.1) ? [random.pick(["vip", "trade", "newsletter", "do_not_contact"])] : [],
    user_fields: order.userFields ?? shopFields(createdAt, random),
  });
}

const emptyFields = { customer_since: null, loyalty_tier: null, lifetime_value: null };

function shopFields(createdAt: number, random: Random): Readonly<Record<string, unknown>> {
  return {
    ...emptyFields,
    ...(random.chance(0.35) && {
      customer_since: dayTextOf(createdAt - random.int(0, 900) * dayMs),
    }),
    ...(random.chance(0.2) && {
      loyalty_tier: random.pick(["bronze", "silver", "silver", "gold", "platinum"]),
    }),
    ...(random.chance(0.3) && { lifetime_value: random.int(40, 6200) }),
  };
}
