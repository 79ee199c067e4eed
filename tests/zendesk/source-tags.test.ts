import { describe, expect, it } from "vitest";
import type { ZendeskAnswer } from "../../src/zendesk/send.ts";
import { tagSource } from "../../src/zendesk/source-tags.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson } from "./payloads.ts";

const pause = () => Promise.resolve();
const job = (result: object) =>
  answer(200, { job_status: { id: "J", status: "completed", results: [{ id: 12, ...result }] } });
const changed = job({ success: true });
const conflict = job({ success: false, error: "UpdateConflict" });

function ticketWith(tags: readonly string[], ...jobs: ZendeskAnswer[]) {
  return fakeZendesk(({ method }) =>
    method === "GET"
      ? answer(200, { ticket: ticketJson({ tags, updated_at: "2026-11-22T10:00:00Z" }) })
      : (jobs.shift() ?? answer(500, null)),
  );
}

describe("tagSource", () => {
  it("puts one tag on and takes the other off, beside those of everybody else", async () => {
    const { client, requests } = ticketWith(["vip", "care_follow_ups_done"], changed);
    expect(await tagSource(client, "12", "open", pause)).toBe(true);
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /api/v2/tickets/12",
      "PUT /api/v2/tickets/update_many",
    ]);
    expect(requests[1]?.body).toEqual({
      tickets: [
        {
          id: 12,
          additional_tags: ["care_follow_ups_open"],
          remove_tags: ["care_follow_ups_done"],
          safe_update: true,
          updated_stamp: "2026-11-22T10:00:00Z",
        },
      ],
    });
  });

  it("changes nothing where the ticket has the tag already", async () => {
    const { client, requests } = ticketWith(["care_follow_ups_done"]);
    expect(await tagSource(client, "12", "done", pause)).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it("tries once more where somebody changed the ticket meanwhile", async () => {
    expect(await tagSource(ticketWith([], conflict, changed).client, "12", "open", pause)).toBe(
      true,
    );
    const twice = ticketWith([], conflict, conflict, changed);
    expect(await tagSource(twice.client, "12", "open", pause)).toBe(false);
  });

  it("says where the tag is not there", async () => {
    const refused = ticketWith([], job({ success: false, error: "PermissionDenied" }));
    expect(await tagSource(refused.client, "12", "open", pause)).toBe(false);
    await expect(tagSource(ticketWith([]).client, "12", "open", pause)).rejects.toMatchObject({
      status: 500,
    });
  });
});
