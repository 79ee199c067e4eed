import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../src/care/care-context.ts";
import { noEdits } from "../../src/care/follow-up-edits.ts";
import { createFollowUp } from "../../src/zendesk/create-follow-up.ts";
import { followUpTextOf } from "../../src/zendesk/follow-up-text.ts";
import type { ZendeskAnswer, ZendeskRequest } from "../../src/zendesk/send.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson } from "./payloads.ts";

type Json = Record<string, unknown>;

const suggestion: Suggestion = {
  rule: "R04",
  title: "Follow up on a bad rating",
  priority: "care",
  evidence: [
    {
      kind: "rating",
      id: "500",
      ticketId: "12",
      on: "2026-10-04",
      text: "Rated bad, ticket #12",
      statement: { code: "rated-bad", values: { ticket: "12" } },
      quote: null,
    },
    {
      kind: "event",
      id: "1",
      ticketId: "1",
      on: "2026-10-01",
      text: "Something about ticket #12",
      statement: { code: "ticket-opened", values: { ticket: "12" } },
      quote: null,
    },
  ],
  evidenceKey: "12",
  sourceTicketId: "12",
  draft: "I read your feedback on #12.",
  draftLocale: "en",
  dueOn: "2026-11-23",
  dueAt: "2026-11-23T16:00:00.000Z",
  goodwillLimit: null,
};
const intent = {
  suggestion,
  customer: { id: "7", name: "Ada Example" },
  agentId: "9",
  at: Date.parse("2026-11-22T10:00:00Z"),
  tier: null,
  edits: noEdits,
};

/** As much of Zendesk as makes tickets: keys are remembered, and one key makes one ticket. */
function ticketStore() {
  const tickets: Json[] = [];
  const keys = new Map<string, { body: string; ticket: Json }>();

  function create({ body, headers }: ZendeskRequest): ZendeskAnswer {
    const key = headers["Idempotency-Key"] ?? "";
    const text = JSON.stringify(body);
    const known = keys.get(key);
    if (known !== undefined) {
      return known.body === text
        ? answer(201, { ticket: known.ticket })
        : answer(400, { error: "IdempotentRequestError" });
    }
    const { comment: _, ...fields } = (body as { ticket: Json }).ticket;
    const ticket = { ...ticketJson({ id: 77 + tickets.length, status: "new" }), ...fields };
    tickets.push(ticket);
    keys.set(key, { body: text, ticket });
    return answer(201, { ticket });
  }

  function reply(request: ZendeskRequest): ZendeskAnswer {
    if (request.method === "POST") return create(request);
    const wanted = request.query.external_id;
    return answer(200, { tickets: tickets.filter((ticket) => ticket.external_id === wanted) });
  }

  return { tickets, reply };
}

describe("followUpTextOf", () => {
  it("names no ticket where the customer has none", () => {
    const unticketed = { ...suggestion, sourceTicketId: null };
    const text = followUpTextOf({
      suggestion: unticketed,
      customer: intent.customer,
      title: null,
      note: "",
    });
    expect(text).not.toMatch(/^Ticket:/m);
    expect(text).toContain("Customer: Ada Example (7)\nSuggested by Care Context, rule R04.");
  });
});

