import { describe, expect, it } from "vitest";
import { readOrganization } from "../../src/zendesk/read-organization.ts";
import { at } from "../support/clock.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson, userJson } from "./payloads.ts";

describe("readOrganization", () => {
  it("takes one page each of its people, its tickets and its open tickets", async () => {
    const { client, requests } = fakeZendesk(({ path }) => {
      if (path.endsWith("/users")) {
        return answer(200, {
          users: [
            userJson({ id: 7, name: "Ada", created_at: "2023-09-14T10:00:00Z" }),
            userJson({ id: 8, name: "Lee", role: "agent" }),
            userJson({ id: 9, name: "Gone", active: false }),
          ],
          meta: { has_more: true, after_cursor: "x" },
          links: { next: "https://acme.zendesk.com/api/v2/organizations/5/users?page[after]=x" },
        });
      }
      if (path.endsWith("/tickets")) {
        return answer(200, {
          tickets: [
            ticketJson({ satisfaction_rating: { score: "good_with_comment" } }),
            ticketJson({ id: 13, satisfaction_rating: { score: "bad" } }),
            ticketJson({ id: 14, satisfaction_rating: { score: "offered" } }),
          ],
          meta: { has_more: false },
        });
      }
      const open = ticketJson({ result_type: "ticket", status: "hold", tags: ["complaint"] });
      const odd = ticketJson({ result_type: "ticket", id: 15, status: "waiting" });
      return answer(200, { results: [open, odd], count: 120, next_page: null });
    });
    expect(await readOrganization(client, "5")).toEqual({
      seen: {
        people: [
          { id: "7", createdAt: at("2023-09-14") + 36_000_000, isStaff: false },
          { id: "8", createdAt: expect.any(Number), isStaff: true },
        ],
        openTickets: [{ status: "hold", tags: ["complaint"] }],
        openCount: 120,
        verdicts: ["good", "bad"],
      },
      names: new Map([
        ["7", "Ada"],
        ["8", "Lee"],
      ]),
      hasMorePeople: true,
    });
    expect(requests).toHaveLength(3);
  });

  it("fails as Zendesk does", async () => {
    const { client } = fakeZendesk(() => answer(403, {}));
    await expect(readOrganization(client, "5")).rejects.toMatchObject({ status: 403 });
  });
});
