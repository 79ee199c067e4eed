import axios from "axios";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { smallAccount } from "../../../sandbox/generator/small-account.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import type { Instant, TicketFacts } from "../../../src/care/facts.ts";
import type { Store } from "../../../src/service/store/store.ts";
import type { SendToZendesk } from "../../../src/zendesk/send.ts";
import { at } from "../../support/clock.ts";
import { engines, freshStore } from "../../support/database.ts";
import { exportingFrom } from "../support/exporting.ts";

const generatedAt = at("2026-11-22");
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const unlimited = { exportsPerMinute: 1e6, accountPerMinute: 1e6, ticketUpdatesPerMinute: 1e6 };
const customerId = protagonists.complainer;

describe.each(engines)("exportFollower of lists on the %s store", (engine) => {
  let sandbox: Sandbox;
  let store: Store;
  let remove: () => Promise<void>;
  /** The sandbox's clock. */
  let now: Instant;

  beforeAll(async () => {
    now = generatedAt + 10 * minuteMs;
    const data = smallAccount({ seed: 3, at: generatedAt });
    sandbox = await startSandbox({ data, rateLimits: unlimited, now: () => now });
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(async () => {
    await sandbox.close();
    await remove();
  });

  const as = (userId: number) =>
    axios.create({
      baseURL: sandbox.assetsOrigin,
      headers: { "x-sandbox-session": String(userId) },
    });
  const following = (through?: (send: SendToZendesk) => SendToZendesk) =>
    exportingFrom(sandbox, store, now, through === undefined ? {} : { through });
  const passed = async (exporting: ReturnType<typeof following>, ms: number) => {
    now += ms;
    exporting.pass(ms);
    await exporting.readToEnd(400);
  };
  const storedOf = async (accountId: string) => {
    const stored = await store.forAccount(accountId).readStored(`${customerId}`);
    if (stored === null) throw new Error("nothing is stored");
    return stored;
  };
  const ticketOf = async (accountId: string, id: number): Promise<TicketFacts> => {
    const { facts } = await storedOf(accountId);
    const found = facts.tickets.find((ticket) => ticket.id === `${id}`);
    if (found === undefined) throw new Error("the ticket is not stored");
    return found;
  };
  /** A ticket that was solved now, and whose survey was offered with it. */
  async function aSolvedTicket(): Promise<number> {
    const { data } = await as(staff.admin).post("/api/v2/tickets", {
      ticket: { requester_id: customerId, comment: { body: "Where is it?" }, status: "solved" },
    });
    return data.ticket.id;
  }
  const rate = (id: number, score: string, comment?: string) =>
    as(customerId).post(`/api/v2/tickets/${id}/satisfaction_rating`, {
      satisfaction_rating: { score, ...(comment === undefined ? {} : { comment }) },
    });

  /** A ticket that was rated, and somebody who has read all of it. */
  async function aRatedTicket(score: "good" | "bad") {
    const id = await aSolvedTicket();
    await rate(id, score);
    const exporting = following();
    await passed(exporting, 10 * minuteMs);
    return { id, exporting };
  }
  /** As a page of the export that gives a ticket. */
  const bringBack = (accountId: string, facts: TicketFacts, asOf: Instant) => {
    const tickets = [{ customerId: `${customerId}`, facts }];
    const batch = { kind: "tickets", tickets, followUps: [], gone: [] } as const;
    return store.exportsOf(accountId).takeRows([{ ...batch, modelVersion: "test-1" }], asOf);
  };

  it("adds the day, the scale and what was replaced to a rating", { timeout: 60_000 }, async () => {
    const id = await aSolvedTicket();
    const exporting = following();
    await passed(exporting, 10 * minuteMs);
    expect((await ticketOf(exporting.accountId, id)).rating).toBeNull();

    now += minuteMs;
    const firstAt = now;
    await rate(id, "bad", "Nobody answers");
    await passed(exporting, dayMs);
    const secondAt = now;
    await rate(id, "good");
    await passed(exporting, dayMs);
    const { rating, earlierRatings } = await ticketOf(exporting.accountId, id);
    const second = (moment: number) => Math.floor(moment / 1000) * 1000;
    expect(rating).toMatchObject({
      verdict: "good",
      ratedAt: second(secondAt),
      scale: { value: 5, outOf: 5 },
      hasComment: false,
    });
    expect(earlierRatings).toMatchObject([
      { verdict: "bad", ratedAt: second(firstAt), hasComment: true },
    ]);
    const held = await store.privacyOf(exporting.accountId).held(`${customerId}`);
    expect(JSON.stringify(held)).not.toContain("Nobody answers");
  });

  it("finds the answer to a survey that was offered weeks before", {
    timeout: 60_000,
  }, async () => {
    const id = await aSolvedTicket();
    const exporting = following();
    await passed(exporting, 10 * minuteMs);
    await passed(exporting, 30 * dayMs);
    await rate(id, "bad");
    await passed(exporting, dayMs);
    const { rating } = await ticketOf(exporting.accountId, id);
    expect(rating).toMatchObject({ verdict: "bad", scale: { value: 2, outOf: 5 } });
  });

  it("changes nothing of a customer whose ratings come once more", {
    timeout: 60_000,
  }, async () => {
    const { exporting } = await aRatedTicket("good");
    const { facts, standing } = await storedOf(exporting.accountId);
    const rows = async () =>
      (await store.exportsOf(exporting.accountId).progress())
        .filter(({ stream }) => stream === "survey-responses")
        .map(({ rowsRead }) => rowsRead);
    const [before = 0] = await rows();
    await passed(exporting, dayMs);
    const [after = 0] = await rows();
    expect(after).toBeGreaterThan(before);
    const later = await storedOf(exporting.accountId);
    expect(later.standing.revision).toBe(standing.revision);
    expect(later.facts.tickets).toEqual(facts.tickets);
  });

  it("keeps what was told while a ticket is on its way to another customer", {
    timeout: 60_000,
  }, async () => {
    const { id, exporting } = await aRatedTicket("good");
    const before = await ticketOf(exporting.accountId, id);
    const account = store.forAccount(exporting.accountId);
    const { facts } = await storedOf(exporting.accountId);
    // A reading that the ticket is missing from, before any export says where it went.
    const tickets = facts.tickets.filter((ticket) => ticket.id !== `${id}`);
    await account.writeFacts({ ...facts, tickets, asOf: facts.asOf + 10 * minuteMs });
    expect((await storedOf(exporting.accountId)).facts.tickets).toHaveLength(tickets.length);
    await bringBack(exporting.accountId, before, facts.asOf + 11 * minuteMs);
    expect((await ticketOf(exporting.accountId, id)).rating).toEqual(before.rating);
  });

  it("forgets the ratings of a ticket that was deleted", { timeout: 60_000 }, async () => {
    const { id, exporting } = await aRatedTicket("bad");
    const before = await ticketOf(exporting.accountId, id);
    expect(before.rating?.scale).not.toBeNull();
    await as(staff.admin).delete(`/api/v2/tickets/${id}`);
    await passed(exporting, dayMs);
    // Were the row there again, nothing would be told of it.
    const undated = { ...before, rating: null, earlierRatings: [] };
    await bringBack(exporting.accountId, undated, now + dayMs);
    expect((await ticketOf(exporting.accountId, id)).rating).toBeNull();
  });

  it.each([403, 404])(
    "does without lists that are refused with %s, and looks again a day later",
    {
      timeout: 60_000,
    },
    async (status) => {
      let asked = 0;
      const exporting = following((send) => async (request) => {
        if (!/satisfaction_ratings|survey_responses/.test(request.path)) return send(request);
        asked += 1;
        return { status, headers: {}, body: { error: "Forbidden" } };
      });
      await passed(exporting, 10 * minuteMs);
      expect(asked).toBe(2);
      const { standing } = await storedOf(exporting.accountId);
      expect(standing.isExported).toBe(true);
      await passed(exporting, dayMs / 2);
      expect(asked).toBe(2);
      await passed(exporting, dayMs);
      expect(asked).toBe(4);
      const progress = await store.exportsOf(exporting.accountId).progress();
      const lists = progress.filter(({ stream }) => /ratings|survey/.test(stream));
      expect(lists.map(({ failures }) => failures)).toEqual([1, 1]);
    },
  );
});
