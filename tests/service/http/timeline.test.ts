import { describe, expect, it } from "vitest";
import { mostTimelineEntries } from "../../../src/contract/timeline.ts";
import { aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo, now } from "../../support/clock.ts";
import { engines } from "../../support/database.ts";
import { expectConforming } from "../support/conforming.ts";
import { addCustomer } from "../support/fake-account.ts";
import { servedOn } from "../support/served-on.ts";

const path = "/v1/customers/{customerId}/timeline";

describe.each(engines)("GET timeline on the %s store", (engine) => {
  const served = servedOn(engine);

  it("answers with tickets and events, the newest first, without an amount or a word of anybody", async () => {
    addCustomer(served.acme.zendesk, "1");
    await served.acme.ask("/v1/customers/1/care-context");
    await served.store.forAccount(served.acme.id).writeEvents("1", [
      { kind: "order", id: "o-1", at: now - 60_000, amount: 4711, product: "Heron" },
      { kind: "usage", id: "u-1", at: now - 50_000, count: 3, feature: null },
    ]);
    const response = await served.acme.ask("/v1/customers/1/timeline");
    expect(response.statusCode).toBe(200);
    expectConforming(response, path);
    expect(response.json()).toMatchObject({
      customerId: "1",
      name: "Ana Diaz",
      count: 2,
      entries: [
        { kind: "order", product: "Heron" },
        { kind: "ticket", ticketId: expect.any(String), switchedFrom: null },
      ],
    });
    expect(response.body).not.toMatch(/4711|canary/);
    expect(response.headers["cache-control"]).toBe("no-store");
  });

  it("reads a customer whom nobody has opened yet", async () => {
    addCustomer(served.acme.zendesk, "2");
    const response = await served.acme.ask("/v1/customers/2/timeline");
    expect(response.json().entries).toHaveLength(1);
  });

  it("gives the newest of a very long history, and says how long it is", async () => {
    const tickets = Array.from({ length: mostTimelineEntries + 5 }, (_, index) =>
      aTicket({ id: String(index + 1), createdAt: daysAgo(index / 10) }),
    );
    const facts = someFacts({ customer: { id: "3" }, tickets, source: "service" });
    await served.store.forAccount(served.acme.id).writeFacts(facts);
    const { entries, count } = (await served.acme.ask("/v1/customers/3/timeline")).json();
    expect(count).toBe(mostTimelineEntries + 5);
    expect(entries).toHaveLength(mostTimelineEntries);
    expect(entries[0].ticketId).toBe("1");
  });

  it("knows nobody of another account, and nobody whom Zendesk does not know", async () => {
    addCustomer(served.acme.zendesk, "1");
    await served.acme.ask("/v1/customers/1/timeline");
    for (const response of [
      await served.other.ask("/v1/customers/1/timeline"),
      await served.acme.ask("/v1/customers/404/timeline"),
    ]) {
      expect(response.statusCode).toBe(404);
      expect(response.json().code).toBe("not-found");
    }
    expect((await served.acme.ask("/v1/customers/me/timeline")).statusCode).toBe(400);
  });
});
