import { sql } from "kysely";
import type { OrganizationPayload } from "../../zendesk/payloads/organization.ts";
import type { ExportedCustomer } from "./exported-rows.ts";
import { type AccountTransaction, hashOf } from "./gone-customers.ts";
import { neverRead } from "./locked-customers.ts";
import { storableJsonOf } from "./stored-facts.ts";
import { timestampOf } from "./timestamp-of.ts";

/** Who inherits an organization's fields is read again before anybody is shown them. */
export async function writeOrganizations(
  { transaction, accountId, at }: AccountTransaction,
  organizations: readonly OrganizationPayload[],
): Promise<void> {
  await sql`
    with changed as (
      insert into organizations as known (account_id, id, record)
      select distinct on (value ->> 'id') ${accountId}, value ->> 'id', value
      from jsonb_array_elements(${storableJsonOf(organizations)}::jsonb) with ordinality
      order by value ->> 'id', ordinality desc
      on conflict (account_id, id) do update set record = excluded.record
        where known.record is distinct from excluded.record
      returning id)
    update customers set outdated_since = ${timestampOf(at)}
    from changed
    where account_id = ${accountId} and organization_id = changed.id`.execute(transaction);
}

export async function writeCustomers(
  { transaction, accountId }: AccountTransaction,
  customers: readonly ExportedCustomer[],
): Promise<void> {
  const ids = customers.map(({ record }) => record.id);
  // Zendesk can bring back whom it deleted.
  await sql`delete from gone_customers
    where account_id = ${accountId} and id_hash = any(${ids.map(hashOf)})`.execute(transaction);
  await sql`
    insert into customers as known (account_id, id, as_of, source, gaps, record, organization_id)
    select distinct on (value -> 'record' ->> 'id') ${accountId}, value -> 'record' ->> 'id',
      ${neverRead}::timestamptz, 'service', '[]', value -> 'record', value ->> 'organizationId'
    from jsonb_array_elements(${storableJsonOf(customers)}::jsonb) with ordinality
    order by value -> 'record' ->> 'id', ordinality desc
    on conflict (account_id, id) do update
      set record = excluded.record, organization_id = excluded.organization_id,
        gaps = known.gaps - 'no-user-record', revision = excluded.revision,
        evaluate_at = excluded.evaluate_at
      where known.record is distinct from excluded.record
        or known.organization_id is distinct from excluded.organization_id
        or known.gaps @> '["no-user-record"]'`.execute(transaction);
}
