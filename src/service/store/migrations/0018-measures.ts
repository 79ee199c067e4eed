import type { Migration } from "kysely";
import { sql } from "kysely";

/**
 * What each customer adds to the team's figures, beside what was worked out of them: with whom it goes
 * too. Whoever was worked out before has none until the next day's turn.
 */
export const measures: Migration = {
  async up(database) {
    await sql`alter table evaluations add column measures text`.execute(database);
  },
};
