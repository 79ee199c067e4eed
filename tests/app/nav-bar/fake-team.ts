import type { Host } from "../../../src/app/host/host.ts";
import { ServiceError, type ServiceFailure } from "../../../src/app/host/service-error.ts";
import type { Installation } from "../../../src/contract/installation.ts";
import type { ZendeskAnswer, ZendeskRequest } from "../../../src/zendesk/send.ts";
import { aCareAnswer } from "../support/care-answer.ts";

export type FakeTicket = {
  id: number;
  external_id: string | null;
  requester_id: number;
  subject: string;
  due_at: string | null;
  assignee_id: number | null;
  group_id: number | null;
  type: string;
  status: string;
  tags: string[];
  updated_at: string;
};

export const aTicket = (fields: Partial<FakeTicket> & { id: number }): FakeTicket => ({
  external_id: null,
  requester_id: 11,
  subject: "Answer the bad rating personally: Mira Osei",
  due_at: "2020-11-23T17:00:00Z",
  assignee_id: 11,
  group_id: 501,
  type: "task",
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
  /** What stands in the page's address, and who wants to hear of another. */
  route = "";
  readonly #routeWatchers = new Set<(route: string) => void>();
  readonly #handlers = new Map<string, ((message: unknown) => void)[]>();
  readonly #jobs = new Map<string, unknown[]>();
  tickets: FakeTicket[];
  /** What the search knows, where it lags behind the tickets. */
  searched: FakeTicket[] | null = null;
  #searchHold: Promise<void> | null = null;
  /** Answers instead of the API, for the requests it is given for. */
  refusal: ((request: ZendeskRequest) => ZendeskAnswer | null) | null = null;
  service: Installation | ServiceFailure = anInstallation;
  serviceUrl: string | null = "https://care.example.com";
  /** The service's pages of customers at risk. */
  risk: (after: string | null) => unknown = () => ({
    customers: [],
    known: { healths: 0, customers: 3 },
    next: null,
  });
  /** The service's answers about the team's figures. */
  figures: (query: Readonly<Record<string, string>>) => unknown = () => aCareAnswer();
  /** The service's answer to each draw of a coaching sample, and what it was asked. */
  coaching: (query: Readonly<Record<string, string>>) => unknown = () => ({
    known: false,
    reason: "too-few",
  });
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
      route: {
        name: "care-context",
        now: () => this.route,
        watch: (changed) => {
          this.#routeWatchers.add(changed);
        },
      },
      zendesk: async (request) => {
        const answer = this.#answer(request);
        if (request.path.endsWith("/search")) await this.#searchHold;
        return answer;
      },
      service: async (route, _places, _body, query) => {
        if (route.path === "/v1/customers-at-risk" && typeof this.service !== "string") {
          return route.response.parse(this.risk(query?.after ?? null)) as never;
        }
        if (route.path === "/v1/team-figures" && typeof this.service !== "string") {
          return route.response.parse(this.figures(query ?? {})) as never;
        }
        if (route.path === "/v1/coaching-sample" && typeof this.service !== "string") {
          return route.response.parse(this.coaching(query ?? {})) as never;
        }
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
      on: (event, handler) => {
        this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
        return () => undefined;
      },
      isActive: () => true,
      openModal: async () => undefined,
      ticketAddress: (id) => `https://sandbox.example/agent/tickets/${id}`,
    };
  }

  /** The person opens another address of the page. */
  goTo(route: string): void {
    this.route = route;
    for (const changed of this.#routeWatchers) changed(route);
  }

  /** Zendesk's page tells of something. */
  say(event: string): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(undefined);
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
    const at = Date.parse("2026-11-22T10:00:00Z") + this.#second * 1000;
    return new Date(at).toISOString().replace(".000Z", "Z");
  }

  /** One ticket of a job: safe, and without touching the tags that it does not name. */
  #changed(change: Readonly<Record<string, unknown>>): unknown {
    const ticket = this.tickets.find(({ id }) => id === change.id);
    const failed = (error: string, details: string) => ({
      id: change.id,
      action: "update",
      success: false,
      error,
      details,
    });
    if (ticket === undefined) return failed("RecordNotFound", "Not found");
    if (ticket.status === "closed") {
      return failed("RecordInvalid", "Status: closed prevents ticket update");
    }
    if (change.updated_stamp !== ticket.updated_at) {
      return failed("UpdateConflict", "Safe Update prevented the update");
    }
    const { additional_tags: added = [], remove_tags: removed = [], ...fields } = change;
    const tags = new Set([...ticket.tags, ...(added as string[])]);
    for (const tag of removed as string[]) tags.delete(tag);
    Object.assign(ticket, fields, { tags: [...tags], updated_at: this.#later() });
    return { id: ticket.id, action: "update", success: true, status: "Updated" };
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
      const matches = matcherOf(query.query ?? "");
      const found = (this.searched ?? this.tickets).filter(matches);
      const page = Number(query.page ?? "1");
      const size = Number(query.per_page ?? "100");
      return ok({
        results: found
          .slice((page - 1) * size, page * size)
          .map((ticket) => ({ result_type: "ticket", ...payloadOf(ticket) })),
        count: found.length,
        next_page: page * size < found.length ? "more" : null,
      });
    }
    if (path.endsWith("/api/v2/users")) return ok({ users: query.role === "agent" ? staff : [] });
    if (path.endsWith("/groups")) return ok({ groups: [{ id: 501, name: "Support" }] });
    if (path.endsWith("/autocomplete/tags")) return ok({ tags: [`${query.name}_suggested`] });
    if (path.endsWith("/api/v2/tickets") && method === "GET") return ok({ tickets: [] });
    if (path.endsWith("/api/v2/tickets") && method === "POST") {
      const { ticket } = body as { ticket: Partial<FakeTicket> };
      const made = aTicket({ ...ticket, id: 900 });
      this.tickets.push(made);
      return { status: 201, headers: {}, body: { ticket: payloadOf(made) } };
    }
    if (path.endsWith("/update_many")) {
      const id = `V3-${this.#jobs.size}`;
      const { tickets } = body as { tickets: Readonly<Record<string, unknown>>[] };
      this.#jobs.set(
        id,
        tickets.map((change) => this.#changed(change)),
      );
      return ok({ job_status: { id, status: "queued", progress: 0, results: null } });
    }
    const job = /job_statuses\/(.+)$/.exec(path)?.[1];
    if (job !== undefined) {
      const results = this.#jobs.get(job) ?? [];
      return ok({ job_status: { id: job, status: "completed", total: results.length, results } });
    }
    if (path.endsWith("/tickets/show_many")) {
      const ids = (query.ids ?? "").split(",");
      const found = this.tickets.filter(({ id }) => ids.includes(String(id)));
      return ok({ tickets: found.map(payloadOf) });
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

const staff = [
  { id: 11, name: "Ada Lindqvist" },
  { id: 12, name: "Tomás Rey" },
];

/** As Zendesk's search reads the conditions that the list uses. */
function matcherOf(query: string): (ticket: FakeTicket) => boolean {
  const terms = query.split(" ").map((term) => /^(\w+)(<=|>=|<|>|:)(.+)$/.exec(term));
  const tags = terms.flatMap((term) => (term?.[1] === "tags" ? [term[3] ?? ""] : []));
  return (ticket) =>
    terms.every((term) => {
      const [, field, operator, value = ""] = term ?? [];
      const isDone = ticket.status === "solved" || ticket.status === "closed";
      const due = ticket.due_at === null ? null : Date.parse(ticket.due_at);
      switch (field) {
        case "status":
          return operator === "<" ? !isDone : isDone;
        case "tags":
          return tags.some((tag) => ticket.tags.includes(tag));
        case "assignee":
          return String(ticket.assignee_id ?? "none") === value;
        case "group":
          return String(ticket.group_id ?? "none") === value;
        case "due_date":
          if (value === "none") return due === null;
          if (due === null) return false;
          return operator === "<" ? due < Date.parse(value) : due >= Date.parse(value);
        case undefined:
          return ticket.subject.includes(query.split(" ").at(-1) ?? "");
        default:
          return true;
      }
    });
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
  via: { channel: "api" },
  created_at: "2026-11-18T09:00:00Z",
  description: "",
  priority: null,
  submitter_id: 11,
  is_public: false,
  satisfaction_rating: null,
  ...ticket,
});
