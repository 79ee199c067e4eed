import { describe, expect, it } from "vitest";
import { readProblemTickets } from "../../src/zendesk/problem-tickets.ts";
import { answer, fakeZendesk } from "./fake-zendesk.ts";
import { ticketJson } from "./payloads.ts";

describe("readProblemTickets", () => {
  it("reads all of them at once, without those that are not there", async () => {
    const { client, requests } = fakeZendesk(() =>
      answer(200, {
        tickets: [
          ticketJson({ id: 90, subject: "Checkout is down", status: "hold", incident_count: 14 }),
          ticketJson({ id: 91, subject: null, status: "open" }),
          ticketJson({ id: 92, status: "deleted" }),
          ticketJson({ id: 93, status: "of-next-year" }),
        ],
      }),
    );
    expect(await readProblemTickets(client, ["90", "91", "92", "93", "94"])).toEqual([
      {
        ticketId: "90",
        subject: "Checkout is down",
        status: "hold",
        openedAt: "2026-10-01T08:00:00.000Z",
        incidents: 14,
      },
      {
        ticketId: "91",
        subject: null,
        status: "open",
        openedAt: "2026-10-01T08:00:00.000Z",
        incidents: null,
      },
    ]);
    expect(requests.map(({ path, query }) => [path, query])).toEqual([
      ["/api/v2/tickets/show_many", { ids: "90,91,92,93,94", include: "incident_counts" }],
    ]);
  });

  it("rejects where Zendesk refuses", async () => {
    const { client } = fakeZendesk(() => answer(403, null));
    await expect(readProblemTickets(client, ["90"])).rejects.toMatchObject({ status: 403 });
  });
});
