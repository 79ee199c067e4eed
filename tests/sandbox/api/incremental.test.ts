import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { generatedAt, handClock, runningSandbox } from "../running-sandbox.ts";

const clock = handClock(generatedAt + 60 * 60_000);
const { as, sandbox } = runningSandbox({
  now: clock.now,
  rateLimits: { exportsPerMinute: 1000, accountPerMinute: 10_000 },
});
const admin = () => as(staff.admin);
const tickets = "/api/v2/incremental/tickets/cursor";

type Row = { readonly id: number; readonly generated_timestamp: number };

/** Every page from a start to the end. */
async function walked(perPage: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let query = "start_time=0";
  for (;;) {
    const { data } = await admin().get(`${tickets}.json?${query}&per_page=${perPage}`);
    rows.push(...data.tickets);
    if (data.end_of_stream) return rows;
    query = `cursor=${encodeURIComponent(data.after_cursor)}`;
  }
}

describe("incremental exports", () => {
  it("are for admins", async () => {
    expect((await as(staff.agent).get(`${tickets}?start_time=0`)).status).toBe(403);
  });

  it("give every ticket once, in the order in which Zendesk last had a reason to", async () => {
    const rows = await walked(700);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(sandbox().account.tickets.size);
    expect(rows).toHaveLength(sandbox().account.tickets.size);
    const seconds = rows.map((row) => row.generated_timestamp);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  });

  it("give a change a minute after it happened, and not before", async () => {
    const all = await admin().get(`${tickets}?start_time=0`);
    let cursor = all.data.after_cursor;
    for (let atEnd = all.data.end_of_stream; !atEnd; ) {
      const { data } = await admin().get(`${tickets}?cursor=${encodeURIComponent(cursor)}`);
      cursor = data.after_cursor;
      atEnd = data.end_of_stream;
    }
    const made = await admin().post("/api/v2/tickets", {
      ticket: { requester_id: protagonists.promoter, comment: { body: "One more" } },
    });
    const next = () => admin().get(`${tickets}?cursor=${encodeURIComponent(cursor)}`);
    expect((await next()).data.tickets).toEqual([]);
    clock.forward(61_000);
    const { data } = await next();
    expect(data.tickets.map(({ id }: Row) => id)).toEqual([made.data.ticket.id]);
    expect(data.end_of_stream).toBe(true);
  });

  it("keep deleted tickets, and say so", async () => {
    const [id] = sandbox().account.tickets.keys();
    await admin().delete(`/api/v2/tickets/${id}`);
    clock.forward(61_000);
    const rows = await walked(1000);
    expect(rows.find((row) => row.id === id)).toMatchObject({ status: "deleted" });
  });

  it("put the metric set inside where it is asked for", async () => {
    const { data } = await admin().get(`${tickets}?start_time=0&per_page=1&include=metric_sets`);
    expect(data.tickets[0].metric_set).toMatchObject({ ticket_id: data.tickets[0].id });
    const without = await admin().get(`${tickets}?start_time=0&per_page=1`);
    expect(without.data.tickets[0]).not.toHaveProperty("metric_set");
  });

  it("give comments among a ticket's changes only where they are asked for", async () => {
    const path = "/api/v2/incremental/ticket_events?start_time=0&per_page=1";
    const bare = await admin().get(path);
    const [said] = bare.data.ticket_events[0].child_events;
    expect(said).toMatchObject({ comment_present: true, event_type: "Comment" });
    expect(said).not.toHaveProperty("body");
    const whole = await admin().get(`${path}&include=comment_events`);
    expect(whole.data.ticket_events[0].child_events[0]).toMatchObject({ type: "Comment" });
  });

  it.each([
    ["start_time=x", 400],
    ["cursor=!!", 400],
  ])("refuse %s", async (query, status) => {
    expect((await admin().get(`${tickets}?${query}`)).status).toBe(status);
  });

  it("refuse a start within the last minute", async () => {
    const second = Math.floor(clock.now() / 1000) - 30;
    expect((await admin().get(`${tickets}?start_time=${second}`)).status).toBe(422);
  });

  it("count together, ten a minute", async () => {
    const answer = await admin().get(`${tickets}?start_time=0&per_page=1`);
    expect(answer.headers["zendesk-ratelimit-incremental-exports"]).toContain("total=1000");
  });
});
