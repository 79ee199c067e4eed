import { describe, expect, it } from "vitest";
import {
  addTags,
  listOpenFollowUps,
  readFollowUp,
  removeTags,
} from "../../src/zendesk/follow-up-tickets.ts";
import type { ZendeskAnswer } from "../../src/zendesk/send.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson, userJson } from "./payloads.ts";

type Json = Record<string, unknown>;

describe("listOpenFollowUps", () => {
  const tags = ["care_follow_up", "care_customer_7", "care_rule_r04"];
  const task = (over: Json) => ({
    ...ticketJson({ requester_id: 9, tags, subject: "Call Ada", ...over }),
    result_type: "ticket",
  });

  it("asks for open ones and gives them with people's names", async () => {
    const { client, requests } = fakeZendesk(({ path }) =>
      path === "/api/v2/search"
        ? answer(200, {
            results: [
              task({ id: 77 }),
              task({ id: 78, assignee_id: null, tags: ["care_follow_up"], subject: null }),
              task({ id: 79, status: "solved" }),
              task({ id: 80, tags: ["care_customer_7"] }),
              task({ id: 77 }),
            ],
          })
        : answer(200, { users: [userJson(), userJson({ id: 9, name: "Grace Agent" })] }),
    );
    const list = await listOpenFollowUps(client);
    expect(requests.map(({ path, query }) => [path, query])).toEqual([
      [
        "/api/v2/search",
        { per_page: "100", query: "type:ticket tags:care_follow_up status<solved" },
      ],
      ["/api/v2/users/show_many", { ids: "9,7" }],
    ]);
    expect(list).toEqual([
      {
        facts: expect.objectContaining({ ticketId: "77", rule: "R04", assigneeId: "9", tags }),
        subject: "Call Ada",
        customerId: "7",
        customerName: "Ada Example",
        assigneeName: "Grace Agent",
        updatedStamp: "2026-10-02T08:00:00Z",
      },
      {
        facts: expect.objectContaining({ ticketId: "78", rule: null, assigneeId: null }),
        subject: "",
        customerId: null,
        customerName: null,
        assigneeName: null,
        updatedStamp: "2026-10-02T08:00:00Z",
      },
    ]);
  });

  it("asks for no names where there are no follow-ups", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { results: [] }));
    expect(await listOpenFollowUps(client)).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it("asks for at most 100 names at a time", async () => {
    const results = Array.from({ length: 150 }, (_, index) =>
      task({ id: 1000 + index, assignee_id: 5000 + index, tags: ["care_follow_up"] }),
    );
    const { client, requests } = fakeZendesk(({ path }) =>
      path === "/api/v2/search" ? answer(200, { results }) : answer(200, { users: [] }),
    );
    expect(await listOpenFollowUps(client)).toHaveLength(150);
    expect(requests.slice(1).map(({ query }) => query.ids?.split(",").length)).toEqual([100, 50]);
  });
});

describe.each([
  ["addTags", addTags, "PUT"],
  ["removeTags", removeTags, "DELETE"],
] as const)("%s", (_, change, method) => {
  it("changes only a ticket that is still as it was listed, and gives all its tags", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { tags: ["a", "b"] }));
    expect(await change(client, "77", ["b"], "2026-10-02T08:00:00Z")).toEqual(["a", "b"]);
    expect(requests).toEqual([
      {
        method,
        path: "/api/v2/tickets/77/tags",
        query: {},
        body: { tags: ["b"], updated_stamp: "2026-10-02T08:00:00Z", safe_update: "true" },
        headers: {},
      },
    ]);
  });

  it("fails with 409 where somebody was faster", async () => {
    const conflict = { error: "UpdateConflict", description: "Safe Update prevented the update" };
    const { client } = fakeZendesk(() => answer(409, conflict));
    await expect(change(client, "77", ["b"], "2026-10-02T08:00:00Z")).rejects.toMatchObject({
      status: 409,
      detail: "Safe Update prevented the update",
    });
  });
});

describe("readFollowUp", () => {
  const tags = ["care_follow_up", "care_customer_7"];

  it("gives a follow-up and whom it is for", async () => {
    const { client } = fakeZendesk(() => answer(200, { ticket: ticketJson({ id: 77, tags }) }));
    expect(await readFollowUp(client, "77")).toMatchObject({
      facts: { ticketId: "77" },
      customerId: "7",
    });
  });

  it.each<[string, ZendeskAnswer]>([
    ["another ticket", answer(200, { ticket: ticketJson() })],
    ["deleted", answer(200, { ticket: ticketJson({ tags, status: "deleted" }) })],
    ["not there", answer(404, { error: "RecordNotFound" })],
  ])("is null where the ticket is %s", async (_, reply) => {
    const { client } = fakeZendesk(() => reply);
    expect(await readFollowUp(client, "77")).toBeNull();
  });

  it.each([
    ["care_customer_0", null],
    ["care_customer_", null],
    ["care_customer_7x", null],
    ["care_customer_9223372036854775807", "9223372036854775807"],
  ])("reads %s as %s", async (tag, customerId) => {
    const ticket = ticketJson({ tags: ["care_follow_up", tag] });
    const { client } = fakeZendesk(() => answer(200, { ticket }));
    expect((await readFollowUp(client, "77"))?.customerId).toBe(customerId);
  });

  it("fails where Zendesk refuses", async () => {
    const { client } = fakeZendesk(() => answer(403, null));
    await expect(readFollowUp(client, "77")).rejects.toMatchObject({ status: 403 });
  });
});
