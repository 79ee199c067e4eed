import type { SendToZendesk, ZendeskAnswer, ZendeskRequest } from "../../../src/zendesk/send.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One Zendesk account with little in it, and the ways in which Zendesk may fail. */
export type FakeAccount = {
  readonly send: SendToZendesk;
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly users: Map<string, Fields>;
  /** Each with its `requester_id`. */
  readonly tickets: Map<string, Fields>;
  readonly comments: Map<string, readonly Fields[]>;
  /** The only address at which `fault` answers; `null`: everywhere. */
  faultAt: string | null;
  /** While set, every answer; a function that throws is "no answer came". */
  fault: (() => ZendeskAnswer) | null;
  /** While set, no answer before it resolves. */
  gate: Promise<void> | null;
};

const nothingMore = { meta: { has_more: false, after_cursor: null } };
const notFound = { status: 404, headers: {}, body: { error: "RecordNotFound" } };

/** An account without anybody in it, whose API takes the service's token. */
export function fakeAccount(): FakeAccount {
  const account: FakeAccount = {
    asked: [],
    users: new Map(),
    tickets: new Map(),
    comments: new Map(),
    faultAt: null,
    fault: null,
    gate: null,
    send: async (request) => {
      account.asked.push(request.path);
      if (account.gate !== null) await account.gate;
      const isAtFault = account.faultAt === null || account.faultAt === request.path;
      return account.fault !== null && isAtFault ? account.fault() : answerOf(account, request);
    },
  };
  return account;
}

/** A customer in an account: a name, one ticket, and what they wrote in it. */
export function addCustomer(account: FakeAccount, id: string, name = "Ana Diaz"): void {
  account.users.set(id, {
    id: Number(id),
    name,
    role: "end-user",
    created_at: "2024-11-01T00:00:00Z",
  });
  const ticketId = `${id}0`;
  account.tickets.set(ticketId, aTicketOf(ticketId, { requester_id: Number(id) }));
  account.comments.set(ticketId, [
    {
      id: Number(`${id}01`),
      author_id: Number(id),
      plain_body: "This is a complaint. Nothing works, and canary-text is broken.",
      public: true,
      created_at: "2026-11-01T09:00:00Z",
    },
  ]);
}

/** A ticket as Zendesk writes it. */
export function aTicketOf(id: string, fields: Fields): Fields {
  return {
    id: Number(id),
    created_at: "2026-11-01T09:00:00Z",
    updated_at: "2026-11-02T09:00:00Z",
    status: "open",
    subject: "canary-subject",
    description: "This is a complaint. Nothing works, and canary-text is broken.",
    tags: [],
    ...fields,
  };
}

function answerOf(account: FakeAccount, { path, query }: ZendeskRequest): ZendeskAnswer {
  const [, kind, id = "", rest] = /^\/api\/v2\/(\w+)(?:\/(\w+))?(?:\/(.+))?$/.exec(path) ?? [];
  if (kind === "users" && id === "me") return found({ user: { id: 999, name: "Care Context" } });
  if (kind === "users" && rest === undefined) {
    const user = account.users.get(id);
    return user === undefined ? notFound : found({ user });
  }
  if (kind === "users") {
    const tickets = [...account.tickets.values()].filter((one) => `${one.requester_id}` === id);
    return found({ tickets, ...nothingMore });
  }
  if (kind === "tickets" && rest === "comments") {
    return found({ comments: account.comments.get(id) ?? [], ...nothingMore });
  }
  if (kind === "tickets") {
    const ticket = account.tickets.get(id);
    return ticket === undefined ? notFound : found({ ticket });
  }
  const tag = /tags:(\S+)/.exec(query.query ?? "")?.[1] ?? "";
  const results = [...account.tickets.values()]
    .filter(({ tags }) => Array.isArray(tags) && tags.includes(tag))
    .map((ticket) => ({ ...ticket, result_type: "ticket" }));
  return found({ results, count: results.length, next_page: null });
}

function found(body: unknown): ZendeskAnswer {
  return { status: 200, headers: {}, body };
}
