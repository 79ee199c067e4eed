import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { runningSandbox } from "../running-sandbox.ts";

const { as, sandbox } = runningSandbox();
const aiko = () => as(staff.agent);
const requested = `/api/v2/users/${protagonists.promoter}/tickets/requested`;

type Row = { readonly id: number };

describe("apiRoutes", () => {
  it.each(["/api/v2/users/1001", "/api/v2/users/1001.json"])("serves %s", async (path) => {
    const answer = await aiko().get(path);
    expect(answer.data.user).toMatchObject({ id: 1001, name: "Maya Lindqvist" });
  });

  it("answers RecordNotFound for a record and InvalidEndpoint for an address", async () => {
    const user = await aiko().get("/api/v2/users/999999.json");
    expect([user.status, user.data]).toEqual([
      404,
      { error: "RecordNotFound", description: "Not found" },
    ]);
    const address = await aiko().get("/api/v2/targets");
    expect([address.status, address.data.error]).toEqual([404, "InvalidEndpoint"]);
  });

  it("shows many users and leaves out ids that nobody has", async () => {
    const answer = await aiko().get("/api/v2/users/show_many.json?ids=1002,77,1001");
    expect(answer.data.users.map(({ id }: Row) => id)).toEqual([1002, 1001]);
  });

  it("lists an organization's people and tickets, and finds its tickets", async () => {
    const people = await aiko().get("/api/v2/organizations/4001/users?page[size]=100");
    expect(people.data.users.map(({ id }: Row) => id)).toContain(protagonists.promoter);
    const tickets = await aiko().get("/api/v2/organizations/4001/tickets?page[size]=2&sort=-id");
    const [first, second] = tickets.data.tickets.map(({ id }: Row) => id);
    expect(first).toBeGreaterThan(second);
    const query = encodeURIComponent("type:ticket organization:4001");
    const found = await aiko().get(`/api/v2/search?query=${query}`);
    expect(found.data.results.map(({ id }: Row) => id)).toContain(first);
    expect((await aiko().get("/api/v2/organizations/999/users")).status).toBe(404);
  });

  it("walks all pages of a cursor without a gap or a repeat", async () => {
    const ids: number[] = [];
    let path: string | null = `${requested}.json?page[size]=5&sort=-id`;
    while (path !== null) {
      const answer: {
        data: { tickets: Row[]; links: { next: string | null }; meta: { has_more: boolean } };
      } = await aiko().get(path);
      ids.push(...answer.data.tickets.map(({ id }) => id));
      expect(answer.data.links.next !== null).toBe(answer.data.meta.has_more);
      path = answer.data.links.next;
    }
    const all = await aiko().get(`${requested}?page[size]=100&sort=-id`);
    expect(ids).toEqual(all.data.tickets.map(({ id }: Row) => id));
    expect(ids).toHaveLength(24);
  });

  it("keeps its place when a ticket comes in between two pages", async () => {
    const path = `/api/v2/users/${protagonists.arabic}/tickets/requested?page[size]=2&sort=-id`;
    const first = await aiko().get(path);
    await aiko().post("/api/v2/tickets", {
      ticket: { requester_id: protagonists.arabic, comment: { body: "One more", public: false } },
    });
    const second = await aiko().get(first.data.links.next);
    const ids = [...first.data.tickets, ...second.data.tickets].map(({ id }: Row) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it.each(["created_at", "-created_at", "subject"])(
    "refuses to sort tickets by cursor and %s, as Zendesk does",
    async (sort) => {
      for (const path of [requested, "/api/v2/tickets"]) {
        const answer = await aiko().get(`${path}?page[size]=5&sort=${sort}`);
        expect([answer.status, answer.data.errors[0].code]).toEqual([
          400,
          "InvalidPaginationParameter",
        ]);
      }
    },
  );

  it.each(["id", "updated_at", "status"])("sorts tickets by cursor and %s", async (field) => {
    const rising = await aiko().get(`${requested}?page[size]=100&sort=${field}`);
    const falling = await aiko().get(`${requested}?page[size]=100&sort=-${field}`);
    const ids = rising.data.tickets.map(({ id }: Row) => id);
    expect(falling.data.tickets.map(({ id }: Row) => id)).toEqual(ids.toReversed());
    expect(new Set(ids).size).toBe(24);
  });

  it("ignores sort_by beside a cursor, and takes it by offset", async () => {
    const query = "sort_by=created_at&sort_order=desc";
    const byCursor = await aiko().get(`${requested}?page[size]=2&${query}`);
    const byOffset = await aiko().get(`${requested}?per_page=2&${query}`);
    const oldest = await aiko().get(`${requested}?page[size]=2&sort=id`);
    const newest = await aiko().get(`${requested}?page[size]=2&sort=-id`);
    expect(byCursor.data.tickets).toEqual(oldest.data.tickets);
    expect(byOffset.data.tickets).toEqual(newest.data.tickets);
  });

  it("refuses a cursor that it did not give", async () => {
    expect((await aiko().get(`${requested}?page[size]=5&page[after]=xyz`)).status).toBe(400);
  });

  it("pages by number without page[size]", async () => {
    const answer = await aiko().get(`${requested}?per_page=10&page=3`);
    expect(answer.data.tickets).toHaveLength(4);
    expect(answer.data).toMatchObject({ count: 24, next_page: null });
    expect(answer.data.meta).toBeUndefined();
  });

  it("side-loads metric sets beside the tickets, never inside", async () => {
    const answer = await aiko().get(`${requested}?page[size]=3&include=metric_sets,users`);
    expect(answer.data.metric_sets.map((one: { ticket_id: number }) => one.ticket_id)).toEqual(
      answer.data.tickets.map(({ id }: Row) => id),
    );
    expect(answer.data.tickets[0]).not.toHaveProperty("metric_set");
    expect(answer.data.users.map(({ id }: Row) => id)).toContain(protagonists.promoter);
  });

  it("side-loads the organization of a user, where asked to", async () => {
    const path = `/api/v2/users/${protagonists.promoter}`;
    const answer = await aiko().get(`${path}?include=organizations`);
    expect(answer.data.organizations.map(({ id }: Row) => id)).toEqual([
      answer.data.user.organization_id,
    ]);
    const alone = `/api/v2/users/${protagonists.prospect}?include=organizations`;
    expect((await aiko().get(alone)).data.organizations).toEqual([]);
    expect((await aiko().get(path)).data).not.toHaveProperty("organizations");
  });

  it("shows many tickets with their metric sets and leaves out ids that nobody has", async () => {
    const answer = await aiko().get("/api/v2/tickets/show_many?ids=2,999999,1&include=metric_sets");
    expect(answer.data.tickets.map(({ id }: Row) => id)).toEqual([2, 1]);
    expect(answer.data.metric_sets.map((one: { ticket_id: number }) => one.ticket_id)).toEqual([
      2, 1,
    ]);
  });

  it("tells the statuses that a ticket had in its audits", async () => {
    const { audits } = (await aiko().get("/api/v2/tickets/1/audits?page[size]=100")).data;
    const statuses = audits.flatMap(({ events }: { events: readonly Record<string, unknown>[] }) =>
      events
        .filter((event) => event.field_name === "status")
        .map(({ type, value }) => [type, value]),
    );
    expect(statuses[0]).toEqual(["Create", "new"]);
    expect(statuses.at(-1)).toEqual(["Change", "closed"]);
  });

  it("shows comments without the ticket's id and with their plain text", async () => {
    const [{ id }] = (await aiko().get(`${requested}?page[size]=1&sort=-id`)).data.tickets;
    const answer = await aiko().get(`/api/v2/tickets/${id}/comments.json?page[size]=100`);
    expect(answer.data.comments[0].plain_body).toContain("gravel roads");
    expect(answer.data.comments[0]).not.toHaveProperty("ticket_id");
  });
});

describe("search", () => {
  const find = (query: string, more = "") =>
    aiko().get(`/api/v2/search.json?query=${encodeURIComponent(query)}${more}`);

  it("finds by requester, tag, status and type, and counts", async () => {
    const answer = await find("type:ticket requester:1002 tags:battery status<solved");
    expect(answer.data.count).toBe(1);
    expect(answer.data.results[0]).toMatchObject({ requester_id: 1002, result_type: "ticket" });
  });

  it("takes several tags of a query as any of them, and a minus as not", async () => {
    const any = await find("type:ticket requester:1002 tags:complaint tags:escalated");
    expect(any.data.count).toBe(2);
    const not = await find(
      "type:ticket requester:1002 tags:battery -tags:complaint status>=solved",
    );
    expect(
      not.data.results.every(({ tags }: { tags: string[] }) => !tags.includes("complaint")),
    ).toBe(true);
  });

  it("finds by external id, exactly", async () => {
    const externalId = "care:2956:R12:9";
    await aiko().post("/api/v2/tickets.json", {
      ticket: { comment: { body: "Call", public: false }, external_id: externalId },
    });
    expect((await find(`type:ticket external_id:${externalId}`)).data.count).toBe(1);
    const listed = await aiko().get(
      `/api/v2/tickets?external_id=${encodeURIComponent(externalId)}`,
    );
    expect(listed.data.tickets).toHaveLength(1);
    expect((await find("type:ticket external_id:care:2956:R12")).data.count).toBe(0);
  });

  it("finds customers by name", async () => {
    const answer = await find('type:user "derek olsen"');
    expect(answer.data.results.map(({ id }: Row) => id)).toEqual([1002]);
  });

  it("gives 1,000 results and refuses page 11 with 422", async () => {
    const tenth = await find("type:ticket", "&page=10");
    expect(tenth.data.results).toHaveLength(100);
    expect(tenth.data.count).toBe(sandbox().account.tickets.size);
    const eleventh = await find("type:ticket", "&page=11");
    expect(eleventh.status).toBe(422);
    expect(eleventh.data.description).toContain("Search Response Limits");
  });

  it("sorts the last touched first unless asked otherwise", async () => {
    const updated = (await find("type:ticket status<solved")).data.results.map(
      (ticket: { updated_at: string }) => Date.parse(ticket.updated_at),
    );
    expect(updated).toEqual([...updated].sort((a: number, b: number) => b - a));
  });
});
