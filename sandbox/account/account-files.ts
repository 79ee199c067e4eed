import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type * as z from "zod";
import {
  type AccountData,
  commentRecordSchema,
  fieldRecordSchema,
  organizationRecordSchema,
  ratingRecordSchema,
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
  const rows = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    rowsOf(join(folder, `${name}.ndjson`), schema, badLines);
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
  };
  return { data, badLines };
}

/** Writes an account as the files that `loadAccount` reads. */
export async function writeAccount(data: AccountData, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = {
    users: data.users,
    organizations: data.organizations,
    tickets: data.tickets,
    comments: data.comments,
    satisfaction_ratings: data.satisfactionRatings,
    ticket_fields: data.ticketFields,
    user_fields: data.userFields,
  };
  for (const [name, rows] of Object.entries(files)) {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
    await writeFile(join(folder, `${name}.ndjson`), lines.join(""));
  }
}

async function rowsOf<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  badLines: BadLine[],
): Promise<readonly z.output<Schema>[]> {
  const rows: z.output<Schema>[] = [];
  const lines = createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      if (text.trim() === "") continue;
      const parsed = parsedLine(text, schema);
      if ("row" in parsed) rows.push(parsed.row);
      else badLines.push({ file, line, reason: parsed.reason });
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return rows;
}

function parsedLine<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { readonly row: z.output<Schema> } | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: "not JSON" };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { row: parsed.data };
  const issue = parsed.error.issues[0];
  return { reason: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}` };
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
