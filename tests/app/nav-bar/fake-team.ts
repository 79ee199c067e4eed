import type { Host } from "../../../src/app/host/host.ts";
import { ServiceError, type ServiceFailure } from "../../../src/app/host/service-error.ts";
import type { Installation } from "../../../src/contract/installation.ts";
import type { ZendeskAnswer, ZendeskRequest } from "../../../src/zendesk/send.ts";

export type FakeTicket = {
  id: number;
  subject: string;
  due_at: string | null;
  assignee_id: number | null;
  status: string;
  tags: string[];
  updated_at: string;
};

export const aTicket = (fields: Partial<FakeTicket> & { id: number }): FakeTicket => ({
  subject: "Answer the bad rating personally: Mira Osei",
  due_at: "2026-11-23T17:00:00Z",
  assignee_id: 11,
  status: "open",
  tags: ["care_follow_up", "care_customer_501", "care_rule_r04"],
  updated_at: "2026-11-20T09:00:00Z",
  ...fields,
});

const people = [
  { id: 11, name: "Ada Lindqvist" },
  { id: 12, name: "Tomás Rey" },
  { id: 501, name: "Mira Osei" },
  { id: 502, name: "سارة الحداد" },
];

const anInstallation: Installation = {
  service: "care-context",
  version: "0.1.0",
  account: "sandbox",
  store: "embedded",
  customers: 1234,
  zendesk: "reachable",
};

/** The part of Zendesk's API that the team's list uses, with tickets that can change. */
export class FakeTeam {
  readonly requests: ZendeskRequest[] = [];
  readonly routed: unknown[][] = [];
  tickets: FakeTicket[];
  /** What the search knows, where it lags behind the tickets. */
  searched: FakeTicket[] | null = null;
  #searchHold: Promise<void> | null = null;
  /** Answers instead of the API, for the requests it is given for. */
  refusal: ((request: ZendeskRequest) => ZendeskAnswer | null) | null = null;
  service: Installation | ServiceFailure = anInstallation;
  serviceUrl: string | null = "https://care.example.com";
  agent = { id: "11", name: "Ada", role: "admin", locale: "en-GB", timeZone: "UTC" };
  colorScheme: "light" | "dark" = "light";
  #second = 0;

  constructor(tickets: FakeTicket[]) {
    this.tickets = tickets;
  }

  host(): Host {
    return {
      location: "nav_bar",
      settings: { serviceUrl: this.serviceUrl },
      account: { subdomain: "sandbox" },
      zendesk: async (request) => {
        const answer = this.#answer(request);
        if (request.path.endsWith("/search")) await this.#searchHold;
        return answer;
      },
      service: async (route) => {
        if (typeof this.service === "string") {
          throw new ServiceError(this.service, "no answer", null);
        }
        return route.response.parse(this.service) as never;
      },
      currentUser: async () => this.agent,
      colorScheme: { now: () => this.colorScheme, watch: () => () => undefined },
      get: async () => ({ values: new Map(), errors: new Map() }),
      invoke: async (...call) => {
        this.routed.push(call);
      },
      on: () => () => undefined,
      isActive: () => true,
      ticketAddress: (id) => `https://sandbox.example/agent/tickets/${id}`,
    };
  }

  /** Somebody else changes a ticket. */
  touch(id: number, change: Partial<FakeTicket>): void {
    const ticket = this.tickets.find((each) => each.id === id);
    if (ticket !== undefined) Object.assign(ticket, change, { updated_at: this.#later() });
  }

  /** From now on the search tells only of how the tickets are at this moment. */
  lagSearch(): void {
    this.searched = structuredClone(this.tickets);
  }

  /** From now on the search's answers are on their way until what this gives back is called. */
  holdSearch(): () => void {
    let release = () => {};
    this.#searchHold = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  }

  #later(): string {
    this.#second += 1;
    return `2026-11-22T10:00:${String(this.#second).padStart(2, "0")}Z`;
  }

  #answer(request: ZendeskRequest): ZendeskAnswer {
    this.requests.push(request);
    const refused = this.refusal?.(request);
    if (refused !== null && refused !== undefined) return refused;
    const { method, path, query, body } = request;
    if (path.endsWith("/users/show_many")) {
      const ids = (query.ids ?? "").split(",");
      return ok({ users: people.filter(({ id }) => ids.includes(String(id))).map(userOf) });
    }
    if (path.endsWith("/search")) {
      const found = (this.searched ?? this.tickets).filter((ticket) =>
        ticket.tags.includes("care_follow_up"),
      );
      return ok({
        results: found.map((ticket) => ({ result_type: "ticket", ...payloadOf(ticket) })),
        count: found.length,
        next_page: null,
      });
    }
    const [, id, isTags] = /\/tickets\/(\d+)(\/tags)?$/.exec(path) ?? [];
    const ticket = this.tickets.find((each) => String(each.id) === id);
    if (ticket === undefined)
      return { status: 404, headers: {}, body: { error: "RecordNotFound" } };
    if (isTags === undefined) return ok({ ticket: payloadOf(ticket) });
    const { tags, updated_stamp } = body as { tags: string[]; updated_stamp: string };
    if (updated_stamp !== ticket.updated_at) {
      return { status: 409, headers: {}, body: { error: "UpdateConflict" } };
    }
    ticket.tags =
      method === "PUT"
        ? [...new Set([...ticket.tags, ...tags])]
        : ticket.tags.filter((tag) => !tags.includes(tag));
    ticket.updated_at = this.#later();
    return ok({ tags: ticket.tags });
  }
}

const ok = (body: unknown): ZendeskAnswer => ({ status: 200, headers: {}, body });

const userOf = (person: { id: number; name: string }) => ({
  ...person,
  email: null,
  role: "end-user",
  created_at: "2024-01-01T00:00:00Z",
  updated_at: "2024-01-01T00:00:00Z",
  active: true,
  suspended: false,
  tags: [],
  user_fields: {},
});

const payloadOf = (ticket: FakeTicket) => ({
  external_id: null,
  via: { channel: "api" },
  created_at: "2026-11-18T09:00:00Z",
  type: "task",
  description: "",
  priority: null,
  requester_id: 11,
  submitter_id: 11,
  is_public: false,
  satisfaction_rating: null,
  ...ticket,
});
