import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { at } from "../../support/clock.ts";
import { handClock, runningSandbox } from "../running-sandbox.ts";

const clock = handClock(at("2026-11-22T10:00:00Z"));
const { as, sandbox } = runningSandbox({ now: clock.now });
const aiko = () => as(staff.agent);
const sam = () => as(staff.teamLead);

const task = {
  subject: "Call Derek",
  comment: { body: "Call about the battery.", public: false },
  requester_id: staff.agent,
  assignee_id: staff.agent,
  type: "task",
  due_at: "2026-11-24T17:00:00Z",
  external_id: "care:2956:R12:1",
  tags: ["care_follow_up", "care_customer_1002"],
};

const openTicketOf = (customerId: number) => {
  const found = [...sandbox().account.tickets.values()].find(
    ({ requester_id: id, status }) => id === customerId && (status === "open" || status === "new"),
  );
  if (found === undefined) throw new Error(`customer ${customerId} has no open ticket`);
  return found.id;
};

const mailsFor = (ticketId: number) =>
  sandbox().account.outbox.filter((mail) => mail.ticketId === ticketId);

describe("createTicket", () => {
  it("makes a task that the agent requests, and sends nobody anything", async () => {
    const answer = await aiko().post("/api/v2/tickets.json", { ticket: task });
    expect(answer.status).toBe(201);
    expect(answer.data.ticket).toMatchObject({
      status: "open",
      type: "task",
      due_at: "2026-11-24T17:00:00Z",
      is_public: false,
      requester_id: staff.agent,
    });
    expect(mailsFor(answer.data.ticket.id)).toEqual([]);
  });

  it("mails the requester of a public ticket and an assignee who is somebody else", async () => {
    const ticket = {
      comment: { body: "We have news for you." },
      requester_id: protagonists.promoter,
      assignee_id: staff.secondAgent,
    };
    const answer = await aiko().post("/api/v2/tickets", { ticket });
    expect(mailsFor(answer.data.ticket.id).map(({ to, trigger }) => [to.id, trigger])).toEqual([
      [protagonists.promoter, "Notify requester of new proactive ticket"],
      [staff.secondAgent, "Notify assignee of assignment"],
    ]);
  });

  it("keeps due_at of a task only", async () => {
    const answer = await aiko().post("/api/v2/tickets", { ticket: { ...task, type: "question" } });
    expect(answer.data.ticket.due_at).toBeNull();
  });

  it("names each wrong field of a record", async () => {
    const blank = await aiko().post("/api/v2/tickets", { ticket: { subject: "x" } });
    expect([blank.status, blank.data.error]).toEqual([422, "RecordInvalid"]);
    expect(blank.data.details.base[0].description).toContain("cannot be blank");
    const bad = await aiko().post("/api/v2/tickets", { ticket: { ...task, assignee_id: 1001 } });
    expect(Object.keys(bad.data.details)).toEqual(["assignee"]);
    const suspended = { ...task, requester_id: protagonists.suspended };
    const refused = await aiko().post("/api/v2/tickets", { ticket: suspended });
    expect(Object.keys(refused.data.details)).toEqual(["requester"]);
  });

  it("answers the same to the same Idempotency-Key, and makes one ticket", async () => {
    const before = sandbox().account.tickets.size;
    const headers = { "Idempotency-Key": "care:2956:R12:1/first" };
    const first = await aiko().post("/api/v2/tickets", { ticket: task }, { headers });
    const second = await aiko().post("/api/v2/tickets", { ticket: task }, { headers });
    expect(first.headers["x-idempotency-lookup"]).toBe("miss");
    expect(second.headers["x-idempotency-lookup"]).toBe("hit");
    expect(second.data).toEqual(first.data);
    expect(sandbox().account.tickets.size).toBe(before + 1);
  });

  it("refuses another body under a used key, and forgets keys after two hours", async () => {
    const headers = { "Idempotency-Key": "care:2956:R12:1/second" };
    const first = await aiko().post("/api/v2/tickets", { ticket: task }, { headers });
    const other = { ...task, subject: "Another" };
    expect((await aiko().post("/api/v2/tickets", { ticket: other }, { headers })).status).toBe(400);
    clock.forward(2 * 3_600_000);
    const later = await aiko().post("/api/v2/tickets", { ticket: task }, { headers });
    expect(later.headers["x-idempotency-lookup"]).toBe("miss");
    expect(later.data.ticket.id).not.toBe(first.data.ticket.id);
  });
});

