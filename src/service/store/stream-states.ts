import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { Instant } from "../../care/facts.ts";
import { type ExportPlace, type ExportStream, exportStreams } from "../../zendesk/export-page.ts";
import { storableJsonOf } from "./stored-facts.ts";
import type { Tables } from "./tables.ts";
import { timestampOf } from "./timestamp-of.ts";

/** How far one export was read. */
export type StreamState = {
  readonly stream: ExportStream;
  readonly place: ExportPlace;
  readonly pageSize: number;
  /** The second of the oldest record, as far as Zendesk tells. */
  readonly oldestSecond: number | null;
  /** The second up to which Zendesk gave everything, as far as it tells. */
  readonly reachedSecond: number | null;
  /** Nobody reads on before. */
  readonly dueAt: Instant;
  /** Everything until then is stored; `null` until the end was reached for the first time. */
  readonly completeTo: Instant | null;
  readonly rowsRead: number;
  readonly unreadable: number;
  /** Places that were passed over, because Zendesk never answered for them. */
  readonly skipped: number;
  /** In a row. */
  readonly failures: number;
  /** Why it does not go on. */
  readonly reason: string | null;
  readonly startedAt: Instant;
};

const placeSchema = z.union([
  z.object({ kind: z.literal("cursor"), cursor: z.string() }),
  z.object({ kind: z.literal("second"), second: z.number() }),
  z.object({
    kind: z.literal("page"),
    cursor: z.string(),
    second: z.number(),
    begunAt: z.number(),
    pages: z.number(),
  }),
]);
/** Notes how far a stream is; nothing where there is none. */
export async function writeState(
  transaction: Transaction<Tables>,
  accountId: string,
  state: StreamState | null,
): Promise<void> {
  if (state === null) return;
  const momentOf = (instant: Instant | null) => (instant === null ? null : timestampOf(instant));
  await sql`
    insert into export_streams (account_id, stream, place, page_size, oldest_second, reached_second, due_at,
      complete_to, rows_read, unreadable, skipped, failures, reason, started_at)
    values (${accountId}, ${state.stream}, ${storableJsonOf(state.place)}::jsonb,
      ${state.pageSize}, ${state.oldestSecond}, ${state.reachedSecond}, ${timestampOf(state.dueAt)},
      ${momentOf(state.completeTo)}, ${state.rowsRead}, ${state.unreadable}, ${state.skipped},
      ${state.failures}, ${state.reason}, ${timestampOf(state.startedAt)})
    on conflict (account_id, stream) do update
      set place = excluded.place, page_size = excluded.page_size,
        oldest_second = excluded.oldest_second,
        reached_second = excluded.reached_second, due_at = excluded.due_at,
        complete_to = excluded.complete_to, rows_read = excluded.rows_read,
        unreadable = excluded.unreadable, skipped = excluded.skipped,
        failures = excluded.failures, reason = excluded.reason`.execute(transaction);
}

type StreamRow = Omit<StreamState, "place" | "stream"> & {
  readonly place: unknown;
  readonly stream: string;
};

/** Leaves out what a former or later version calls otherwise. */
export async function streamsOf(
  database: Kysely<Tables> | Transaction<Tables>,
  accountId: string,
): Promise<readonly StreamState[]> {
  const result = await sql<StreamRow>`
    select stream, place, page_size as "pageSize", oldest_second::float8 as "oldestSecond",
      reached_second::float8 as "reachedSecond",
      (extract(epoch from due_at) * 1000)::float8 as "dueAt",
      (extract(epoch from complete_to) * 1000)::float8 as "completeTo",
      rows_read::float8 as "rowsRead", unreadable::float8 as unreadable,
      skipped::float8 as skipped, failures, reason,
      (extract(epoch from started_at) * 1000)::float8 as "startedAt"
    from export_streams where account_id = ${accountId}`.execute(database);
  return result.rows.flatMap((row) => {
    const stream = exportStreams.find((name) => name === row.stream);
    const place = z.safeParse(placeSchema, row.place);
    return stream === undefined || !place.success ? [] : [{ ...row, stream, place: place.data }];
  });
}
