import type { FollowUpChange } from "../../care/follow-up-change.ts";
import { changeFollowUps, type JobOutcome, mostInOneJob } from "../../zendesk/change-follow-ups.ts";
import type { ZendeskClient } from "../../zendesk/client.ts";
import type { KnownNames } from "../../zendesk/follow-up-pages.ts";
import type { DoneFollowUp, SourceTagging } from "./tag-source.ts";
import { type FollowUpReading, type ListedFollowUp, readFollowUpsAgain } from "./team-list.ts";
import { changeTag } from "./team-tag-change.ts";
import { type WriteFailure, writeFailureOf } from "./write-failure.ts";

/**
 * What became of a change of one follow-up, and how the ticket is since.
 *
 * - `conflict`: somebody changed the ticket meanwhile; nothing was written, and it was read again.
 * - `gone`: the ticket is deleted, or no follow-up any more.
 */
export type TeamOutcome =
  | { readonly kind: "changed" | "conflict" | "gone"; readonly reading: FollowUpReading }
  | WriteFailure;

/** The outcome of one change on one or several follow-ups. */
export type TeamReport = {
  readonly change: FollowUpChange;
  readonly outcomes: readonly { readonly ticketId: string; readonly outcome: TeamOutcome }[];
  /** Not tried, because Zendesk had asked to wait, or does not let this person change any. */
  readonly skipped: readonly string[];
  /** What a change of tags has truly changed: taking it back there leaves all as it was. */
  readonly undoable: readonly string[];
  /** Those that are closed now and were made from a ticket. */
  readonly closed: readonly DoneFollowUp[];
  /** What became of the tags of these tickets; `null` where there are none, or until it is known. */
  readonly sources: SourceTagging | null;
};

export type ChangeParts = {
  readonly client: ZendeskClient;
  readonly names: KnownNames;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly onProgress: (done: number) => void;
  readonly onOutcomes: (outcomes: TeamReport["outcomes"]) => void;
};

/**
 * Carries a change out, a hundred follow-ups at a time, and no further once Zendesk refuses a whole
 * job: a missing right, or a limit, is not asked for again and again.
 */
export async function changeTeamFollowUps(
  rows: readonly ListedFollowUp[],
  change: FollowUpChange,
  parts: ChangeParts,
): Promise<TeamReport> {
  const outcomes: { ticketId: string; outcome: TeamOutcome }[] = [];
  const skipped: string[] = [];
  let isStopped = false;
  for (let start = 0; start < rows.length; start += mostInOneJob) {
    const batch = rows.slice(start, start + mostInOneJob);
    if (isStopped) {
      skipped.push(...batch.map(({ followUp }) => followUp.ticketId));
      continue;
    }
    const became = await changedBatch(batch, change, {
      ...parts,
      onProgress: (done) => parts.onProgress(start + done),
    });
    outcomes.push(...became.outcomes);
    parts.onOutcomes(became.outcomes);
    isStopped = became.isRefused;
  }
  return {
    change,
    outcomes,
    skipped,
    undoable: undoableOf(rows, outcomes, change),
    closed: closedIn(rows, outcomes, change),
    sources: null,
  };
}

type Batch = { readonly outcomes: TeamReport["outcomes"]; readonly isRefused: boolean };

