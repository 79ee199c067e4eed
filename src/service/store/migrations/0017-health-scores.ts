import type { Migration } from "kysely";
import { sql } from "kysely";

/** The health of what was worked out, so that customers can be listed by it. */
export const healthScores: Migration = {
  async up(database) {
    await sql`alter table evaluations add column health_score real`.execute(database);
    await sql`
      update evaluations
      set health_score = (care_context::jsonb #>> '{health,score}')::real`.execute(database);
    await sql`
      create index evaluations_by_health on evaluations (account_id, health_score, customer_id)
      where health_score is not null`.execute(database);
  },
};
