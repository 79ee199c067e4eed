import axios from "axios";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { smallAccount } from "../../../sandbox/generator/small-account.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import { careContextOf } from "../../../src/care/care-context-of.ts";
import type { Instant } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import type { Store } from "../../../src/service/store/store.ts";
import type { SendToZendesk } from "../../../src/zendesk/send.ts";
import { at } from "../../support/clock.ts";
import { engines, freshStore } from "../../support/database.ts";
import { exportingFrom } from "../support/exporting.ts";
import { readSince, toldTargetsOf } from "../support/told-targets.ts";

const generatedAt = at("2026-11-22");
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const unlimited = { exportsPerMinute: 1e6, accountPerMinute: 1e6, ticketUpdatesPerMinute: 1e6 };
const customerId = protagonists.promoter;
const isOfClocks = /ticket_metric_events/;

describe.each(engines)("exportFollower of metric events on the %s store", (engine) => {
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

  const admin = () =>
    axios.create({
      baseURL: sandbox.assetsOrigin,
      headers: { "x-sandbox-session": String(staff.admin) },
    });
  type Following = ReturnType<typeof following>;
  const following = (through?: (send: SendToZendesk) => SendToZendesk, accountId?: string) =>
    exportingFrom(sandbox, store, now, {
      ...(through === undefined ? {} : { through }),
      ...(accountId === undefined ? {} : { accountId }),
    });
  const passed = async (exporting: Following, ms: number) => {
    now += ms;
    exporting.pass(ms);
    await exporting.readToEnd(400);
  };
  const storedOf = async ({ accountId }: Following, id: number = customerId) => {
    const stored = await store.forAccount(accountId).readStored(`${id}`);
    if (stored === null) throw new Error("nothing is stored");
    return stored;
  };
  const targetsOf = async (exporting: Following, ticketId: number, id: number = customerId) =>
    (await storedOf(exporting, id)).facts.tickets.find((one) => one.id === `${ticketId}`)?.sla;
  const contextOf = async (exporting: Following) =>
    careContextOf((await storedOf(exporting)).facts, defaultPolicy, now);
  const progressOf = async ({ accountId }: Following) =>
    (await store.exportsOf(accountId).progress()).find(({ stream }) => stream === "metric-events");

  async function anUrgentTicket(): Promise<number> {
    const comment = { body: "Where is it?" };
    const { data } = await admin().post("/api/v2/tickets", {
      ticket: { requester_id: customerId, comment, priority: "urgent" },
    });
    return data.ticket.id;
  }
  const update = (id: number, ticket: object) => admin().put(`/api/v2/tickets/${id}`, { ticket });

  /** Every ticket that has targets, by the sandbox's own events. */
  const targetsOfSandbox = () =>
    [...sandbox.account.tickets.values()].flatMap(({ id, requester_id: owner }) => {
      const targets = toldTargetsOf(sandbox.account, id);
      return targets.length === 0 ? [] : [{ id, owner, targets }];
    });

  it("learns the targets of all tickets since the oldest month that team figures are kept of", {
    timeout: 120_000,
  }, async () => {
    const starts: string[] = [];
    const exporting = following((send) => async (request) => {
      if (isOfClocks.test(request.path)) starts.push(`${request.query?.start_time}`);
      return send(request);
    });
    await passed(exporting, 10 * minuteMs);
    expect(starts[0]).toBe(`${readSince / 1000}`);
    const expected = targetsOfSandbox();
    expect(expected.length).toBeGreaterThan(15);
    for (const { id, owner, targets } of expected) {
      expect(await targetsOf(exporting, id, owner), `ticket ${id}`).toEqual(targets);
    }
    expect(await progressOf(exporting)).toMatchObject({ unreadable: 0, failures: 0, skipped: 0 });
  });

  it("tells the card which target is due and which was missed, and has rule R09 suggest something", {
    timeout: 120_000,
  }, async () => {
    const id = await anUrgentTicket();
    const openedAt = now;
    const exporting = following();
    await passed(exporting, 10 * minuteMs);
    const due = (await contextOf(exporting)).service.sla;
    const ofTicket = (sla: typeof due) =>
      sla.known ? sla.running.filter(({ ticketId }) => ticketId === `${id}`) : [];
    expect(ofTicket(due)).toEqual([
      {
        ticketId: `${id}`,
        metric: "first-reply",
        state: "running",
        dueAt: new Date(openedAt + 4 * hourMs).toISOString(),
      },
      {
        ticketId: `${id}`,
        metric: "requester-wait",
        state: "running",
        dueAt: new Date(openedAt + 24 * hourMs).toISOString(),
      },
    ]);
    expect(JSON.stringify((await contextOf(exporting)).suggestions)).not.toContain("R09");
    await passed(exporting, 5 * hourMs);
    const late = await contextOf(exporting);
    expect(ofTicket(late.service.sla)).toMatchObject([{ state: "breached" }, { state: "running" }]);
    const suggested = late.suggestions.find(({ rule }) => rule === "R09");
    expect(suggested).toMatchObject({ sourceTicketId: `${id}` });

    await update(id, { comment: { body: "Here it is" }, status: "solved" });
    await passed(exporting, hourMs);
    expect(await targetsOf(exporting, id)).toMatchObject([
      { metric: "first-reply", breachedAt: openedAt + 4 * hourMs },
      { metric: "requester-wait", breachedAt: null },
    ]);
    const { suggestions } = await contextOf(exporting);
    expect(suggestions.filter(({ rule }) => rule === "R09")).toEqual([]);
  });

  it("changes nothing of a customer of whom the last hour is told once more", {
    timeout: 120_000,
  }, async () => {
    await anUrgentTicket();
    const exporting = following();
    await passed(exporting, 10 * minuteMs);
    const { standing } = await storedOf(exporting);
    const before = (await progressOf(exporting))?.rowsRead ?? 0;
    await passed(exporting, 20 * minuteMs);
    expect((await progressOf(exporting))?.rowsRead).toBeGreaterThan(before);
    expect((await storedOf(exporting)).standing.revision).toBe(standing.revision);
  });

  it("fetches a ticket that no page gave yet, and no follow-up", { timeout: 120_000 }, async () => {
    const id = await anUrgentTicket();
    const fetched: string[] = [];
    let hasTickets = false;
    const exporting = following((send) => async (request) => {
      if (/show_many/.test(request.path)) fetched.push(`${request.query?.ids}`);
      const isOfTickets = /incremental\/(tickets|ticket_events)/.test(request.path);
      if (!isOfTickets || hasTickets) return send(request);
      // As if nobody had told of tickets yet, though everything was given.
      const empty = { tickets: [], ticket_events: [], count: 0, end_time: null };
      const end = { after_cursor: "a", end_of_stream: true };
      return { status: 200, headers: {}, body: { ...empty, ...end } };
    });
    await passed(exporting, 10 * minuteMs);
    expect(fetched.join(",").split(",")).toContain(`${id}`);
    expect(await targetsOf(exporting, id)).toHaveLength(2);
    hasTickets = true;
    fetched.length = 0;
    await passed(exporting, 20 * minuteMs);
    expect(fetched.filter((ids) => !/^\d+(,\d+)*$/.test(ids))).toEqual([]);
    expect(fetched.join(",")).not.toContain(`${id}`);
  });

  it("comes to the same in pages that repeat their seams, though answers fail and others go on", {
    timeout: 240_000,
  }, async () => {
    let asked = 0;
    const through = (send: SendToZendesk): SendToZendesk => {
      return async (request) => {
        if (!isOfClocks.test(request.path)) return send(request);
        asked += 1;
        if (asked % 4 === 0) return { status: 503, headers: {}, body: "" };
        return send({ ...request, query: { ...request.query, per_page: "8" } });
      };
    };
    const first = following(through);
    for (let turns = 0; turns < 400 && asked < 7; turns += 1) {
      await first.readOn();
      first.pass(1000);
    }
    expect(await progressOf(first)).toMatchObject({ completeTo: null });
    const second = following(through, first.accountId);
    second.pass(10 * minuteMs);
    await passed(second, dayMs);
    expect(asked).toBeGreaterThan(15);
    expect(await progressOf(second)).toMatchObject({ failures: 0, skipped: 0 });
    for (const { id, owner, targets } of targetsOfSandbox()) {
      expect(await targetsOf(second, id, owner), `ticket ${id}`).toEqual(targets);
    }
  });

  it.each([403, 404])(
    "does without them where they are refused with %s, and looks again a day later",
    { timeout: 120_000 },
    async (status) => {
      let asked = 0;
      const exporting = following((send) => async (request) => {
        if (!isOfClocks.test(request.path)) return send(request);
        asked += 1;
        return { status, headers: {}, body: { error: "Forbidden" } };
      });
      await passed(exporting, 10 * minuteMs);
      expect(asked).toBe(1);
      expect((await storedOf(exporting)).standing.isExported).toBe(true);
      await passed(exporting, dayMs / 2);
      expect(asked).toBe(1);
      await passed(exporting, dayMs);
      expect(asked).toBe(2);
      expect(await progressOf(exporting)).toMatchObject({ failures: 1, completeTo: null });
    },
  );

  it("forgets the clocks of who was deleted, and takes no older page of them", {
    timeout: 120_000,
  }, async () => {
    const exporting = following();
    await passed(exporting, 10 * minuteMs);
    const [leaving] = targetsOfSandbox().filter(({ owner }) => owner > 1010);
    if (leaving === undefined) throw new Error("nobody has targets");
    expect(await targetsOf(exporting, leaving.id, leaving.owner)).not.toEqual([]);
    await admin().delete(`/api/v2/users/${leaving.owner}`);
    await passed(exporting, hourMs);
    const privacy = store.privacyOf(exporting.accountId);
    expect((await privacy.held(`${leaving.owner}`)).clocks).toEqual([]);
    await passed(exporting, hourMs);
    expect((await privacy.held(`${leaving.owner}`)).clocks).toEqual([]);
  });
});
