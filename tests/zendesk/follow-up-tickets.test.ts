import { describe, expect, it } from "vitest";
import { addTags, readFollowUp, removeTags } from "../../src/zendesk/follow-up-tickets.ts";
import type { ZendeskAnswer } from "../../src/zendesk/send.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson } from "./payloads.ts";

describe.each([
  ["addTags", addTags, "PUT"],
  ["removeTags", removeTags, "DELETE"],
] as const)("%s", (_, change, method) => {
  it("changes only a ticket that is still as it was listed, and gives all its tags", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { tags: ["a", "b"] }));
    expect(await change(client, "77", ["b"], "2026-10-02T08:00:00Z")).toEqual(["a", "b"]);
    expect(requests).toEqual([
      {
        method,
        path: "/api/v2/tickets/77/tags",
        query: {},
        body: { tags: ["b"], updated_stamp: "2026-10-02T08:00:00Z", safe_update: "true" },
        headers: {},
      },
    ]);
  });

  it("fails with 409 where somebody was faster", async () => {
    const conflict = { error: "UpdateConflict", description: "Safe Update prevented the update" };
    const { client } = fakeZendesk(() => answer(409, conflict));
    await expect(change(client, "77", ["b"], "2026-10-02T08:00:00Z")).rejects.toMatchObject({
      status: 409,
      detail: "Safe Update prevented the update",
    });
  });
});

describe("readFollowUp", () => {
  const tags = ["care_follow_up", "care_customer_7"];

  it("gives a follow-up and whom it is for", async () => {
    const { client } = fakeZendesk(() => answer(200, { ticket: ticketJson({ id: 77, tags }) }));
    expect(await readFollowUp(client, "77")).toMatchObject({
      facts: { ticketId: "77" },
      customerId: "7",
    });
  });

  it.each<[string, ZendeskAnswer]>([
    ["another ticket", answer(200, { ticket: ticketJson() })],
    ["deleted", answer(200, { ticket: ticketJson({ tags, status: "deleted" }) })],
    ["not there", answer(404, { error: "RecordNotFound" })],
  ])("is null where the ticket is %s", async (_, reply) => {
    const { client } = fakeZendesk(() => reply);
    expect(await readFollowUp(client, "77")).toBeNull();
  });

  it.each([
    ["care_customer_0", null],
    ["care_customer_", null],
    ["care_customer_7x", null],
    ["care_customer_9223372036854775807", "9223372036854775807"],
  ])("reads %s as %s", async (tag, customerId) => {
    const ticket = ticketJson({ tags: ["care_follow_up", tag] });
    const { client } = fakeZendesk(() => answer(200, { ticket }));
    expect((await readFollowUp(client, "77"))?.customerId).toBe(customerId);
  });

  it("fails where Zendesk refuses", async () => {
    const { client } = fakeZendesk(() => answer(403, null));
    await expect(readFollowUp(client, "77")).rejects.toMatchObject({ status: 403 });
  });
});
