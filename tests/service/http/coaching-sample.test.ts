import { describe, expect, it } from "vitest";
import { aFollowUp, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";
import { engines } from "../../support/database.ts";
import { expectConforming } from "../support/conforming.ts";
import { servedOn } from "../support/served-on.ts";

const path = "/v1/coaching-sample";
const period = "from=2026-08-24&to=2026-11-22";

describe.each(engines)("GET coaching sample on the %s store", (engine) => {
  const served = servedOn(engine);

  /** So many customers, each with a bad rating that every third one's agent did nothing about. */
  async function decide(accountId: string, count: number): Promise<void> {
    const account = served.store.forAccount(accountId);
    for (let number = 1; number <= count; number += 1) {
      const ticketId = `${100 + number}`;
      const isDismissed = number % 3 === 0;
      await account.writeFacts(
        someFacts({
          customer: { id: `${number}` },
          tickets: [
            aTicket({
              id: ticketId,
              createdAt: daysAgo(40),
              updatedAt: daysAgo(32),
              rating: aRating("bad", daysAgo(32)),
            }),
          ],
          followUps: isDismissed
            ? []
            : [
                aFollowUp({
                  ticketId: `${500 + number}`,
                  externalId: `care:${ticketId}:R04:${ticketId}`,
                  createdAt: daysAgo(31),
                }),
              ],
        }),
      );
      if (!isDismissed) continue;
      await account.writeEvents(`${number}`, [
        {
          kind: "suggestion-dismissed",
          id: `dismissed:${ticketId}:R04:4711:1`,
          at: daysAgo(31),
          rule: "R04",
          evidenceKey: ticketId,
          reason: "not-true",
          ticketId: null,
        },
      ]);
    }
  }
  const sampleOf = async (query: string, account = served.acme) => {
    const response = await account.ask(`${path}?${query}`);
    expect(response.statusCode).toBe(200);
    expectConforming(response, path);
    return response.json();
  };

  it("draws tickets whose suggestion was followed or ignored, with why and what came after", async () => {
    await decide(served.acme.id, 6);
    const { known, watchedDays, followed, ignored } = await sampleOf(`seed=1&${period}`);
    expect([known, watchedDays, followed.length, ignored.length]).toEqual([true, 14, 4, 2]);
    expect(followed[0]).toMatchObject({
      rule: "R04",
      decision: { kind: "accepted", isDone: false },
      on: "2026-10-22",
      evidence: [{ kind: "rating", on: "2026-10-21" }],
      afterwards: [],
      isWatched: true,
    });
    expect(ignored[0]).toMatchObject({ decision: { kind: "dismissed", reason: "not-true" } });
  });

  it("keeps a dismissed one whose rule finds nothing any more where the event names its ticket", async () => {
    await decide(served.acme.id, 5);
    const dismissal = {
      kind: "suggestion-dismissed",
      at: new Date(daysAgo(31)).toISOString(),
      rule: "R06",
      evidenceKey: "found-no-more",
      reason: "other",
    };
    const events = [
      { ...dismissal, id: "d-1", ticketId: "101" },
      { ...dismissal, id: "d-2" },
      { ...dismissal, id: "d-3", ticketId: null },
    ];
    const sent = await served.acme.ask("/v1/customers/1/events", {
      method: "POST",
      headers: { "content-type": "application/json" },
      payload: JSON.stringify({ events }),
    });
    expect(sent.json()).toMatchObject({ accepted: 3 });
    const { ignored } = await sampleOf(`seed=1&${period}`);
    const found = ignored.filter(({ rule }: { rule: string }) => rule === "R06");
    expect(found).toMatchObject([
      { ticketId: "101", decision: { kind: "dismissed", reason: "other" }, evidence: [] },
    ]);
  });

  it("finds the few that there are among many follow-ups of tickets that are not solved", async () => {
    await decide(served.acme.id, 6);
    const account = served.store.forAccount(served.acme.id);
    for (let number = 1001; number <= 1100; number += 1) {
      const open = aTicket({ id: `${number}1`, status: "open", createdAt: daysAgo(40) });
      const followUp = aFollowUp({
        ticketId: `${number}2`,
        externalId: `care:${number % 2 === 0 ? open.id : "0"}:R04:${open.id}`,
        createdAt: daysAgo(31),
      });
      await account.writeFacts(
        someFacts({ customer: { id: `${number}` }, tickets: [open], followUps: [followUp] }),
      );
    }
    const { known, followed } = await sampleOf(`seed=1&${period}`);
    expect([known, followed.length]).toEqual([true, 4]);
  });

  it("says nothing of who decided, nor whom they wrote to by name", async () => {
    await decide(served.acme.id, 6);
    const text = JSON.stringify(await sampleOf(`seed=1&${period}`));
    expect(text).not.toMatch(/4711|assignee|agent|Ana Diaz|\bname\b/i);
  });

  it("draws the same for the same seed, and another order for another one", async () => {
    await decide(served.acme.id, 40);
    const orderOf = async (seed: number) => {
      const { followed } = await sampleOf(`seed=${seed}&${period}`);
      return followed.map(({ ticketId }: { ticketId: string }) => ticketId);
    };
    const first = await orderOf(1);
    expect(first).toHaveLength(10);
    expect(await orderOf(1)).toEqual(first);
    expect(await orderOf(2)).not.toEqual(first);
  });

  it("tells only of the rule and the days that it is asked of", async () => {
    await decide(served.acme.id, 6);
    expect(await sampleOf(`seed=1&${period}&rule=R04`)).toMatchObject({ known: true });
    const none = { known: false, reason: "too-few" };
    expect(await sampleOf(`seed=1&${period}&rule=R13`)).toEqual(none);
    expect(await sampleOf("seed=1&from=2026-10-22&to=2026-10-22")).toMatchObject({ known: true });
    expect(await sampleOf("seed=1&from=2026-10-23&to=2026-11-22")).toEqual(none);
    expect(await sampleOf("seed=1&from=2026-08-24&to=2026-10-21")).toEqual(none);
  });

  it("says nothing of fewer than five decisions, of which one could tell whose they are (P5)", async () => {
    await decide(served.acme.id, 4);
    expect(await sampleOf(`seed=1&${period}`)).toEqual({ known: false, reason: "too-few" });
    await decide(served.acme.id, 5);
    expect(await sampleOf(`seed=1&${period}`)).toMatchObject({ known: true });
  });

  it("shows another account nothing of them", async () => {
    await decide(served.acme.id, 6);
    expect(await sampleOf(`seed=1&${period}`, served.other)).toEqual({
      known: false,
      reason: "too-few",
    });
  });

  it.each([
    [`${period}`, "seed"],
    [`seed=-1&${period}`, "seed"],
    [`seed=1e3&${period}`, "seed"],
    [`seed=1&seed=2&${period}`, "seed"],
    ["seed=1&from=2026-11-31&to=2026-12-02", "from"],
    ["seed=1&from=2026-11-22&to=2026-11-21", "to"],
    ["seed=1&from=2025-11-21&to=2026-11-22", "to"],
    [`seed=1&${period}&rule=R99`, "rule"],
    [`seed=1&${period}&agent=11`, "agent"],
  ])("refuses %s, and names what is wrong (H6)", async (query, named) => {
    const response = await served.acme.ask(`${path}?${query}`);
    expect(response.statusCode).toBe(400);
    expectConforming(response, path);
    expect(response.json().detail).toContain(named);
  });
});
