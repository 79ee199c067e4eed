import { describe, expect, it } from "vitest";
import { ticketSchema } from "../../src/zendesk/payloads/ticket.ts";
import type { ZendeskAnswer } from "../../src/zendesk/send.ts";
import { type SourceState, tagSources } from "../../src/zendesk/source-tags.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson } from "./payloads.ts";

const parts = { pause: () => Promise.resolve(), onProgress: () => undefined };
const job = (result: object) =>
  answer(200, { job_status: { id: "J", status: "completed", results: [{ id: 12, ...result }] } });
const changed = job({ success: true });
const conflict = job({ success: false, error: "UpdateConflict" });
const stamp = "2026-11-22T10:00:00Z";
const json = (tags: readonly string[], id = 12) => ticketJson({ id, tags, updated_at: stamp });
const source = (state: SourceState, tags: readonly string[], id = 12) => ({
  state,
  ticket: ticketSchema.parse(json(tags, id)),
});

/** Zendesk with these outcomes of jobs, and with this said of the ticket when it is read again. */
function zendeskWith(jobs: ZendeskAnswer[], again: readonly object[] = [json(["theirs"])]) {
  return fakeZendesk(({ method }) =>
    method === "GET" ? answer(200, { tickets: again }) : (jobs.shift() ?? answer(500, null)),
  );
}

describe("tagSources", () => {
  it("puts one tag on and takes the other off, beside those of everybody else", async () => {
    const { client, requests } = zendeskWith([changed]);
    const one = source("open", ["vip", "care_follow_ups_done"]);
    expect(await tagSources(client, [one], parts)).toMatchObject([
      { ticketId: "12", kind: "changed" },
    ]);
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "PUT /api/v2/tickets/update_many",
    ]);
    expect(requests[0]?.body).toEqual({
      tickets: [
        {
          id: 12,
          additional_tags: ["care_follow_ups_open"],
          remove_tags: ["care_follow_ups_done"],
          safe_update: true,
          updated_stamp: stamp,
        },
      ],
    });
  });

  it("touches no ticket that is tagged as it should be", async () => {
    const { client, requests } = zendeskWith([]);
    const outcomes = await tagSources(client, [source("done", ["care_follow_ups_done"])], parts);
    expect(outcomes).toMatchObject([{ ticketId: "12", kind: "changed" }]);
    expect(requests).toEqual([]);
  });

  it("tags many in jobs of a hundred, those of each state apart", async () => {
    const { client, requests } = fakeZendesk(({ body }) => {
      const { tickets } = body as { tickets: readonly { id: number }[] };
      const results = tickets.map(({ id }) => ({ id, success: true }));
      return answer(200, { job_status: { id: "J", status: "completed", results } });
    });
    const done = Array.from({ length: 101 }, (_, index) => source("done", [], 100 + index));
    const outcomes = await tagSources(client, [source("open", []), ...done], parts);
    expect(outcomes.every(({ kind }) => kind === "changed")).toBe(true);
    expect(outcomes).toHaveLength(102);
    const sizes = requests.map(({ body }) => (body as { tickets: readonly object[] }).tickets);
    expect(sizes.map(({ length }) => length)).toEqual([100, 1, 1]);
  });

  it("tries once more where somebody changed the ticket meanwhile", async () => {
    const once = zendeskWith([conflict, changed]);
    expect(await tagSources(once.client, [source("open", [])], parts)).toMatchObject([
      { kind: "changed" },
    ]);
    const twice = zendeskWith([conflict, conflict, changed]);
    expect(await tagSources(twice.client, [source("open", [])], parts)).toMatchObject([
      { kind: "conflict" },
    ]);
    const gone = zendeskWith([conflict], []);
    expect(await tagSources(gone.client, [source("open", [])], parts)).toMatchObject([
      { kind: "conflict" },
    ]);
  });

  it("says where the tag is not there", async () => {
    const refused = zendeskWith([job({ success: false, error: "PermissionDenied" })]);
    expect(await tagSources(refused.client, [source("open", [])], parts)).toMatchObject([
      { kind: "refused" },
    ]);
    await expect(tagSources(zendeskWith([]).client, [source("open", [])], parts)).rejects.toThrow(
      "500",
    );
  });
});
