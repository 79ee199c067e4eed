import type { Account } from "../account/account.ts";
import type { JobRecord, JobResult } from "../account/job-record.ts";
import { requireStaff, requireTagWrite } from "./permissions.ts";
import { ApiRefusal, badRequest, recordNotFound } from "./refusal.ts";
import { type ApiRequest, fieldOf, type Handler } from "./request.ts";
import { changeTicket } from "./write-tickets.ts";

const mostTickets = 100;
/** So many more are told each time somebody asks: a job takes as long as it is asked for. */
const toldAtOnce = 40;

/**
 * `PUT tickets/update_many`: one change of the tickets in `ids`, or one of its own for each of
 * `tickets`. A ticket that cannot be changed fails alone, and the job's result says why.
 */
export const updateManyTickets: Handler = (request, account) => {
  requireStaff(request.actor);
  requireTagWrite(request.actor);
  const changes = changesIn(request);
  if (changes.length > mostTickets) {
    throw badRequest("TooManyTickets", `Up to ${mostTickets} tickets can be changed at once`);
  }
  const results = changes.map((change, index) => resultOf(request, account, change, index));
  const number = String(account.nextId("other")).padStart(12, "0");
  const job: JobRecord = { id: `V3-${number}`, results, told: 0 };
  account.jobs.set(job.id, job);
  return { status: 200, body: { job_status: servedJob(job, request.origin) } };
};

export const showJob: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const job = account.jobs.get(place.id ?? "");
  if (job === undefined) throw recordNotFound();
  const further = { ...job, told: Math.min(job.told + toldAtOnce, job.results.length) };
  account.jobs.set(job.id, further);
  return { status: 200, body: { job_status: servedJob(further, request.origin) } };
};

type Change = { readonly id: number; readonly fields: unknown };

function changesIn({ query, body }: ApiRequest): readonly Change[] {
  const ids = query.get("ids");
  if (ids !== null) {
    const fields = fieldOf(body, "ticket");
    return ids.split(",").map((id) => ({ id: Number(id), fields }));
  }
  const tickets = fieldOf(body, "tickets");
  if (!Array.isArray(tickets)) throw badRequest("InvalidValue", "Parameter tickets is required");
  return tickets.map((fields: unknown) => ({ id: Number(fieldOf(fields, "id")), fields }));
}

function resultOf(
  request: ApiRequest,
  account: Account,
  { id, fields }: Change,
  index: number,
): JobResult {
  const row = { id, index, action: "update" } as const;
  try {
    changeTicket({ ...request, body: { ticket: fields } }, account, { id: String(id) });
    return { ...row, success: true, status: "Updated" };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { ...row, success: false, status: "Failed", ...wordsOf(error) };
  }
}

function wordsOf({ body }: ApiRefusal): { readonly error: string; readonly details: string } {
  const error = fieldOf(body, "error");
  const details = fieldOf(body, "details");
  const reasons = Object.values(typeof details === "object" && details !== null ? details : {})
    .flat()
    .map((reason) => fieldOf(reason, "description"));
  return {
    error: typeof error === "string" ? error : String(fieldOf(error, "title") ?? "Failed"),
    details: String(reasons[0] ?? fieldOf(body, "description") ?? fieldOf(error, "message") ?? ""),
  };
}

function servedJob({ id, results, told }: JobRecord, origin: string): object {
  const isDone = told === results.length;
  return {
    id,
    job_type: "Bulk Update Ticket",
    url: `${origin}/api/v2/job_statuses/${id}.json`,
    total: results.length,
    progress: told,
    status: isDone ? "completed" : told === 0 ? "queued" : "working",
    message: isDone ? `Completed at ${results.length} of ${results.length}` : null,
    results: isDone ? results : null,
  };
}
