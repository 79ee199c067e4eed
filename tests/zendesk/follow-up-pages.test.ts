import { describe, expect, it } from "vitest";
import { followUpPages } from "../../src/zendesk/follow-up-pages.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson, userJson } from "./payloads.ts";

type Json = Record<string, unknown>;
const tags = ["care_follow_up", "care_customer_7", "care_rule_r04"];
const task = (over: Json): Json => ({
  ...ticketJson({ requester_id: 9, tags, subject: "Call Ada", ...over }),
  result_type: "ticket",
});

async function allOf(client: ReturnType<typeof fakeZendesk>["client"]) {
  const pages = [];
  for await (const page of followUpPages(client, "type:ticket", new Map())) pages.push(page);
  return pages;
}

describe("followUpPages", () => {
  it("gives follow-ups with people's names, and how many there are", async () => {
    const { client, requests } = fakeZendesk(({ path }) =>
      path === "/api/v2/search"
        ? answer(200, {
            count: 4,
            results: [
              task({ id: 77, group_id: 501 }),
              task({ id: 78, assignee_id: null, tags: ["care_follow_up"], subject: null }),
              task({ id: 80, tags: ["care_customer_7"] }),
              task({ id: 77 }),
            ],
          })
        : answer(200, { users: [userJson(), userJson({ id: 9, name: "Grace Agent" })] }),
    );
    const [first] = await allOf(client);
    expect(requests.slice(0, 2).map(({ path, query }) => [path, query])).toEqual([
      [
        "/api/v2/search",
        { per_page: "100", query: "type:ticket", sort_by: "created_at", sort_order: "asc" },
      ],
      ["/api/v2/users/show_many", { ids: "9,7" }],
    ]);
    expect(first).toEqual({
      count: 4,
      followUps: [
        {
          facts: expect.objectContaining({ ticketId: "77", rule: "R04", assigneeId: "9", tags }),
          subject: "Call Ada",
          customerId: "7",
          customerName: "Ada Example",
          assigneeName: "Grace Agent",
          groupId: "501",
          updatedStamp: "2026-10-02T08:00:00Z",
        },
        {
          facts: expect.objectContaining({ ticketId: "78", rule: null, assigneeId: null }),
          subject: "",
          customerId: null,
          customerName: null,
          assigneeName: null,
          groupId: null,
          updatedStamp: "2026-10-02T08:00:00Z",
        },
      ],
    });
  });

  it("asks for each name once, and goes on without names that are refused", async () => {
    const { client, requests } = fakeZendesk(({ path, query }) => {
      if (path !== "/api/v2/search") return answer(403, null);
      const page = Number(query.page ?? "1");
      return answer(200, {
        count: 2,
        results: [task({ id: 70 + page })],
        next_page: page === 1 ? "more" : null,
      });
    });
    const pages = await allOf(client);
    expect(
      pages.flatMap(({ followUps }) => followUps.map(({ customerName }) => customerName)),
    ).toEqual([null, null]);
    expect(requests.filter(({ path }) => path.endsWith("show_many"))).toHaveLength(2);
  });

  it("names no deleted customer, but a colleague who has left, and asks for neither again", async () => {
    const { client, requests } = fakeZendesk(({ path, query }) =>
      path === "/api/v2/search"
        ? answer(200, {
            count: 2,
            results: [task({ id: 70 + Number(query.page ?? "1") })],
            next_page: query.page === undefined || query.page === "1" ? "more" : null,
          })
        : answer(200, {
            users: [
              userJson({ active: false }),
              userJson({ id: 9, name: "Grace Agent", active: false }),
            ],
          }),
    );
    const pages = await allOf(client);
    expect(
      pages.flatMap(({ followUps }) =>
        followUps.map(({ customerName, assigneeName }) => [customerName, assigneeName]),
      ),
    ).toEqual([
      [null, "Grace Agent"],
      [null, "Grace Agent"],
    ]);
    expect(requests.filter(({ path }) => path.endsWith("show_many"))).toHaveLength(1);
  });

  it("goes on by date where the search ends after 1,000, and gives every ticket once", async () => {
    const total = 2345;
    const madeAt = (id: number) => new Date(1_700_000_000_000 + Math.floor(id / 3) * 1000);
    const all = Array.from({ length: total }, (_, index) =>
      task({
        id: 1 + index,
        assignee_id: null,
        tags: ["care_follow_up"],
        created_at: madeAt(index).toISOString().replace(".000Z", "Z"),
      }),
    );
    const { client } = fakeZendesk(({ path, query }) => {
      if (path !== "/api/v2/search") return answer(200, { users: [] });
      const since = /created>=(\S+)/.exec(query.query ?? "")?.[1] ?? "1970-01-01T00:00:00Z";
      const found = all.filter(
        (ticket) => Date.parse(String(ticket.created_at)) >= Date.parse(since),
      );
      const page = Number(query.page ?? "1");
      return answer(200, {
        count: found.length,
        results: found.slice((page - 1) * 100, page * 100),
        next_page: page * 100 < Math.min(found.length, 1000) ? "more" : null,
      });
    });
    const pages = await allOf(client);
    const ids = pages.flatMap(({ followUps }) => followUps.map(({ facts }) => facts.ticketId));
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    expect(pages.every(({ count }) => count === total)).toBe(true);
  });

  it("ends where the search gives nothing new, whatever it counts", async () => {
    const { client } = fakeZendesk(({ path }) =>
      path === "/api/v2/search"
        ? answer(200, { count: 5000, results: [task({ id: 77 })] })
        : answer(200, { users: [] }),
    );
    expect((await allOf(client)).flatMap(({ followUps }) => followUps)).toHaveLength(1);
  });
});
