import { describe, expect, it } from "vitest";
import { angryContext } from "../../app/support/stories.ts";
import { aCustomer, aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { engines } from "../../support/database.ts";
import { expectConforming } from "../support/conforming.ts";
import { servedOn } from "../support/served-on.ts";

const path = "/v1/organizations/{organizationId}/care";

describe.each(engines)("GET organization care on the %s store", (engine) => {
  const served = servedOn(engine);

  /** Somebody of an organization, as an export gives them. */
  async function join(customerId: string, organizationId: string | null): Promise<void> {
    const record = aCustomer({ id: customerId });
    await served.store
      .exportsOf(served.acme.id)
      .takeRows([{ kind: "users", customers: [{ record, organizationId }], goneIds: [] }], now);
  }

  /** Keeps a care context of somebody, with the health that a test wants. */
  async function keep(customerId: string, score: number, text?: string): Promise<void> {
    const revision =
      (await served.store.forAccount(served.acme.id).readStored(customerId))?.standing.revision ??
      "";
    const context = {
      ...angryContext,
      customer: { ...angryContext.customer, id: customerId },
      health: { ...angryContext.health, score },
    };
    const written = text ?? JSON.stringify(context);
    await served.store.evaluationsOf(served.acme.id).keep(
      {
        customerId,
        revision,
        terms: "t",
        at: now,
        text: written,
        measures: null,
        healthScore: score,
      },
      now,
    );
  }
  const read = async (customerId: string, tickets: readonly ReturnType<typeof aTicket>[] = []) =>
    served.store
      .forAccount(served.acme.id)
      .writeFacts(someFacts({ customer: { id: customerId }, tickets, source: "service" }));

  it("adds up what is known of its people, and names those at risk with what makes it so", async () => {
    await read("1", [
      aTicket({ id: "101", status: "open", tags: ["complaint"] }),
      aTicket({ id: "102", status: "closed", tags: ["complaint"] }),
    ]);
    await read("2", [aTicket({ id: "201", status: "hold" })]);
    for (const id of ["1", "2", "3"]) await join(id, "4001");
    await read("9", [aTicket({ id: "901", status: "open" })]);
    await join("9", "4002");
    await keep("1", 12);
    await keep("2", 80);
    await keep("9", 1);
    const response = await served.acme.ask("/v1/organizations/4001/care");
    expect(response.statusCode).toBe(200);
    expectConforming(response, path);
    expect(response.json()).toMatchObject({
      at: angryContext.at,
      storedPeople: 3,
      isComplete: false,
      care: {
        people: 2,
        openTickets: 2,
        openComplaints: 1,
        sentiment: { negative: 2 },
        health: { "at-risk": 1, good: 1 },
        atRisk: [{ customerId: "1", health: { score: 12 } }],
      },
    });
    expect(response.json().care.atRisk[0].health.contributions.length).toBeGreaterThan(0);
    // Names are read by whoever looks, as Zendesk shows them to that person.
    expect(response.body).not.toContain("Marta");
  });

  it("passes over a care context that an older version worked out", async () => {
    await read("1");
    await join("1", "4001");
    await keep("1", 12, JSON.stringify({ customer: { id: "1" } }));
    expect((await served.acme.ask("/v1/organizations/4001/care")).json()).toMatchObject({
      storedPeople: 1,
      care: { people: 0 },
    });
  });

  it("knows no organization that nobody is of, and none of another account", async () => {
    await join("1", "4001");
    for (const response of [
      await served.acme.ask("/v1/organizations/4999/care"),
      await served.other.ask("/v1/organizations/4001/care"),
    ]) {
      expect(response.statusCode).toBe(404);
      expect(response.json().code).toBe("not-found");
    }
    expect((await served.acme.ask("/v1/organizations/acme/care")).statusCode).toBe(400);
  });
});
