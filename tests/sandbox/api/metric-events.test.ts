import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { generatedAt, handClock, runningSandbox } from "../running-sandbox.ts";

const hourMs = 60 * 60_000;
const clock = handClock(generatedAt + hourMs);
const { as, sandbox } = runningSandbox({
  now: clock.now,
  rateLimits: { exportsPerMinute: 1000, accountPerMinute: 10_000 },
});
const admin = () => as(staff.admin);
const path = "/api/v2/incremental/ticket_metric_events";

type Row = {
  readonly id: number;
  readonly ticket_id: number;
  readonly metric: string;
  readonly type: string;
  readonly time: string;
  readonly sla?: { readonly target: number | null };
};

/** Every page from a start to the end. */
async function walked(start: number, perPage = 1000): Promise<readonly (readonly Row[])[]> {
  const pages: Row[][] = [];
  for (let second = start; ; ) {
    const { data } = await admin().get(`${path}.json?start_time=${second}&per_page=${perPage}`);
    expect(data.count).toBe(data.ticket_metric_events.length);
    pages.push(data.ticket_metric_events);
    if (data.end_of_stream) return pages;
    expect(data.next_page).toContain(`start_time=${data.end_time}`);
    second = data.end_time;
  }
}

/** What is told of a ticket, once it is told. */
async function told(ticketId: number): Promise<readonly string[]> {
  // Each of several writes at once is a second later than the one before.
  clock.forward(70_000);
  const rows = (await walked(Math.floor(generatedAt / 1000))).flat();
  return rows
    .filter(({ ticket_id: id }) => id === ticketId)
    .map(({ metric, type, sla }) => {
      const target = sla === undefined || sla === null ? "" : ` ${sla.target}`;
      return `${metric === "reply_time" ? "reply" : "wait"} ${type}${target}`;
    });
}

async function aTicket(priority: string): Promise<number> {
  const comment = { body: "Where is it?" };
  const { data } = await admin().post("/api/v2/tickets", {
    ticket: { requester_id: protagonists.promoter, comment, priority },
  });
  return data.ticket.id;
}
const update = (id: number, ticket: object) =>
  as(staff.agent).put(`/api/v2/tickets/${id}`, { ticket });

describe("incremental/ticket_metric_events", () => {
  it("is for admins, begins at a time, not within the last minute, and counts as an export", async () => {
    expect((await as(staff.agent).get(`${path}?start_time=0`)).status).toBe(403);
    expect((await admin().get(path)).status).toBe(400);
    const second = Math.floor(clock.now() / 1000) - 30;
    expect((await admin().get(`${path}?start_time=${second}`)).status).toBe(422);
    const { headers } = await admin().get(`${path}?start_time=0&per_page=1`);
    expect(headers["zendesk-ratelimit-incremental-exports"]).toContain("total=1000");
  });

  it("gives every event in order, those at the seams of pages twice", async () => {
    const pages = await walked(0, 100);
    const rows = pages.flat();
    const all = [...sandbox().account.metricEvents.values()].flat();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(all.length);
    expect(rows.length).toBeGreaterThan(all.length);
    for (const page of pages) {
      const times = page.map(({ time }) => Date.parse(time));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
    expect(rows[0]).toMatchObject({ type: "activate", instance_id: 1 });
  });

  it("starts the clocks of a new ticket, and promises something of an urgent one", async () => {
    expect(await told(await aTicket("urgent"))).toEqual([
      "reply activate",
      "reply apply_sla 240",
      "wait activate",
      "wait apply_sla 1440",
    ]);
    expect(await told(await aTicket("normal"))).toEqual(["reply activate", "wait activate"]);
  });

  it("ends the reply with the first public one, and stops the wait while the customer has to act", async () => {
    const id = await aTicket("high");
    const before = (await told(id)).length;
    await update(id, { comment: { body: "Among us", public: false } });
    expect(await told(id)).toHaveLength(before);
    await update(id, { comment: { body: "Which one?" }, status: "pending" });
    expect((await told(id)).slice(before)).toEqual(["reply fulfill", "wait pause"]);
    await update(id, { status: "open" });
    await update(id, { comment: { body: "Here it is" }, status: "solved" });
    expect((await told(id)).slice(before + 2)).toEqual(["wait activate", "wait fulfill"]);
  });

  it("tells of another target with another priority, of clocks that have not ended", async () => {
    const id = await aTicket("normal");
    await update(id, { comment: { body: "Which one?" } });
    await update(id, { priority: "high" });
    await update(id, { priority: "low" });
    expect((await told(id)).slice(2)).toEqual([
      "reply fulfill",
      "wait apply_sla 4320",
      "wait apply_sla null",
    ]);
  });

  it("tells of a missed target once its moment has passed, and of none of a deleted ticket", async () => {
    const id = await aTicket("urgent");
    clock.forward(4 * hourMs - 120_000);
    expect(await told(id)).not.toContain("reply breach");
    clock.forward(120_000);
    expect(await told(id)).toContain("reply breach");
    await update(id, { comment: { body: "Sorry" }, status: "pending" });
    clock.forward(24 * hourMs);
    expect(await told(id)).not.toContain("wait breach");
    await admin().delete(`/api/v2/tickets/${id}`);
    expect(await told(id)).toEqual([]);
  });
});
