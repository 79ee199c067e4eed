import { describe, expect, it } from "vitest";
import { tagAfterCompletion, tagAfterCreation } from "../../../src/app/load/tag-source.ts";
import type { FollowUp } from "../../../src/care/care-context.ts";
import { answer, fakeZendesk } from "../../zendesk/fake-zendesk.ts";
import { ticketJson } from "../../zendesk/payloads.ts";

const pause = () => Promise.resolve();
const followUp = (id: number, source: string, status: string) =>
  ticketJson({
    id,
    status,
    type: "task",
    external_id: `care:${source}:R04:${id}`,
    tags: ["care_follow_up", "care_customer_7"],
  });
const listed = (ticketId: string, state: FollowUp["state"]): FollowUp => ({
  ticketId,
  rule: "R04",
  createdAt: "2026-11-22T10:00:00.000Z",
  dueAt: null,
  state,
  assigneeId: "11",
  tags: ["care_follow_up"],
});

const asFound = (ticket: object) => ({ ...ticket, result_type: "ticket" });

/** The tags that were put on ticket 12, after follow-up 81 of a ticket was done. */
async function afterDone(
  source: string,
  found: readonly object[],
  followUps: readonly FollowUp[] = [],
) {
  const put: unknown[] = [];
  const { client } = fakeZendesk(({ method, path, body }) => {
    if (method === "PUT") {
      const [{ additional_tags: tags }] = (body as { tickets: [{ additional_tags: string[] }] })
        .tickets;
      put.push(...tags);
      const results = [{ id: 12, success: true }];
      return answer(200, { job_status: { id: "J", status: "completed", results } });
    }
    if (path.endsWith("/search"))
      return answer(200, { results: found.map(asFound), next_page: null });
    const isDone = path.endsWith("/81");
    return answer(200, { ticket: isDone ? followUp(81, source, "solved") : ticketJson() });
  });
  const here = { doneId: "81", ticketId: "12", customerId: "7", followUps };
  return { isTagged: await tagAfterCompletion(client, here, pause), put };
}

describe("tagAfterCompletion", () => {
  it("says done once all that were made from the ticket are", async () => {
    const found = [
      followUp(81, "12", "open"),
      followUp(80, "12", "solved"),
      followUp(70, "9", "open"),
    ];
    expect(await afterDone("12", found, [listed("70", "open"), listed("80", "done")])).toEqual({
      isTagged: true,
      put: ["care_follow_ups_done"],
    });
  });

  it("says open while another one is, found by the search or made just now", async () => {
    const other = await afterDone("12", [followUp(82, "12", "open")], [listed("82", "open")]);
    expect(other.put).toEqual(["care_follow_ups_open"]);
    const fresh = await afterDone("12", [], [listed("83", "overdue")]);
    expect(fresh.put).toEqual(["care_follow_ups_open"]);
  });

  it("tags nothing for a follow-up of another ticket", async () => {
    expect(await afterDone("9", [])).toEqual({ isTagged: true, put: [] });
  });

  it("says that it failed where Zendesk does not answer, and never rejects", async () => {
    const { client } = fakeZendesk(() => answer(500, null));
    const here = { doneId: "81", ticketId: "12", customerId: "7", followUps: [] };
    expect(await tagAfterCompletion(client, here, pause)).toBe(false);
    expect(await tagAfterCreation(client, "12", pause)).toBe(false);
  });
});
