import { type Account, isStaff } from "../account/account.ts";
import { zendeskInstant } from "../account/instants.ts";
import { type TicketRecord, ticketRecordSchema, userRecordSchema } from "../account/records.ts";
import { type WrittenTicket, writeTicket } from "../account/write-ticket.ts";
import { requireStaff, requireTagWrite, requireTicketWrite } from "./permissions.ts";
import { badRequest, recordInvalid, recordNotFound, updateConflict } from "./refusal.ts";
import { type ApiRequest, fieldOf, type Handler, textsIn } from "./request.ts";
import { servedTicket } from "./served.ts";
import { commentTextOf, type TicketInput, tagsOf, ticketInputFrom } from "./ticket-input.ts";

/** Makes a ticket: only a comment is required; a private one makes the whole ticket private. */
export const createTicket: Handler = (request, account) => {
  requireStaff(request.actor);
  requireTicketWrite(request.actor, fieldOf(request.body, "ticket"));
  const input = ticketInputFrom(request.body);
  const comment = input.comment ?? { body: input.description };
  const { text, html } = commentTextOf({ body: comment.body, ...input.comment });
  if (text.trim() === "") {
    throw recordInvalid({
      base: [{ description: "Description: cannot be blank", error: "BlankValue" }],
    });
  }
  const requesterId = requesterOf(request, account, input);
  const assigneeId = assigneeOf(account, input, null);
  const isPublic = input.comment?.public ?? true;
  const type = input.type ?? null;
  const ticket: TicketRecord = ticketRecordSchema.parse({
    id: account.nextId("ticket"),
    via: { channel: request.channel, source: { from: {}, to: {}, rel: null } },
    created_at: zendeskInstant(request.at),
    subject: input.subject ?? text.slice(0, 60),
    description: text,
    type,
    priority: input.priority ?? null,
    status: input.status ?? (assigneeId === null ? "new" : "open"),
    requester_id: requesterId,
    submitter_id: request.actor.id,
    assignee_id: assigneeId,
    group_id: input.group_id ?? request.actor.default_group_id,
    organization_id: account.users.get(requesterId)?.organization_id ?? null,
    external_id: input.external_id ?? null,
    due_at: type === "task" ? dueAtOf(input.due_at ?? null) : null,
    is_public: isPublic,
    tags: tagsOf(input.tags ?? []),
    custom_fields: input.custom_fields ?? [],
  });
  const written = writeTicket(account, {
    before: null,
    after: ticket,
    comment: { text, html, isPublic },
    authorId: request.actor.id,
    at: request.at,
    channel: request.channel,
  });
  const served = servedTicket(written.ticket, request.origin);
  return {
    status: 201,
    body: { ticket: served, audit: written.audit },
    headers: { location: `${request.origin}/api/v2/tickets/${ticket.id}.json` },
  };
};

/** Changes a ticket; `tags` replaces the list, a comment follows the ticket's privacy by default. */
export const updateTicket: Handler = (request, account, place) => {
  const written = changeTicket(request, account, place);
  const served = servedTicket(written.ticket, request.origin);
  return { status: 200, body: { ticket: served, audit: written.audit } };
};

/** The change itself, which a job makes of many tickets. */
export function changeTicket(
  request: ApiRequest,
  account: Account,
  place: Readonly<Record<string, string>>,
): WrittenTicket {
  const before = writableTicket(request, account, place);
  requireTicketWrite(request.actor, fieldOf(request.body, "ticket"));
  const input = ticketInputFrom(request.body);
  if (isTrue(input.safe_update)) refuseStale(before, input.updated_stamp);
  const type = input.type === undefined ? before.type : input.type;
  const comment = input.comment === undefined ? null : commentTextOf(input.comment);
  const after: TicketRecord = {
    ...before,
    subject: input.subject === undefined ? before.subject : input.subject,
    status: input.status ?? statusAfter(before, comment !== null, isStaff(request.actor)),
    priority: input.priority === undefined ? before.priority : input.priority,
    type,
    due_at: type === "task" && input.due_at !== undefined ? dueAtOf(input.due_at) : before.due_at,
    requester_id: requesterOf(request, account, {
      ...input,
      requester_id: input.requester_id ?? before.requester_id,
    }),
    assignee_id: assigneeOf(account, input, before.assignee_id),
    group_id: input.group_id === undefined ? before.group_id : input.group_id,
    external_id: input.external_id === undefined ? before.external_id : input.external_id,
    tags: tagsAfter(before, input),
    custom_fields: input.custom_fields ?? before.custom_fields,
  };
  return writeTicket(account, {
    before,
    after,
    comment:
      comment === null ? null : { ...comment, isPublic: input.comment?.public ?? before.is_public },
    authorId: request.actor.id,
    at: request.at,
    channel: request.channel,
  });
}

