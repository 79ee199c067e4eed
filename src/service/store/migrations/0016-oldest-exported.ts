import type { Migration } from "kysely";
import { sql } from "kysely";

/** From when on an export tells, so that it can be said how much of it is left. */
export const oldestExported: Migration = {
  async up(database) {
    await sql`alter table export_streams add column oldest_second bigint`.execute(database);
  },
};
