import type { Kysely } from "kysely";
import { sql } from "kysely";

/** Has a table show the service the rows of its connection's account alone; forced on its owner too. */
export async function keepApart(database: Kysely<unknown>, table: string): Promise<void> {
  const named = sql.table(table);
  await sql`alter table ${named} enable row level security`.execute(database);
  await sql`alter table ${named} force row level security`.execute(database);
  await sql`
    create policy own_account on ${named} to care_context_app
    using (account_id = nullif(current_setting('care.account_id', true), ''))
    with check (account_id = nullif(current_setting('care.account_id', true), ''))`.execute(
    database,
  );
  await sql`grant select, insert, update, delete on ${named} to care_context_app`.execute(database);
}

/** Lets the clean-up remove a table's old rows, of all accounts. */
export async function letTidy(database: Kysely<unknown>, table: string): Promise<void> {
  const named = sql.table(table);
  await sql`create policy tidying on ${named} to care_context_upkeep using (true)`.execute(
    database,
  );
  await sql`grant select, delete on ${named} to care_context_upkeep`.execute(database);
}