function tagsAfter(before: TicketRecord, input: TicketInput): string[] {
  const tags = input.tags ?? before.tags;
  const gone = tagsOf(input.remove_tags ?? []);
  return [...tagsOf([...tags, ...(input.additional_tags ?? [])])].filter(
    (tag) => !gone.includes(tag),
  );
}

/** Deletes as Zendesk does at first: the ticket is in no list any more, and its export says so. */
export const deleteTicket: Handler = (request, account, place) => {
  requireStaff(request.actor);
  const before = account.tickets.get(Number(place.id));
  if (before === undefined || before.status === "deleted") throw recordNotFound();
  requireTicketWrite(request.actor, {});
  writeTicket(account, {
    before,
    after: { ...before, status: "deleted" },
    comment: null,
    authorId: request.actor.id,
    at: request.at,
    channel: request.channel,
  });
  return { status: 204, body: undefined };
};

/** `PUT` adds tags, `POST` sets them, `DELETE` removes them; each may be a safe update. */
export const changeTags: Handler = (request, account, place) => {
  const before = writableTicket(request, account, place);
  requireTagWrite(request.actor);
  const tags = textsIn(request.body, "tags");
  if (tags === null) throw badRequest("InvalidValue", "Parameter tags is required");
  const stamp = fieldOf(request.body, "updated_stamp");
  if (isTrue(fieldOf(request.body, "safe_update"))) {
    refuseStale(before, typeof stamp === "string" ? stamp : undefined);
  }
  const named = tagsOf(tags);
  const after = {
    PUT: tagsOf([...before.tags, ...named]),
    POST: named,
    DELETE: before.tags.filter((tag) => !named.includes(tag)),
  }[request.method];
  const written = writeTicket(account, {
    before,
    after: { ...before, tags: [...(after ?? before.tags)] },
    comment: null,
    authorId: request.actor.id,
    at: request.at,
    channel: request.channel,
  });
  return { status: request.method === "POST" ? 201 : 200, body: { tags: written.ticket.tags } };
};

function writableTicket(
  request: ApiRequest,
  account: Account,
  place: Readonly<Record<string, string>>,
): TicketRecord {
  requireStaff(request.actor);
  const ticket = account.tickets.get(Number(place.id));
  if (ticket === undefined || ticket.status === "deleted") throw recordNotFound();
  if (ticket.status === "closed") {
    throw recordInvalid({
      status: [{ description: "Status: closed prevents ticket update", error: "InvalidValue" }],
    });
  }
  return ticket;
}

function refuseStale(ticket: TicketRecord, stamp: string | undefined): void {
  const at = Date.parse(stamp ?? "");
  const isStale = Number.isNaN(at) || at < Date.parse(ticket.updated_at ?? ticket.created_at);
  if (isStale) throw updateConflict();
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

function statusAfter(
  before: TicketRecord,
  hasComment: boolean,
  isByStaff: boolean,
): TicketRecord["status"] {
  if (hasComment && !isByStaff && before.status !== "new") return "open";
  return before.status === "new" && hasComment ? "open" : before.status;
}

function requesterOf(request: ApiRequest, account: Account, input: TicketInput): number {
  const { requester } = input;
  if (requester?.email !== undefined) {
    const { email } = requester;
    const known = [...account.users.values()].find((user) => user.email === email);
    if (known !== undefined) return known.id;
    const id = account.nextId("user");
    const at = zendeskInstant(request.at);
    account.users.set(
      id,
      userRecordSchema.parse({
        id,
        email,
        name: requester.name ?? email,
        created_at: at,
        updated_at: at,
      }),
    );
    return id;
  }
  const id = input.requester_id ?? request.actor.id;
  const user = account.users.get(id);
  if (user === undefined) {
    throw recordInvalid({
      requester: [{ description: "Requester: is not valid", error: "InvalidValue" }],
    });
  }
  if (user.suspended && request.method === "POST") {
    throw recordInvalid({
      requester: [
        { description: `Requester: ${user.name} is suspended.`, error: "RequesterSuspended" },
      ],
    });
  }
  return id;
}

function assigneeOf(account: Account, input: TicketInput, before: number | null): number | null {
  const { assignee_id: assigneeId } = input;
  if (assigneeId === undefined) return before;
  if (assigneeId === null) return null;
  const user = account.users.get(assigneeId);
  if (!isStaff(user) || user?.role_type === 1) {
    throw recordInvalid({
      assignee: [{ description: "Assignee: is not valid", error: "InvalidValue" }],
    });
  }
  return assigneeId;
}

function dueAtOf(text: string | null): string | null {
  if (text === null) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) {
    throw recordInvalid({
      due_at: [{ description: "Due at: is not a valid date", error: "InvalidValue" }],
    });
  }
  return zendeskInstant(at);
}