describe("createFollowUp", () => {
  it.each([
    ["when the suggestion is", "2026-11-23T16:00:00.000Z", "2026-11-23T16:00:00Z"],
    ["an hour from now at the soonest", "2026-11-22T10:59:59.999Z", "2026-11-22T11:00:00Z"],
    ["in whole seconds", "2026-11-23T16:00:00.001Z", "2026-11-23T16:00:01Z"],
  ])("makes it due %s", async (_, dueAt, written) => {
    const store = ticketStore();
    const { client, requests } = fakeZendesk(store.reply);
    await createFollowUp(client, { ...intent, suggestion: { ...suggestion, dueAt } });
    expect(requests[1]?.body).toMatchObject({ ticket: { due_at: written } });
  });

  it("writes what the agent made of it, and marks it as edited", async () => {
    const store = ticketStore();
    const { client, requests } = fakeZendesk(store.reply);
    await createFollowUp(client, {
      ...intent,
      tier: "Very Gold",
      edits: {
        title: "Call on Monday",
        dueAt: Date.parse("2026-11-25T09:00:00Z"),
        assignee: { kind: "group", id: "501" },
        tags: ["vip"],
        note: "",
      },
    });
    expect(requests[1]?.body).toMatchObject({
      ticket: {
        subject: "Call on Monday: Ada Example",
        due_at: "2026-11-25T09:00:00Z",
        requester_id: 9,
        assignee_id: null,
        group_id: 501,
        tags: [
          "care_follow_up",
          "care_customer_7",
          "care_rule_r04",
          "care_tier_very_gold",
          "care_edited",
          "vip",
        ],
      },
    });
  });

  it.each([
    [{ assignee: { kind: "agent", id: "15" } }, { assignee_id: 15 }, true],
    [{ assignee: { kind: "nobody" } }, { assignee_id: null }, true],
    [{ tags: ["vip"], note: "Soon." }, { assignee_id: 9 }, false],
  ] as const)("gives it to whom the agent says: %o", async (edits, fields, isEdited) => {
    const store = ticketStore();
    const { client, requests } = fakeZendesk(store.reply);
    await createFollowUp(client, { ...intent, edits: { ...noEdits, ...edits } });
    expect(requests[1]?.body).toMatchObject({ ticket: fields });
    expect(JSON.stringify(requests[1]?.body).includes("care_edited")).toBe(isEdited);
  });

  it("writes one task of the agent's own, with a private first comment", async () => {
    const store = ticketStore();
    const { client, requests } = fakeZendesk(store.reply);
    const facts = await createFollowUp(client, {
      ...intent,
      edits: { ...noEdits, note: "Call before noon." },
    });
    expect(requests.map(({ method, path, query }) => [method, path, query])).toEqual([
      ["GET", "/api/v2/tickets", { external_id: "care:12:R04:12" }],
      ["POST", "/api/v2/tickets", {}],
    ]);
    expect(requests[1]?.headers).toEqual({ "Idempotency-Key": "care:12:R04:12" });
    expect(requests[1]?.body).toEqual({
      ticket: {
        subject: "Follow up on a bad rating: Ada Example",
        type: "task",
        due_at: "2026-11-23T16:00:00Z",
        comment: {
          public: false,
          body: [
            "Follow up on a bad rating",
            "Customer: Ada Example (7)",
            "Ticket: #12",
            "Suggested by Care Context, rule R04. The customer sees nothing of this.",
            "",
            "Note",
            "Call before noon.",
            "",
            "Why",
            "- 2026-10-04: Rated bad, ticket #12",
            "- 2026-10-01: Something about ticket #12 (#1)",
            "",
            "Draft",
            "I read your feedback on #12.",
          ].join("\n"),
        },
        requester_id: 9,
        assignee_id: 9,
        tags: ["care_follow_up", "care_customer_7", "care_rule_r04"],
        external_id: "care:12:R04:12",
      },
    });
    expect(facts).toEqual({
      ticketId: "77",
      rule: "R04",
      externalId: "care:12:R04:12",
      createdAt: Date.parse("2026-10-01T08:00:00Z"),
      dueAt: Date.parse("2026-11-23T16:00:00Z"),
      isDone: false,
      doneAt: null,
      isEdited: false,
      result: null,
      assigneeId: "9",
      tags: ["care_follow_up", "care_customer_7", "care_rule_r04"],
    });
  });

  it("keeps an id that a number cannot hold", async () => {
    const { client, requests } = fakeZendesk(ticketStore().reply);
    await createFollowUp(client, { ...intent, agentId: "9007199254740993" });
    expect(requests[1]?.body).toMatchObject({ ticket: { requester_id: "9007199254740993" } });
  });

  it("makes one ticket of two clicks at once", async () => {
    const store = ticketStore();
    const { client } = fakeZendesk(store.reply);
    const both = await Promise.all([
      createFollowUp(client, intent),
      createFollowUp(client, intent),
    ]);
    expect(store.tickets).toHaveLength(1);
    expect(both.map((facts) => facts.ticketId)).toEqual(["77", "77"]);
  });

  it("makes one ticket of two agents who accept at once, with different notes", async () => {
    const store = ticketStore();
    const { client } = fakeZendesk(store.reply);
    const both = await Promise.all([
      createFollowUp(client, intent),
      createFollowUp(client, { ...intent, agentId: "10", edits: { ...noEdits, note: "Mine" } }),
    ]);
    expect(store.tickets).toHaveLength(1);
    expect(both.map((facts) => facts.assigneeId)).toEqual(["9", "9"]);
  });

  it("makes one ticket where the answer got lost and somebody tries again", async () => {
    const store = ticketStore();
    let isLost = false;
    const { client } = fakeZendesk((request) => {
      const reply = store.reply(request);
      if (request.method === "POST") isLost = true;
      if (isLost) throw new Error("connection lost");
      return reply;
    });
    await expect(createFollowUp(client, intent)).rejects.toMatchObject({ status: null });
    const again = fakeZendesk(store.reply);
    expect((await createFollowUp(again.client, intent)).ticketId).toBe("77");
    expect(again.requests.map((request) => request.method)).toEqual(["GET"]);
    expect(store.tickets).toHaveLength(1);
  });

  it("finds the ticket itself where only the answer to the creation got lost", async () => {
    const store = ticketStore();
    const { client } = fakeZendesk((request) => {
      const reply = store.reply(request);
      if (request.method === "POST") throw new Error("connection lost");
      return reply;
    });
    expect((await createFollowUp(client, intent)).ticketId).toBe("77");
    expect(store.tickets).toHaveLength(1);
  });

  it("repeats the creation under the same key where the client may", async () => {
    const store = ticketStore();
    let posts = 0;
    const { client } = fakeZendesk((request) => {
      const reply = store.reply(request);
      if (request.method === "POST") posts += 1;
      return request.method === "POST" && posts === 1 ? answer(502, "<html>") : reply;
    }, 2);
    expect((await createFollowUp(client, intent)).ticketId).toBe("77");
    expect([posts, store.tickets.length]).toEqual([2, 1]);
  });

  it("takes one that was solved earlier for what it is", async () => {
    const store = ticketStore();
    const { client } = fakeZendesk(store.reply);
    await createFollowUp(client, intent);
    Object.assign(store.tickets[0] ?? {}, { status: "solved" });
    expect(await createFollowUp(client, intent)).toMatchObject({ ticketId: "77", isDone: true });
    expect(store.tickets).toHaveLength(1);
  });

  it("minds no foreign ticket that has the same external id", async () => {
    const store = ticketStore();
    store.tickets.push(ticketJson({ id: 5, external_id: "care:12:R04:12", tags: ["shop"] }));
    const { client } = fakeZendesk(store.reply);
    expect((await createFollowUp(client, intent)).ticketId).toBe("78");
  });

  it("fails with Zendesk's words where the agent may not create tickets", async () => {
    const { client } = fakeZendesk((request) =>
      request.method === "POST"
        ? answer(403, { error: { title: "Forbidden", message: "You may not do that." } })
        : answer(200, { tickets: [] }),
    );
    await expect(createFollowUp(client, intent)).rejects.toMatchObject({
      status: 403,
      detail: "You may not do that.",
    });
  });

  it.each([401, 403, 404, 429])("does not look again after %i", async (status) => {
    const { client, requests } = fakeZendesk((request) =>
      request.method === "POST" ? answer(status, null) : answer(200, { tickets: [] }),
    );
    await expect(createFollowUp(client, intent)).rejects.toMatchObject({ status });
    expect(requests.map((request) => request.method)).toEqual(["GET", "POST"]);
  });

  it.each<[string, ZendeskAnswer]>([
    ["400", answer(400, { error: "IdempotentRequestError" })],
    ["409", answer(409, null)],
    ["422", answer(422, null)],
    ["503", answer(503, "<html>")],
    ["an answer that cannot be read", answer(201, "<html>")],
  ])("looks again after %s", async (_, refusal) => {
    const store = ticketStore();
    const { client } = fakeZendesk((request) => {
      const reply = store.reply(request);
      return request.method === "POST" ? refusal : reply;
    });
    expect((await createFollowUp(client, intent)).ticketId).toBe("77");
  });

  it("makes a new one where Zendesk's key leads to one that was deleted since", async () => {
    const store = ticketStore();
    const { client, requests } = fakeZendesk(store.reply);
    await createFollowUp(client, intent);
    Object.assign(store.tickets[0] ?? {}, { status: "deleted" });
    const again = await Promise.all([
      createFollowUp(client, intent),
      createFollowUp(client, intent),
    ]);
    expect(again.map((facts) => facts.ticketId)).toEqual(["78", "78"]);
    expect(store.tickets).toHaveLength(2);
    expect(requests.at(-1)?.headers).toEqual({ "Idempotency-Key": "care:12:R04:12:after:77" });
  });

  it("reports no deleted ticket as made, whatever Zendesk answers", async () => {
    const deleted = ticketJson({ status: "deleted", tags: ["care_follow_up"] });
    const { client, requests } = fakeZendesk((request) =>
      request.method === "POST" ? answer(201, { ticket: deleted }) : answer(200, { tickets: [] }),
    );
    await expect(createFollowUp(client, intent)).rejects.toMatchObject({
      issues: [{ path: "ticket.status", message: "must not be deleted" }],
    });
    expect(requests.filter((request) => request.method === "POST")).toHaveLength(2);
  });

  it("creates nothing where it could not look before", async () => {
    const { client, requests } = fakeZendesk(() => answer(503, null));
    await expect(createFollowUp(client, intent)).rejects.toMatchObject({ status: 503 });
    expect(requests.map((request) => request.method)).toEqual(["GET"]);
  });
});