describe("updateTicket", () => {
  it("mails the customer a public reply, and counts it as the first reply", async () => {
    const id = openTicketOf(protagonists.prospect);
    const answer = await aiko().put(`/api/v2/tickets/${id}.json`, {
      ticket: { comment: { body: "There is a shop in Leeds." }, status: "pending" },
    });
    expect(answer.data.ticket.status).toBe("pending");
    expect(mailsFor(id).map(({ to, trigger }) => [to.id, trigger])).toEqual([
      [protagonists.prospect, "Notify requester of comment update"],
    ]);
    const metrics = sandbox().account.tickets.get(id)?.metric_set;
    expect(metrics).toMatchObject({ replies: 1 });
    expect(metrics?.reply_time_in_minutes.calendar).toBeGreaterThan(0);
  });

  it("sends nobody an internal note", async () => {
    const id = openTicketOf(protagonists.longName);
    await aiko().put(`/api/v2/tickets/${id}`, {
      ticket: { comment: { body: "Long name, see the printer.", public: false } },
    });
    expect(mailsFor(id)).toEqual([]);
  });

  it("counts a reopen when a solved ticket is opened again", async () => {
    const id = openTicketOf(protagonists.arabic);
    await aiko().put(`/api/v2/tickets/${id}`, { ticket: { status: "solved" } });
    await aiko().put(`/api/v2/tickets/${id}`, { ticket: { status: "open" } });
    expect(sandbox().account.tickets.get(id)?.metric_set).toMatchObject({ reopens: 1 });
  });

  it("adds up what the requester waits, and not what waits for them", async () => {
    const made = await aiko().post("/api/v2/tickets", {
      ticket: { comment: { body: "Hello" }, requester_id: protagonists.promoter },
    });
    const { id } = made.data.ticket;
    const waited = () =>
      sandbox().account.tickets.get(id)?.metric_set?.requester_wait_time_in_minutes.calendar;
    expect(waited()).toBeNull();
    for (const [minutes, status, sum] of [
      [10, "pending", 10],
      [60, "open", 10],
      [5, "hold", 15],
      [20, "solved", 35],
    ] as const) {
      clock.forward(minutes * 60_000);
      await aiko().put(`/api/v2/tickets/${id}`, { ticket: { status } });
      expect(waited(), status).toBe(sum);
    }
  });

  it("refuses to change a closed ticket", async () => {
    const closed = [...sandbox().account.tickets.values()].find(
      ({ status }) => status === "closed",
    );
    const answer = await aiko().put(`/api/v2/tickets/${closed?.id}`, {
      ticket: { status: "open" },
    });
    expect([answer.status, Object.keys(answer.data.details)]).toEqual([422, ["status"]]);
  });

  it("refuses a safe update with a stale stamp with 409", async () => {
    const id = openTicketOf(protagonists.complainer);
    const { updated_at: stamp } = (await aiko().get(`/api/v2/tickets/${id}`)).data.ticket;
    const change = { status: "open", safe_update: true, updated_stamp: stamp };
    const first = await sam().put(`/api/v2/tickets/${id}`, {
      ticket: { ...change, priority: "low" },
    });
    expect(first.status).toBe(200);
    const second = await aiko().put(`/api/v2/tickets/${id}`, { ticket: change });
    expect([second.status, second.data.error]).toEqual([409, "UpdateConflict"]);
  });
});

describe("changeTags", () => {
  it("adds and removes, and audits who did it", async () => {
    const made = await aiko().post("/api/v2/tickets", { ticket: task });
    const { id, updated_at: stamp } = made.data.ticket;
    const path = `/api/v2/tickets/${id}/tags.json`;
    const safe = { safe_update: "true", updated_stamp: stamp };
    const added = await sam().put(path, { tags: ["Escalated Now"], ...safe });
    expect(added.data.tags).toEqual(["care_customer_1002", "care_follow_up", "escalated_now"]);
    const stale = await sam().delete(path, { data: { tags: ["escalated_now"], ...safe } });
    expect(stale.status).toBe(409);
    const fresh = (await sam().get(`/api/v2/tickets/${id}`)).data.ticket.updated_at;
    const body = { tags: ["escalated_now"], safe_update: true, updated_stamp: fresh };
    const removed = await sam().delete(path, { data: body });
    expect(removed.data.tags).toEqual(["care_customer_1002", "care_follow_up"]);
    const { audits } = (await aiko().get(`/api/v2/tickets/${id}/audits.json`)).data;
    expect(audits.map((audit: { author_id: number }) => audit.author_id)).toEqual([
      staff.agent,
      staff.teamLead,
      staff.teamLead,
    ]);
    expect(audits[1].events).toEqual([
      expect.objectContaining({ type: "Change", field_name: "tags" }),
    ]);
  });
});

describe("listAudits", () => {
  it("shows the conversation of before as audits too", async () => {
    const id = openTicketOf(protagonists.complainer);
    const { audits } = (await aiko().get(`/api/v2/tickets/${id}/audits?page[size]=100`)).data;
    expect(audits[0]).toMatchObject({ author_id: protagonists.complainer });
    expect(audits[0].events[0]).toMatchObject({ type: "Comment", public: true });
  });
});
