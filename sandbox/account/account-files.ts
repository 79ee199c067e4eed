import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type * as z from "zod";
import { type ExportName, parseExportFile } from "../../src/zendesk/export-files.ts";
import { parseNdjson } from "../../src/zendesk/ndjson.ts";
import { type CustomerEventRecord, customerEventRecordSchema } from "./customer-event.ts";
import {
  type AccountData,
  auditRecordSchema,
  commentRecordSchema,
  fieldRecordSchema,
  metricEventRecordSchema,
  organizationRecordSchema,
  ratingRecordSchema,
  surveyResponseRecordSchema,
  type TicketRecord,
  ticketRecordSchema,
  type UserRecord,
  userRecordSchema,
} from "./records.ts";
import { staffRecords } from "./staff.ts";

/** A line that was skipped, and why. */
export type BadLine = { readonly file: string; readonly line: number; readonly reason: string };

export type LoadedAccount = { readonly data: AccountData; readonly badLines: readonly BadLine[] };

/**
 * Reads an account from newline-delimited JSON files; any of them may be absent, a bad line is
 * reported and skipped. Lines stay whole: what the sandbox does not know it serves again.
 *
 * An account without agents gets the sandbox's own, since somebody must open its tickets.
 */
export async function loadAccount(folder: string): Promise<LoadedAccount> {
  const badLines: BadLine[] = [];
  const rows = <Schema extends z.ZodType>(name: ExportName, schema: Schema) =>
    rowsOf(folder, name, schema, badLines);
  const users = await rows("users", userRecordSchema);
  const comments = await rows("comments", commentRecordSchema);
  const tickets = (await rows("tickets", ticketRecordSchema)).map(withUpdatedAt);
  const data = {
    users: [...withRequesters(users, tickets), ...missingStaff(users)],
    organizations: await rows("organizations", organizationRecordSchema),
    tickets,
    comments,
    satisfactionRatings: await rows("satisfaction_ratings", ratingRecordSchema),
    ticketFields: await rows("ticket_fields", fieldRecordSchema),
    userFields: await rows("user_fields", fieldRecordSchema),
    customerEvents: await customerEventsOf(folder, badLines),
    audits: await rows("ticket_audits", auditRecordSchema),
    metricEvents: await rows("ticket_metric_events", metricEventRecordSchema),
    surveyResponses: await rows("survey_responses", surveyResponseRecordSchema),
  };
  return { data, badLines };
}

/** Writes an account as the files that `loadAccount` reads. */
export async function writeAccount(data: AccountData, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(accountTexts(data))) {
    await writeFile(join(folder, `${name}.ndjson`), text);
  }
}

/** The text of each file of an account. */
export function accountTexts(data: AccountData): {
  readonly [Name in ExportName | "customer_events"]: string;
} {
  const textOf = (rows: readonly object[]) =>
    rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  return {
    users: textOf(data.users),
    organizations: textOf(data.organizations),
    tickets: textOf(data.tickets),
    comments: textOf(data.comments),
    satisfaction_ratings: textOf(data.satisfactionRatings),
    ticket_fields: textOf(data.ticketFields),
    user_fields: textOf(data.userFields),
    ticket_audits: textOf(data.audits),
    ticket_metric_events: textOf(data.metricEvents),
    survey_responses: textOf(data.surveyResponses),
    customer_events: textOf(data.customerEvents),
  };
}

async function rowsOf<Schema extends z.ZodType>(
  folder: string,
  name: ExportName,
  schema: Schema,
  badLines: BadLine[],
): Promise<readonly z.output<Schema>[]> {
  const file = join(folder, `${name}.ndjson`);
  const { records, problems } = parseExportFile(name, await textIn(file));
  badLines.push(...problems.map(({ line, message }) => ({ file, line, reason: message })));
  return records.flatMap(({ line, raw }) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return [parsed.data];
    badLines.push({ file, line, reason: reasonOf(parsed.error) });
    return [];
  });
}

/** No file of Zendesk's, so none of its parsers reads it. */
async function customerEventsOf(
  folder: string,
  badLines: BadLine[],
): Promise<readonly CustomerEventRecord[]> {
  const file = join(folder, "customer_events.ndjson");
  const { good, bad } = parseNdjson(await textIn(file), (raw) => {
    const parsed = customerEventRecordSchema.safeParse(raw);
    return parsed.success ? { payload: parsed.data } : { message: reasonOf(parsed.error) };
  });
  badLines.push(...bad.map(({ line, message }) => ({ file, line, reason: message })));
  return good.map(({ payload }) => payload);
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join(".") ?? ""} ${issue?.message ?? "is not valid"}`;
}

async function textIn(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function withUpdatedAt(ticket: TicketRecord): TicketRecord {
  return ticket.updated_at === null ? { ...ticket, updated_at: ticket.created_at } : ticket;
}

/** A requester whose record is missing still needs one, or their tickets could not be opened. */
function withRequesters(
  users: readonly UserRecord[],
  tickets: readonly TicketRecord[],
): readonly UserRecord[] {
  const known = new Set(users.map((user) => user.id));
  const missing = new Set(
    tickets.map((ticket) => ticket.requester_id).filter((id) => !known.has(id)),
  );
  return [
    ...users,
    ...[...missing].map((id) => userRecordSchema.parse({ id, name: `Customer ${id}` })),
  ];
}

function missingStaff(users: readonly UserRecord[]): readonly UserRecord[] {
  if (users.some((user) => user.role !== "end-user")) return [];
  const highest = users.reduce((id, user) => Math.max(id, user.id), 0);
  const taken = new Set(users.map((user) => user.id));
  return staffRecords.map((person) =>
    taken.has(person.id) ? { ...person, id: highest + person.id } : person,
  );
}
