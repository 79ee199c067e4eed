import type { Kysely, Migration } from "kysely";
import { Migrator } from "kysely";
import { customerFacts } from "./migrations/0001-customer-facts.ts";
import { followUps } from "./migrations/0002-follow-ups.ts";
import { usedTokens } from "./migrations/0003-used-tokens.ts";
import { customerEvents } from "./migrations/0004-customer-events.ts";
import { accountFigures } from "./migrations/0005-account-figures.ts";
import { sentiment } from "./migrations/0006-sentiment.ts";
import { webhookHints } from "./migrations/0007-webhook-hints.ts";
import { exports } from "./migrations/0008-exports.ts";
import { rowLevelSecurity } from "./migrations/0009-row-level-security.ts";
import { unloggedTokens } from "./migrations/0010-unlogged-tokens.ts";
import { connections } from "./migrations/0011-connections.ts";
import { erasures } from "./migrations/0012-erasures.ts";
import { webhookSubscriptions } from "./migrations/0013-webhook-subscriptions.ts";
import { evaluations } from "./migrations/0014-evaluations.ts";
import { ticketRatings } from "./migrations/0015-ticket-ratings.ts";
import { oldestExported } from "./migrations/0016-oldest-exported.ts";
import { healthScores } from "./migrations/0017-health-scores.ts";
import { measures } from "./migrations/0018-measures.ts";
import { ticketClocks } from "./migrations/0019-ticket-clocks.ts";

/**
 * Every migration, oldest first. They only go forward, and each leaves a schema that the former
 * version of the service can still use: first add, in a later release remove.
 */
const migrations: Readonly<Record<string, Migration>> = {
  "0001-customer-facts": customerFacts,
  "0002-follow-ups": followUps,
  "0003-used-tokens": usedTokens,
  "0004-customer-events": customerEvents,
  "0005-account-figures": accountFigures,
  "0006-sentiment": sentiment,
  "0007-webhook-hints": webhookHints,
  "0008-exports": exports,
  "0009-row-level-security": rowLevelSecurity,
  "0010-unlogged-tokens": unloggedTokens,
  "0011-connections": connections,
  "0012-erasures": erasures,
  "0013-webhook-subscriptions": webhookSubscriptions,
  "0014-evaluations": evaluations,
  "0015-ticket-ratings": ticketRatings,
  "0016-oldest-exported": oldestExported,
  "0017-health-scores": healthScores,
  "0018-measures": measures,
  "0019-ticket-clocks": ticketClocks,
};

/** The database could not be brought to this version's schema; nothing of it was half applied. */
class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** Applies what is missing, and says what it applied. Processes that start together take turns. */
export async function migrate<Tables>(database: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new MigrationError("The database could not be migrated", { cause: error });
  }
  return results.map((result) => result.migrationName);
}
