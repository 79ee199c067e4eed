import type { FollowUpChange } from "../care/follow-up-change.ts";
import type { ZendeskClient } from "./client.ts";
import { endpoints } from "./endpoints.ts";
import { resultTagOf } from "./follow-up-facts.ts";
import { type JobResultPayload, jobResultsOf } from "./payloads/job-status.ts";
import { refusalOf } from "./refusal.ts";
import { stampOf } from "./stamp.ts";
import { wireIdOf } from "./wire-id.ts";

/** Zendesk takes no more tickets in one job. */
export const mostInOneJob = 100;

/** A follow-up to be changed, unless somebody has changed it since the stamp. */
export type ChangedTicket = { readonly ticketId: string; readonly updatedStamp: string };

/** What Zendesk's job says of one ticket. */
export type JobOutcome = {
  readonly ticketId: string;
  /** `unknown`: the job ended, or was lost, without a word on it. */
  readonly kind: "changed" | "conflict" | "gone" | "refused" | "failed" | "unknown";
  /** Zendesk's words; `null` where it gave none. */
  readonly detail: string | null;
};

/** How far a job is; the outcomes come with its end. */
export type JobProgress = {
  readonly done: number;
  readonly outcomes: readonly JobOutcome[] | null;
};

const firstPauseMs = 400;
const pauseMs = 1000;
/** A job of 100 tickets takes seconds; one of which nothing is heard for so long is given up. */
const mostQuestions = 120;
const mostLostAnswers = 5;

/**
 * Changes up to 100 follow-ups in one job of Zendesk's, in the person's own name: tags are put on
 * and taken off beside those that others put there, and every change is a safe update.
 *
 * @throws {ZendeskRequestError} Zendesk did not take the job on.
 */
export async function* changeFollowUps(
  client: ZendeskClient,
  tickets: readonly ChangedTicket[],
  change: FollowUpChange,
  pause: (ms: number) => Promise<void>,
): AsyncGenerator<JobProgress, void, undefined> {
  yield* changeTickets(client, tickets, fieldsOf(change), pause);
}

/**
 * Sets fields of up to 100 tickets in one job, as safe updates. Throws as the other does.
 */
export async function* changeTickets(
  client: ZendeskClient,
  tickets: readonly ChangedTicket[],
  fields: object,
  pause: (ms: number) => Promise<void>,
): AsyncGenerator<JobProgress, void, undefined> {
  const body = {
    tickets: tickets.map(({ ticketId, updatedStamp }) => ({
      id: wireIdOf(ticketId),
      ...fields,
      safe_update: true,
      updated_stamp: updatedStamp,
    })),
  };
  let { job_status: job } = await client.call(endpoints.updateTickets, { body });
  const place = { job_id: job.id };
  let lost = 0;
  for (let asked = 0; asked < mostQuestions && lost < mostLostAnswers; asked += 1) {
    if (isEnded(job.status)) break;
    yield { done: Math.min(job.progress ?? 0, tickets.length), outcomes: null };
    await pause(asked === 0 ? firstPauseMs : pauseMs);
    const answer = await client.call(endpoints.jobStatus, { place }).catch(() => null);
    lost = answer === null ? lost + 1 : 0;
    job = answer?.job_status ?? job;
  }
  const results = jobResultsOf(job);
  yield {
    done: tickets.length,
    outcomes: tickets.map(({ ticketId }, index) =>
      outcomeOf(ticketId, resultFor(ticketId, index, results), job.message),
    ),
  };
}

function isEnded(status: string): boolean {
  return ["completed", "failed", "killed"].includes(status);
}

function fieldsOf(change: FollowUpChange): object {
  switch (change.act) {
    case "add-tag":
      return { additional_tags: [change.tag] };
    case "remove-tag":
      return { remove_tags: [change.tag] };
    case "assign":
      return {
        assignee_id: change.assigneeId === null ? null : wireIdOf(change.assigneeId),
        ...(change.groupId === null ? {} : { group_id: wireIdOf(change.groupId) }),
      };
    case "due":
      return { type: "task", due_at: stampOf(change.dueAt) };
    case "close":
      return { status: "solved", additional_tags: [resultTagOf(change.result)] };
  }
}

/** Zendesk names the ticket, or else only its place in what it was asked. */
function resultFor(
  ticketId: string,
  index: number,
  results: readonly JobResultPayload[],
): JobResultPayload | null {
  const named = results.find(({ id }) => id === ticketId);
  return named ?? results.find((result) => result.id === null && result.index === index) ?? null;
}

function outcomeOf(
  ticketId: string,
  result: JobResultPayload | null,
  message: string | null,
): JobOutcome {
  if (result === null) return { ticketId, kind: "unknown", detail: message };
  if (result.success === true) return { ticketId, kind: "changed", detail: null };
  const error = wordsOf(result.error) ?? wordsOf(result.errors);
  const detail = wordsOf(result.details) ?? error;
  return { ticketId, kind: kindOf(`${error ?? ""} ${detail ?? ""}`), detail };
}

function wordsOf(value: unknown): string | null {
  if (Array.isArray(value)) return wordsOf(value[0]);
  return typeof value === "string" && value.trim() !== ""
    ? value.trim()
    : refusalOf({ error: value });
}

/** Zendesk names the reasons differently from one endpoint to the next. */
function kindOf(words: string): JobOutcome["kind"] {
  if (/conflict|safe.?update/i.test(words)) return "conflict";
  if (/not.?found/i.test(words)) return "gone";
  return /permission|forbidden|not allowed|access/i.test(words) ? "refused" : "failed";
}
