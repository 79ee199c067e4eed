import * as z from "zod/mini";
import {
  type Comment,
  commentSchema,
  type Organization,
  organizationSchema,
  type SandboxState,
  sandboxStateSchema,
  type Ticket,
  ticketSchema,
  type User,
  userSchema,
} from "./records.ts";

/** An answer of the helpdesk, whatever it was. */
export type Answer = {
  readonly status: number;
  readonly statusText: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** What the page asks the helpdesk's API for, with the acting person's session. */
export type Api = {
  readonly send: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly search: (query: string) => Promise<{ tickets: readonly Ticket[]; count: number }>;
  readonly ticket: (id: number) => Promise<Ticket | null>;
  readonly comments: (id: number) => Promise<readonly Comment[]>;
  readonly users: (ids: readonly number[]) => Promise<readonly User[]>;
  readonly findUsers: (text: string) => Promise<readonly User[]>;
  readonly organization: (id: number) => Promise<Organization | null>;
  /** The new ticket, or the refusal in words. */
  readonly create: (ticket: object) => Promise<Ticket | string>;
  /** The changed ticket, or the refusal in words. */
  readonly update: (id: number, change: object) => Promise<Ticket | string>;
};

/** Stands for the session cookie. */
export const sessionHeader = "x-sandbox-session";

export async function sandboxState(): Promise<SandboxState> {
  const answer = await fetch("/sandbox/state");
  return sandboxStateSchema.parse(await answer.json());
}

export function apiFor(actorId: number): Api {
  const send: Api["send"] = async (method, path, body) => {
    const answer = await fetch(path, {
      method,
      headers: {
        [sessionHeader]: String(actorId),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      statusText: answer.statusText,
      text: await answer.text(),
      headers: Object.fromEntries(answer.headers),
    };
  };
  const read = async <Shape extends z.ZodMiniType>(
    path: string,
    shape: Shape,
  ): Promise<z.output<Shape> | null> => {
    const answer = await send("GET", path);
    return answer.status === 200 ? shape.parse(JSON.parse(answer.text)) : null;
  };
  return {
    send,
    search: async (query) => {
      const params = new URLSearchParams({ query, per_page: "100" });
      const shape = z.object({ results: z.array(ticketSchema), count: z.number() });
      const found = await read(`/api/v2/search.json?${params}`, shape);
      return { tickets: found?.results ?? [], count: found?.count ?? 0 };
    },
    ticket: async (id) =>
      (await read(`/api/v2/tickets/${id}.json`, z.object({ ticket: ticketSchema })))?.ticket ??
      null,
    comments: async (id) => {
      const shape = z.object({ comments: z.array(commentSchema) });
      return (await read(`/api/v2/tickets/${id}/comments.json`, shape))?.comments ?? [];
    },
    users: async (ids) => {
      if (ids.length === 0) return [];
      const shape = z.object({ users: z.array(userSchema) });
      const params = new URLSearchParams({ ids: ids.slice(0, 100).join(",") });
      return (await read(`/api/v2/users/show_many.json?${params}`, shape))?.users ?? [];
    },
    findUsers: async (text) => {
      const query = `type:user role:end-user ${text}`;
      const params = new URLSearchParams({ query, per_page: "8" });
      const shape = z.object({ results: z.array(userSchema) });
      return (await read(`/api/v2/search.json?${params}`, shape))?.results ?? [];
    },
    organization: async (id) => {
      const shape = z.object({ organization: organizationSchema });
      return (await read(`/api/v2/organizations/${id}.json`, shape))?.organization ?? null;
    },
    create: async (ticket) => {
      const answer = await send("POST", "/api/v2/tickets.json", { ticket });
      if (answer.status !== 201) return refusalIn(answer);
      return z.object({ ticket: ticketSchema }).parse(JSON.parse(answer.text)).ticket;
    },
    update: async (id, change) => {
      const answer = await send("PUT", `/api/v2/tickets/${id}.json`, { ticket: change });
      if (answer.status !== 200) return refusalIn(answer);
      return z.object({ ticket: ticketSchema }).parse(JSON.parse(answer.text)).ticket;
    },
  };
}

/** What a refusal says, in the helpdesk's own words. */
function refusalIn(answer: Answer): string {
  const shape = z.looseObject({
    error: z.optional(z.union([z.string(), z.looseObject({ message: z.string() })])),
    description: z.optional(z.string()),
  });
  let value: unknown = null;
  try {
    value = JSON.parse(answer.text);
  } catch {
    return answer.text || `The helpdesk answered ${answer.status}`;
  }
  const parsed = z.safeParse(shape, value);
  if (!parsed.success) return `The helpdesk answered ${answer.status}`;
  const { error, description } = parsed.data;
  if (description !== undefined) return description;
  return typeof error === "object" ? error.message : (error ?? `Answer ${answer.status}`);
}
