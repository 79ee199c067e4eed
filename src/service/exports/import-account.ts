import { millisecondsInDay } from "../../care/calendar.ts";
import type { Instant } from "../../care/facts.ts";
import type { MessageReader } from "../../care/message-reader.ts";
import type { Policy } from "../../care/policy.ts";
import { clockEventsByTicket } from "../../zendesk/clock-events.ts";
import { type ExportProblem, parseExportFile } from "../../zendesk/export-files.ts";
import {
  type ExportedComments,
  type ExportStream,
  exportStreams,
  isListStream,
  isOptionalStream,
} from "../../zendesk/export-page.ts";
import { readAgainSeconds } from "../../zendesk/read-list-page.ts";
import { exportedEventsOf } from "../exported-events.ts";
import type { Store } from "../store/store.ts";
import type { StreamState } from "../store/stream-states.ts";
import {
  listedRatingsOf,
  messagesBatchOf,
  surveyedRatingsOf,
  ticketsBatchOf,
  usersBatchOf,
} from "./batches-of.ts";
import type { FileChunk, ImportedFile } from "./file-chunks.ts";
import { firstInBulkMs } from "./join-ticket.ts";
import { newStream } from "./next-stream.ts";

export type ImportOptions = {
  readonly store: Pick<Store, "forAccount" | "exportsOf">;
  readonly accountId: string;
  readonly mapping: Policy["fields"];
  readonly reader: MessageReader;
  readonly now: () => Instant;
  /** Told of every line that was skipped. */
  readonly skipped: (problem: ExportProblem) => void;
};

/** How many records of each file were taken. */
export type ImportedCounts = Readonly<Record<ImportedFile, number>>;

const fileOf: Readonly<Record<ExportStream, ImportedFile>> = {
  organizations: "organizations",
  users: "users",
  tickets: "tickets",
  "ticket-events": "comments",
  ratings: "satisfaction_ratings",
  "survey-responses": "survey_responses",
  "metric-events": "ticket_metric_events",
};

/** Files that were written while the account went on may lack what happened meanwhile. */
const overlapMs = millisecondsInDay;

/** From where Zendesk's exports go on after files: a day before their end, or from the beginning. */
function statesAfter(
  counts: ImportedCounts,
  newestAt: Instant,
  at: Instant,
): readonly StreamState[] {
  return exportStreams.map((stream) => {
    const rowsRead = counts[fileOf[stream]];
    const overlap = isListStream(stream) ? readAgainSeconds[stream] * 1000 : 0;
    const since = newestAt - Math.max(overlapMs, overlap);
    const begun = newStream(stream, at);
    const second = Math.floor(Math.max(0, since) / 1000);
    return {
      ...begun,
      place: rowsRead === 0 ? begun.place : { kind: "second", second },
      // A file that was not there tells nothing, and nothing waits for what an account may be without.
      completeTo: rowsRead === 0 && isOptionalStream(stream) ? null : newestAt,
      rowsRead,
    };
  });
}

/**
 * Takes an account from the lines of its export files, as its exports are followed: a chunk at a
 * time, so that memory does not grow with the account, and over and over with the same outcome.
 */
export async function importAccount(
  chunks: AsyncIterable<FileChunk>,
  options: ImportOptions,
): Promise<ImportedCounts> {
  const { store, accountId, mapping, reader, now } = options;
  const exports = store.exportsOf(accountId);
  let newestAt: Instant = 0;
  const counts = {
    organizations: 0,
    users: 0,
    tickets: 0,
    comments: 0,
    satisfaction_ratings: 0,
    survey_responses: 0,
    ticket_metric_events: 0,
    customer_events: 0,
  };

  function recordsIn<Name extends Exclude<ImportedFile, "customer_events">>(
    name: Name,
    { text, firstLine }: FileChunk,
  ) {
    const { records, problems } = parseExportFile(name, text);
    for (const problem of problems) {
      options.skipped({ ...problem, line: problem.line + firstLine - 1 });
    }
    counts[name] += records.length;
    return records.map(({ payload }) => payload);
  }

  async function take(chunk: FileChunk): Promise<void> {
    const at = now();
    const terms = { store: exports, mapping, reader, at, firstWithinMs: firstInBulkMs };
    if (chunk.file === "organizations") {
      const organizations = recordsIn("organizations", chunk);
      await exports.takeRows([{ kind: "organizations", organizations }], at);
    } else if (chunk.file === "users") {
      await exports.takeRows([await usersBatchOf(recordsIn("users", chunk), terms)], at);
    } else if (chunk.file === "tickets") {
      const tickets = recordsIn("tickets", chunk);
      newestAt = tickets.reduce((latest, each) => Math.max(latest, each.updated_at), newestAt);
      await exports.takeRows([await ticketsBatchOf(tickets, terms)], at);
    } else if (chunk.file === "comments") {
      const told = recordsIn("comments", chunk).map(
        (comment): ExportedComments => ({ ticketId: comment.ticket_id, comments: [comment] }),
      );
      await exports.takeRows([await messagesBatchOf(told, terms)], at);
    } else if (chunk.file === "satisfaction_ratings") {
      const ratings = listedRatingsOf(recordsIn("satisfaction_ratings", chunk));
      await exports.takeRows([{ kind: "ratings", ratings }], at);
    } else if (chunk.file === "survey_responses") {
      const ratings = surveyedRatingsOf(recordsIn("survey_responses", chunk));
      await exports.takeRows([{ kind: "ratings", ratings }], at);
    } else if (chunk.file === "ticket_metric_events") {
      const clocks = clockEventsByTicket(recordsIn("ticket_metric_events", chunk));
      await exports.takeRows([{ kind: "clocks", clocks, isInOrder: false }], at);
    } else {
      await takeEvents(chunk);
    }
  }

  async function takeEvents({ text, firstLine }: FileChunk): Promise<void> {
    const { byCustomer, problems } = exportedEventsOf(text, reader);
    for (const problem of problems) {
      options.skipped({ ...problem, line: problem.line + firstLine - 1 });
    }
    for (const [customerId, events] of byCustomer) {
      await store.forAccount(accountId).writeEvents(customerId, events);
      counts.customer_events += events.length;
    }
  }

  for await (const chunk of chunks) await take(chunk);
  if (counts.tickets > 0) await exports.begin(statesAfter(counts, newestAt, now()));
  return counts;
}
