import { describe, expect, it } from "vitest";
import type { FollowUpChange } from "../../src/care/follow-up-change.ts";
import { changeFollowUps, type JobProgress } from "../../src/zendesk/change-follow-ups.ts";
import type { ZendeskAnswer } from "../../src/zendesk/send.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";

const stamp = "2026-10-02T08:00:00Z";
const tickets = [
  { ticketId: "77", updatedStamp: stamp },
  { ticketId: "78", updatedStamp: stamp },
];
const job = (fields: object) => answer(200, { job_status: { id: "V3-1", ...fields } });
const addVip: FollowUpChange = { act: "add-tag", tag: "vip" };

async function ranThrough(answers: readonly ZendeskAnswer[], change = addVip) {
  const left = [...answers];
  const { client, requests } = fakeZendesk(() => left.shift() ?? answer(500, null));
  const progress: JobProgress[] = [];
  const pause = async () => undefined;
  for await (const step of changeFollowUps(client, tickets, change, pause)) progress.push(step);
  return { progress, requests, outcomes: progress.at(-1)?.outcomes };
}

const completed = (results: readonly object[]) => job({ status: "completed", results });

describe("changeFollowUps", () => {
  it("asks for one safe change of all, and tells how far the job is", async () => {
    const { progress, requests } = await ranThrough([
      job({ status: "queued", progress: 0 }),
      job({ status: "working", progress: 1 }),
      completed([
        { id: 77, success: true },
        { id: 78, success: true },
      ]),
    ]);
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "PUT /api/v2/tickets/update_many",
      "GET /api/v2/job_statuses/V3-1",
      "GET /api/v2/job_statuses/V3-1",
    ]);
    expect(requests[0]?.body).toEqual({
      tickets: [77, 78].map((id) => ({
        id,
        additional_tags: ["vip"],
        safe_update: true,
        updated_stamp: stamp,
      })),
    });
    expect(progress.map(({ done }) => done)).toEqual([0, 1, 2]);
    expect(progress.at(-1)?.outcomes?.map(({ kind }) => kind)).toEqual(["changed", "changed"]);
  });

  it.each([
    [{ act: "remove-tag", tag: "vip" }, { remove_tags: ["vip"] }],
    [{ act: "assign", assigneeId: "11", groupId: null }, { assignee_id: 11 }],
    [
      { act: "assign", assigneeId: null, groupId: "501" },
      { assignee_id: null, group_id: 501 },
    ],
    [
      { act: "due", dueAt: Date.parse("2026-11-24T17:00:00Z") },
      { type: "task", due_at: "2026-11-24T17:00:00Z" },
    ],
    [
      { act: "close", result: "no-answer" },
      { status: "solved", additional_tags: ["care_result_no_answer"] },
    ],
  ] as const)("writes %o as Zendesk has it", async (change, fields) => {
    const { requests } = await ranThrough([completed([])], change);
    expect(requests[0]?.body).toMatchObject({ tickets: [fields, fields] });
  });

  it.each([
    [{ error: "UpdateConflict", details: "Safe Update prevented the update" }, "conflict"],
    [{ error: "RecordNotFound" }, "gone"],
    [{ errors: "PermissionDenied" }, "refused"],
    [{ error: { title: "Forbidden", message: "You do not have access" } }, "refused"],
    [{ details: ["Status: closed prevents ticket update"] }, "failed"],
    [{}, "failed"],
  ])("reads why a ticket was not changed: %o", async (why, kind) => {
    const { outcomes } = await ranThrough([
      completed([
        { id: 77, success: true },
        { id: 78, success: false, ...why },
      ]),
    ]);
    expect(outcomes?.[0]).toEqual({ ticketId: "77", kind: "changed", detail: null });
    expect(outcomes?.[1]?.kind).toBe(kind);
  });

  it("finds a result by its place where it names no ticket", async () => {
    const { outcomes } = await ranThrough([
      completed([
        { index: 0, success: true },
        { index: 1, success: false, details: "Not now" },
      ]),
    ]);
    expect(outcomes?.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["changed", null],
      ["failed", "Not now"],
    ]);
  });

  it("does not know what became of a job that failed as a whole, and keeps its words", async () => {
    const { outcomes } = await ranThrough([
      job({ status: "failed", message: "Something went wrong", results: "none" }),
    ]);
    expect(outcomes?.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["unknown", "Something went wrong"],
      ["unknown", "Something went wrong"],
    ]);
  });

  it("outlives a few lost answers, and gives up after five", async () => {
    const lost = answer(503, null);
    const queued = job({ status: "queued", progress: 0 });
    const done = completed([{ id: 77, success: true }]);
    const { outcomes } = await ranThrough([queued, lost, lost, done]);
    expect(outcomes?.map(({ kind }) => kind)).toEqual(["changed", "unknown"]);
    const given = await ranThrough([queued, lost, lost, lost, lost, lost]);
    expect(given.outcomes?.map(({ kind }) => kind)).toEqual(["unknown", "unknown"]);
    expect(given.requests).toHaveLength(6);
  });

  it("fails where Zendesk does not take the job on", async () => {
    await expect(ranThrough([answer(403, { error: "Forbidden" })])).rejects.toMatchObject({
      status: 403,
    });
  });
});
