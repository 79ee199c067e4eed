import { zendeskInstant } from "../account/instants.ts";
import type { OrganizationRecord } from "../account/records.ts";
import { dayMs, dayTextOf } from "./days.ts";

const names = [
  "Alder & Finch",
  "Brightwater School",
  "Café Meridian",
  "Dune Logistics",
  "Eastgate Clinic",
  "Fjord Studio",
  "Greenline Couriers",
  "Harbour Hotel",
  "Ironbridge Press",
  "Juniper Farm",
  "Kiln Works",
  "Larkfield Council",
  "Morrow Bakery",
  "Northside Movers",
  "Oakley Design",
  "Pier Nine",
  "Quarry Cycles",
  "Ridgeway Estates",
  "Stonepine Media",
  "Tamarind Foods",
];

/** The first of them; what the others' fields say holds for their people too. */
export const organizationsWithoutFields = 15;

const tiers = ["silver", null, "gold", null, "platinum"];

/** Twenty organizations, the last of them with the fields that a shop fills, and with tags. */
export function organizationsAt(at: number): readonly OrganizationRecord[] {
  return names.map((name, index) => {
    const number = index - organizationsWithoutFields;
    return {
      id: 4001 + index,
      name,
      url: `https://sandbox.zendesk.com/api/v2/organizations/${4001 + index}.json`,
      external_id: null,
      created_at: zendeskInstant(at - 5 * 365 * dayMs),
      updated_at: zendeskInstant(at - 400 * dayMs),
      domain_names: [],
      tags: number >= 0 ? ["trade"] : [],
      organization_fields:
        number >= 0
          ? {
              customer_since: dayTextOf(at - (2000 + number * 200) * dayMs),
              loyalty_tier: tiers[number] ?? null,
              lifetime_value: number % 2 === 0 ? 12_000 + number * 4000 : null,
            }
          : {},
      shared_tickets: false,
      shared_comments: false,
      group_id: null,
      details: null,
      notes: null,
    };
  });
}
