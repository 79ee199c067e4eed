import { CompiledQuery, type DatabaseConnection, type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** The service would work in a role that sees every account's rows. */
export class UnsafeRoleError extends Error {
  override readonly name = "UnsafeRoleError";
}

/** Whoever the service signs in as, it works in the role that the policies hold for. */
export async function takeRole(database: Kysely<Tables>): Promise<void> {
  await sql`set role care_context_app`.execute(database);
}

export async function takeRoleOn(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw("set role care_context_app"));
}

/** Refuses to work in a role for which no policy would hold. */
export async function requireOrdinaryRole(database: Kysely<Tables>): Promise<void> {
  const result = await sql<{ isOrdinary: boolean }>`
    select not rolsuper and not rolbypassrls
      and not exists (
        select from pg_class where relowner = pg_roles.oid and relkind = 'r'
          and relnamespace = 'public'::regnamespace)
      and not exists (
        select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
          and relname not like 'kysely_%' and not (relrowsecurity and relforcerowsecurity))
      as "isOrdinary"
    from pg_roles where rolname = current_user`.execute(database);
  if (result.rows[0]?.isOrdinary !== true) {
    throw new UnsafeRoleError(
      "The role care_context_app may not be a superuser, bypass row-level security or own tables, and every table must force it: the accounts' rows would not be kept apart",
    );
  }
}
