import { describe, expect, it } from "vitest";
import { completeFollowUp } from "../../../src/app/load/complete-follow-up.ts";
import type { ZendeskAnswer, ZendeskRequest } from "../../../src/zendesk/send.ts";
import { fakeZendesk } from "../../zendesk/fake-zendesk.ts";
import { ticketJson } from "../../zendesk/payloads.ts";
import { said } from "../support/small-zendesk.ts";

const pause = async () => undefined;
const job = (result: object | null) =>
  said(200, {
    job_status: { id: "V3-1", status: "completed", results: result === null ? [] : [result] },
  });

/** A follow-up that a job changes, answered as the test says. */
function followUp(jobs: readonly ZendeskAnswer[], ticket: object = {}) {
  const left = [...jobs];
  const requests: ZendeskRequest[] = [];
  const { client } = fakeZendesk((request) => {
    requests.push(request);
    if (request.method === "GET") return said(200, { ticket: ticketJson({ id: 81, ...ticket }) });
    return left.shift() ?? said(500, null);
  });
  return { requests, complete: () => completeFollowUp(client, "81", "reached", pause) };
}
const changed = job({ id: 81, success: true });
const conflict = job({ id: 81, success: false, error: "UpdateConflict" });

describe("completeFollowUp", () => {
  it("solves it with what came of it, beside the tags that others gave it", async () => {
    const { requests, complete } = followUp([changed]);
    expect(await complete()).toEqual({ kind: "done" });
    expect(requests.at(-1)?.body).toMatchObject({
      tickets: [{ id: 81, status: "solved", additional_tags: ["care_result_reached"] }],
    });
  });

  it("tries once more where somebody changed it meanwhile", async () => {
    const again = followUp([conflict, changed]);
    expect(await again.complete()).toEqual({ kind: "done" });
    const twice = followUp([conflict, conflict, changed]);
    expect(await twice.complete()).toMatchObject({ kind: "failed" });
  });

  it("believes the ticket where the job says nothing of it", async () => {
    const done = { status: "solved", tags: ["care_follow_up", "care_result_reached"] };
    expect(await followUp([job(null)], done).complete()).toEqual({ kind: "done" });
    expect(await followUp([job(null)]).complete()).toEqual({ kind: "failed", detail: null });
  });

  it.each([
    [said(403, { error: "Forbidden", description: "Not yours." }), "refused", "Not yours."],
    [job({ id: 81, success: false, error: "PermissionDenied" }), "refused", "PermissionDenied"],
    [job({ id: 81, success: false, details: "Status: closed" }), "failed", "Status: closed"],
  ])("quotes Zendesk where it refuses", async (answer, kind, detail) => {
    expect(await followUp([answer]).complete()).toEqual({ kind, detail });
  });
});