async function changedBatch(
  rows: readonly ListedFollowUp[],
  change: FollowUpChange,
  { client, names, now, pause, onProgress }: ChangeParts,
): Promise<Batch> {
  const [only] = rows;
  const isOfTags = change.act === "add-tag" || change.act === "remove-tag";
  if (only !== undefined && rows.length === 1 && isOfTags) {
    const outcome = await changeTag(client, only, change, names, now());
    return { outcomes: [{ ticketId: only.followUp.ticketId, outcome }], isRefused: false };
  }
  const tickets = rows.map(({ followUp: { ticketId }, updatedStamp }) => ({
    ticketId,
    updatedStamp,
  }));
  const ticketIds = tickets.map(({ ticketId }) => ticketId);
  let told: readonly JobOutcome[] = [];
  let failure: WriteFailure | null = null;
  try {
    for await (const progress of changeFollowUps(client, tickets, change, pause)) {
      onProgress(progress.done);
      told = progress.outcomes ?? told;
    }
  } catch (error) {
    failure = writeFailureOf(error);
  }
  if (failure !== null && failure.kind !== "failed") {
    const refused: TeamOutcome = failure;
    return {
      outcomes: ticketIds.map((ticketId) => ({ ticketId, outcome: refused })),
      isRefused: true,
    };
  }
  // The next change must build on this one; and where nothing was heard, the tickets know.
  const readings = await readFollowUpsAgain(client, ticketIds, names, now()).catch(() => null);
  const outcomes = rows.map((row) => {
    const { ticketId } = row.followUp;
    const job = told.find((outcome) => outcome.ticketId === ticketId);
    const reading = readings === null ? undefined : (readings.get(ticketId) ?? goneOf(row));
    return { ticketId, outcome: outcomeOf(row, job, reading, change, failure) };
  });
  return { outcomes, isRefused: false };
}

function goneOf({ updatedStamp }: ListedFollowUp): FollowUpReading {
  return { row: null, updatedStamp };
}

function outcomeOf(
  row: ListedFollowUp,
  job: JobOutcome | undefined,
  read: FollowUpReading | undefined,
  change: FollowUpChange,
  failure: WriteFailure | null,
): TeamOutcome {
  const reading = read ?? { row, updatedStamp: row.updatedStamp };
  if (reading.row === null) return { kind: "gone", reading };
  const kind = job?.kind ?? "unknown";
  const detail = job?.detail ?? null;
  if (kind === "unknown") {
    if (read !== undefined && isDone(read, change)) return { kind: "changed", reading };
    return failure ?? { kind: "failed", detail };
  }
  if (kind === "refused" || kind === "failed") return { kind, detail };
  return { kind, reading };
}

/** Whether a ticket is as the change would have it. */
function isDone({ row }: FollowUpReading, change: FollowUpChange): boolean {
  if (row === null) return false;
  const { followUp, groupId, result } = row;
  switch (change.act) {
    case "add-tag":
      return followUp.tags.includes(change.tag);
    case "remove-tag":
      return !followUp.tags.includes(change.tag);
    case "assign":
      return (
        followUp.assigneeId === change.assigneeId &&
        (change.groupId === null || groupId === change.groupId)
      );
    case "due":
      return followUp.dueAt !== null && Date.parse(followUp.dueAt) === change.dueAt;
    case "close":
      return followUp.state === "done" && result === change.result;
  }
}

/** Those that had the tag before an adding, or lacked it before a removal, are not touched again. */
function undoableOf(
  before: readonly ListedFollowUp[],
  outcomes: TeamReport["outcomes"],
  change: FollowUpChange,
): readonly string[] {
  if (change.act !== "add-tag" && change.act !== "remove-tag") return [];
  const had = new Map(
    before.map(({ followUp }) => [followUp.ticketId, followUp.tags.includes(change.tag)]),
  );
  return outcomes.flatMap(({ ticketId, outcome }) =>
    outcome.kind === "changed" && had.get(ticketId) === (change.act === "remove-tag")
      ? [ticketId]
      : [],
  );
}

/**
 * Those that were truly closed; one that somebody else closed meanwhile too, since nobody else tags
 * the ticket that it was made from.
 */
function closedIn(
  before: readonly ListedFollowUp[],
  outcomes: TeamReport["outcomes"],
  change: FollowUpChange,
): readonly DoneFollowUp[] {
  if (change.act !== "close") return [];
  const known = new Map(before.map((row) => [row.followUp.ticketId, row]));
  return outcomes.flatMap(({ ticketId, outcome }) => {
    const row = known.get(ticketId);
    const isClosed =
      outcome.kind === "changed" ||
      (outcome.kind === "conflict" && outcome.reading.row?.followUp.state === "done");
    if (!isClosed || row === undefined || row.sourceTicketId === null) return [];
    const { sourceTicketId, customer } = row;
    return [{ ticketId, sourceTicketId, customerId: customer?.id ?? null }];
  });
}
