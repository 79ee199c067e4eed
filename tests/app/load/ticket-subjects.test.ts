import { describe, expect, it } from "vitest";
import { ticketSubjectsOf } from "../../../src/app/load/ticket-subjects.ts";
import { answer, fakeZendesk } from "../../zendesk/fake-zendesk.ts";
import { ticketJson } from "../../zendesk/payloads.ts";

describe("ticketSubjectsOf", () => {
  it("says what tickets are about, and which are deleted or not shown, in the order asked", async () => {
    const { client } = fakeZendesk(() =>
      answer(200, {
        tickets: [
          ticketJson({ id: 14, subject: "" }),
          ticketJson({ id: 12, subject: "Charged twice?" }),
          ticketJson({ id: 13, subject: "Secret", status: "deleted" }),
        ],
      }),
    );
    expect([...(await ticketSubjectsOf(client, ["12", "13", "14", "15"]))]).toEqual([
      ["12", { kind: "shown", subject: "Charged twice?" }],
      ["13", { kind: "deleted" }],
      ["14", { kind: "shown", subject: null }],
      ["15", { kind: "not-shown" }],
    ]);
  });

  it("asks for each ticket once, a hundred at a time, and for none without a request", async () => {
    const { client, requests } = fakeZendesk(() => answer(200, { tickets: [] }));
    const ids = Array.from({ length: 150 }, (_, index) => String(index + 1));
    await ticketSubjectsOf(client, [...ids, ...ids]);
    await ticketSubjectsOf(client, []);
    expect(requests.map(({ query }) => query.ids?.split(",").length)).toEqual([100, 50]);
  });

  it("rejects where Zendesk refuses", async () => {
    const { client } = fakeZendesk(() => answer(403, null));
    await expect(ticketSubjectsOf(client, ["12"])).rejects.toMatchObject({ status: 403 });
  });
});
