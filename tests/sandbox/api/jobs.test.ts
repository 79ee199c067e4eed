import { describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { at } from "../../support/clock.ts";
import { handClock, runningSandbox } from "../running-sandbox.ts";

const clock = handClock(at("2026-11-22T10:00:00Z"));
const { as, sandbox } = runningSandbox({ now: clock.now });
const sam = () => as(staff.teamLead);

const openTickets = () =>
  [...sandbox().account.tickets.values()].filter(({ status }) => status === "open");

async function ended(id: string) {
  for (let asked = 0; asked < 10; asked += 1) {
    const { data } = await sam().get(`/api/v2/job_statuses/${id}.json`);
    if (data.job_status.status === "completed") return data.job_status;
  }
  throw new Error("the job does not end");
}

describe("updateManyTickets", () => {
  it("changes each of the tickets, tells how far it is, and why one was not changed", async () => {
    const [first, second, third] = openTickets();
    if (first === undefined || second === undefined || third === undefined) throw new Error("?");
    sandbox().account.tickets.set(second.id, { ...second, status: "closed" });
    const answer = await sam().put("/api/v2/tickets/update_many.json", {
      tickets: [
        { id: first.id, additional_tags: ["a", "b"] },
        { id: second.id, additional_tags: ["a"] },
        {
          id: third.id,
          remove_tags: ["x"],
          safe_update: true,
          updated_stamp: "2020-01-01T00:00:00Z",
        },
        { id: 999_999 },
      ],
    });
    expect(answer.data.job_status).toMatchObject({ status: "queued", total: 4, progress: 0 });
    const job = await ended(answer.data.job_status.id);
    expect(job.results).toMatchObject([
      { id: first.id, success: true, status: "Updated" },
      { id: second.id, success: false, details: "Status: closed prevents ticket update" },
      { id: third.id, success: false, error: "UpdateConflict" },
      { id: 999_999, success: false, error: "RecordNotFound" },
    ]);
    expect(sandbox().account.tickets.get(first.id)?.tags).toEqual([...first.tags, "a", "b"].sort());
    expect(sandbox().account.audits.get(first.id)?.at(-1)?.author_id).toBe(staff.teamLead);
  });

  it("makes one change of all that are named in the address", async () => {
    const ids = openTickets()
      .slice(0, 2)
      .map(({ id }) => id);
    const { data } = await sam().put(`/api/v2/tickets/update_many.json?ids=${ids.join(",")}`, {
      ticket: { assignee_id: staff.secondAgent, group_id: 502 },
    });
    await ended(data.job_status.id);
    for (const id of ids) {
      expect(sandbox().account.tickets.get(id)).toMatchObject({
        assignee_id: staff.secondAgent,
        group_id: 502,
      });
    }
  });

  it("takes a hundred at most, and nothing from a light agent", async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ id: index + 1 }));
    const body = { tickets: many };
    expect((await sam().put("/api/v2/tickets/update_many", body)).status).toBe(400);
    const light = await as(staff.lightAgent).put("/api/v2/tickets/update_many", {
      tickets: [{ id: 1 }],
    });
    expect(light.status).toBe(403);
    expect((await sam().get("/api/v2/job_statuses/V3-000000000001")).status).toBe(404);
  });
});

describe("people and groups", () => {
  it("are listed by role and by name", async () => {
    const { data } = await sam().get("/api/v2/users.json?role=agent&page[size]=100");
    expect(data.users.map(({ id }: { id: number }) => id)).toEqual([11, 12, 14, 15]);
    const { data: listed } = await sam().get("/api/v2/groups.json?page[size]=100");
    expect(listed.groups.map(({ name }: { name: string }) => name)).toEqual([
      "Support",
      "Customer care",
    ]);
    const { data: sold } = await sam().get("/api/v2/brands.json?page[size]=100");
    expect(sold.brands.map(({ name }: { name: string }) => name)).toEqual([
      "Kestrel Bikes",
      "Kestrel Outlet",
    ]);
  });

  it("suggest tags from two letters on", async () => {
    const suggested = async (name: string) =>
      (await sam().get(`/api/v2/autocomplete/tags.json?name=${name}`)).data.tags;
    expect(await suggested("care_rule_")).toContain("care_rule_r04");
    expect(await suggested("c")).toEqual([]);
  });

  it("are found by group", async () => {
    const { data } = await sam().get(
      "/api/v2/search.json?query=type:ticket tags:care_follow_up group:501",
    );
    expect(data.count).toBe(5);
  });
});
