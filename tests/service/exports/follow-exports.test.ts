import axios from "axios";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { staff } from "../../../sandbox/account/staff.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { smallAccount } from "../../../sandbox/generator/small-account.ts";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox.ts";
import type { CustomerFacts, Instant } from "../../../src/care/facts.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { exportStreams } from "../../../src/zendesk/export-page.ts";
import { satisfactionRatingSchema } from "../../../src/zendesk/payloads/satisfaction-rating.ts";
import { surveyResponseSchema } from "../../../src/zendesk/payloads/survey-response.ts";
import { listedRatingOf, type ToldRatings, withToldRatings } from "../../../src/zendesk/ratings.ts";
import { readHistory } from "../../../src/zendesk/read-history.ts";
import type { SendToZendesk } from "../../../src/zendesk/send.ts";
import { surveyRatingOf, ticketIdsOf } from "../../../src/zendesk/survey-ratings.ts";
import { at } from "../../support/clock.ts";
import { engines, freshStore } from "../../support/database.ts";
import { reader } from "../../support/message-reader.ts";
import { exportingFrom } from "../support/exporting.ts";
import { sandboxClient } from "../support/sandbox-client.ts";
import { toldTargetsOf } from "../support/told-targets.ts";

const generatedAt = at("2026-11-22");
const minuteMs = 60_000;
const unlimited = { exportsPerMinute: 1e6, accountPerMinute: 1e6, ticketUpdatesPerMinute: 1e6 };
const customerIds = Object.values(protagonists).slice(0, 20).map(String);

/** What a reading of one customer and the exports must agree on. */
function comparable(facts: CustomerFacts | null | undefined) {
  if (!facts) return null;
  const byId = <Row>(rows: readonly Row[], idOf: (row: Row) => string) =>
    rows.toSorted((a, b) => idOf(a).localeCompare(idOf(b)));
  return {
    customer: facts.customer,
    tickets: byId(facts.tickets, ({ id }) => id),
    followUps: byId(facts.followUps, ({ ticketId }) => ticketId),
    gaps: facts.gaps,
  };
}

/** What Zendesk may answer instead. */
const wrongs = [
  ["half of an answer", { status: 200, headers: {}, body: '{"tickets":[{"id":' }],
  ["a page to log in", { status: 200, headers: {}, body: "<html>Sign in</html>" }],
  ["nothing", { status: 200, headers: {}, body: "" }],
  ["no list", { status: 200, headers: {}, body: { tickets: null, end_of_stream: true } }],
  ["no cursor", { status: 200, headers: {}, body: { users: [], end_of_stream: false } }],
  ["an outage", { status: 503, headers: {}, body: "" }],
  ["a refusal in HTML", { status: 429, headers: { "retry-after": "30" }, body: "<html>" }],
  ["a lost cursor", { status: 400, headers: {}, body: { error: "InvalidCursor" } }],
] as const;

/** What the sandbox's lists tell of a ticket's ratings. */
function toldIn({ account }: Sandbox, ticketId: string): ToldRatings {
  const ratings = account.ratings.map((row) => z.parse(satisfactionRatingSchema, row));
  const responses = [...account.surveyResponses.values()].map(({ record }) =>
    z.parse(surveyResponseSchema, record),
  );
  return {
    listed: ratings
      .filter((rating) => rating.ticket_id === ticketId)
      .flatMap((rating) => listedRatingOf(rating) ?? []),
    surveyed: responses
      .filter((response) => ticketIdsOf(response).includes(ticketId))
      .flatMap((response) => surveyRatingOf(response) ?? []),
  };
}

describe.each(engines)("exportFollower on the %s store", (engine) => {
  let sandbox: Sandbox;
  let store: Store;
  let remove: () => Promise<void>;
  /** The sandbox's clock. */
  let now: Instant;

  beforeAll(async () => {
    now = generatedAt + 10 * minuteMs;
    const data = smallAccount({ seed: 1, at: generatedAt });
    sandbox = await startSandbox({ data, rateLimits: unlimited, now: () => now });
    ({ store, remove } = await freshStore(engine));
  });
  afterAll(async () => {
    await sandbox.close();
    await remove();
  });

  const asAgent = () =>
    axios.create({
      baseURL: sandbox.assetsOrigin,
      headers: { "x-sandbox-session": String(staff.admin) },
    });
  const truthOf = async (customerId: string) => {
    const read = await readHistory(sandboxClient(sandbox), customerId, {
      at: now,
      source: "service",
      mapping: defaultPolicy.fields,
      reader,
      maximumTickets: 1000,
      conversations: 1000,
      problems: 100,
    });
    if (read === null) return null;
    const tickets = read.tickets.map((ticket) => ({
      ...ticket,
      ...withToldRatings(ticket.rating, toldIn(sandbox, ticket.id)),
      sla: toldTargetsOf(sandbox.account, Number(ticket.id)),
    }));
    return comparable({ ...read, tickets });
  };
  const storedOf = async (accountId: string, customerId: string) =>
    comparable((await store.forAccount(accountId).readStored(customerId))?.facts);
  const following = (changes: { through?: (send: SendToZendesk) => SendToZendesk } = {}) =>
    exportingFrom(sandbox, store, now, changes);

  it("ends with what reading each customer by itself gives", { timeout: 120_000 }, async () => {
    const exporting = following();
    await exporting.readToEnd();
    for (const customerId of customerIds) {
      expect(await storedOf(exporting.accountId, customerId)).toEqual(await truthOf(customerId));
    }
    const stored = await store
      .forAccount(exporting.accountId)
      .readStored(`${protagonists.promoter}`);
    expect(stored?.standing.isOutdated).toBe(false);
    // What happened in the last minute is in no export.
    expect(now - (stored?.facts.asOf ?? 0)).toBeLessThan(2 * minuteMs);
    expect(stored?.facts.asOf).toBeLessThanOrEqual(now);
  });

  it("shows nothing of a customer before it knows the whole history", async () => {
    const exporting = following();
    for (let turns = 0; turns < 4; turns += 1) {
      await exporting.readOn();
      exporting.pass(1000);
    }
    const account = store.forAccount(exporting.accountId);
    expect(await account.countCustomers()).toBeGreaterThan(50);
    expect(await account.readStored(`${protagonists.promoter}`)).toBeNull();
  });

  it("takes news, deletions and a ticket that no page gave yet", { timeout: 120_000 }, async () => {
    const exporting = following();
    await exporting.readToEnd();
    const api = asAgent();
    const write = { comment: { body: "Still waiting, please cancel", public: true } };
    const requester = { requester_id: protagonists.complainer };
    const { data } = await api.post("/api/v2/tickets", { ticket: { ...write, ...requester } });
    const tickets = [...sandbox.account.tickets.values()].filter(
      ({ requester_id: id, status }) => id === protagonists.complainer && status !== "closed",
    );
    const [first, second] = tickets;
    await api.put(`/api/v2/tickets/${first?.id}`, { ticket: write });
    await api.delete(`/api/v2/tickets/${second?.id}`);
    now += 10 * minuteMs;
    exporting.pass(10 * minuteMs);
    await exporting.readToEnd();
    const stored = await storedOf(exporting.accountId, `${protagonists.complainer}`);
    expect(stored?.tickets.map(({ id }) => id)).toContain(`${data.ticket.id}`);
    expect(stored?.tickets.map(({ id }) => id)).not.toContain(`${second?.id}`);
    expect(stored).toEqual(await truthOf(`${protagonists.complainer}`));
  });

  it("forgets who was deleted, and no older page brings them back", async () => {
    const pages: unknown[] = [];
    const exporting = following({
      through: (send) => async (request) => {
        const answer = await send(request);
        if (request.path.includes("/tickets/cursor")) pages.push(answer.body);
        return answer;
      },
    });
    await exporting.readToEnd();
    const account = store.forAccount(exporting.accountId);
    const customerId = `${protagonists.suspended}`;
    expect(await account.readStored(customerId)).not.toBeNull();
    await asAgent().delete(`/api/v2/users/${customerId}`);
    now += 10 * minuteMs;
    exporting.pass(10 * minuteMs);
    await exporting.readToEnd();
    expect(await account.readStored(customerId)).toBeNull();

    // The same pages once more, from the very beginning.
    const older = pages.filter((page) =>
      JSON.stringify(page).includes(`"requester_id":${customerId},`),
    );
    expect(older).not.toEqual([]);
    let next = 0;
    const replaying = exportingFrom(sandbox, store, now + 10 * minuteMs, {
      accountId: exporting.accountId,
      through: (send) => async (request) =>
        request.path.includes("/tickets/cursor") && next < older.length
          ? { status: 200, headers: {}, body: older[next++] }
          : send(request),
    });
    while (next < older.length) {
      await replaying.readOn();
      replaying.pass(minuteMs);
    }
    expect(await account.readStored(customerId)).toBeNull();
  });

  it("has the history under the one of two users who remains after a merge (E14)", async () => {
    const exporting = following();
    await exporting.readToEnd();
    const winner = protagonists.complainer;
    const known = new Set<number>(Object.values(protagonists));
    const others = [...sandbox.account.tickets.values()].filter(
      ({ requester_id: id, status, type }) =>
        !known.has(id) && status !== "closed" && type !== "task",
    );
    // Somebody whom no other test looks at.
    const loser = others[0]?.requester_id ?? 0;
    const moved = others.filter(({ requester_id: id }) => id === loser);
    expect(moved).not.toEqual([]);
    // As Zendesk merges: the tickets get another requester, and the user is deleted.
    const api = asAgent();
    for (const { id } of moved) {
      await api.put(`/api/v2/tickets/${id}`, { ticket: { requester_id: winner } });
    }
    await api.delete(`/api/v2/users/${loser}`);
    now += 10 * minuteMs;
    exporting.pass(10 * minuteMs);
    await exporting.readToEnd();
    const stored = await storedOf(exporting.accountId, `${winner}`);
    const ids = (stored?.tickets ?? []).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(moved.map(({ id }) => `${id}`)));
    const { erasures, ...held } = await store.privacyOf(exporting.accountId).held(`${loser}`);
    expect(erasures).toHaveLength(1);
    expect(held).toMatchObject({ customer: null, tickets: [], followUps: [] });
  });

  it("goes on where another ended, wherever that was", { timeout: 120_000 }, async () => {
    const first = following();
    // Another process each time, which knows nothing of the former.
    for (let turns = 0; turns < 60; turns += 1) {
      const other = exportingFrom(sandbox, store, now + turns * 1000, {
        accountId: first.accountId,
      });
      if (!(await other.readOn())) break;
    }
    const customerId = `${protagonists.promoter}`;
    expect(await storedOf(first.accountId, customerId)).toEqual(await truthOf(customerId));
    const progress = await store.exportsOf(first.accountId).progress();
    const tickets = progress.find(({ stream }) => stream === "tickets");
    expect(tickets?.rowsRead).toBe(sandbox.account.tickets.size);
  });

  it("lets one read at a time, and takes nothing from who is too late", async () => {
    let release: (() => void) | null = null;
    const slow = following({
      through: (send) => async (request) => {
        const answer = await send(request);
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return answer;
      },
    });
    const late = slow.readOn();
    await expect.poll(() => release !== null).toBe(true);
    const other = exportingFrom(sandbox, store, now, { accountId: slow.accountId });
    expect(await other.readOn()).toBe(false);
    // Its lease is over, as after a crash.
    other.pass(3 * minuteMs);
    expect(await other.readOn()).toBe(true);
    const before = await store.exportsOf(slow.accountId).progress();
    (release as (() => void) | null)?.();
    await late;
    expect(await store.exportsOf(slow.accountId).progress()).toEqual(before);
    expect(slow.logged.join()).toContain("export-turn-lost");
  });

  // What Zendesk answers has little to do with the store, so the stores share these.
  const ownWrongs = wrongs.filter((_, place) => place % engines.length === engines.indexOf(engine));
  it.each(ownWrongs)(
    "ends at the same with %s in between",
    { timeout: 120_000 },
    async (_name, wrong) => {
      let calls = 0;
      const exporting = following({
        through: (send) => async (request) => {
          calls += 1;
          return request.path.includes("/incremental/") && (calls * 7) % 11 < 3
            ? wrong
            : send(request);
        },
      });
      for (let rounds = 0; rounds < 400; rounds += 1) {
        await exporting.readOn();
        exporting.pass(minuteMs);
        now += 1000;
        const progress = await store.exportsOf(exporting.accountId).progress();
        const done = progress.filter(
          ({ completeTo, failures }) => completeTo !== null && !failures,
        );
        if (done.length === exportStreams.length) break;
      }
      const customerId = `${protagonists.arabic}`;
      expect(await storedOf(exporting.accountId, customerId)).toEqual(await truthOf(customerId));
    },
  );

  it("does not spin where the cursor comes back", async () => {
    const exporting = following({
      through: () => async (request) => ({
        status: 200,
        headers: {},
        body: request.path.includes("users")
          ? { users: [], after_cursor: "a", end_of_stream: false }
          : {
              organizations: [],
              tickets: [],
              ticket_events: [],
              after_cursor: "b",
              count: 0,
              end_of_stream: true,
            },
      }),
    });
    for (let turns = 0; turns < 10; turns += 1) {
      await exporting.readOn();
      exporting.pass(1000);
    }
    const progress = await store.exportsOf(exporting.accountId).progress();
    const users = progress.find(({ stream }) => stream === "users");
    expect(users).toMatchObject({ completeTo: null, reason: "ExportStuckError" });
    expect(users?.failures).toBeLessThan(6);
    expect(progress.find(({ stream }) => stream === "tickets")?.completeTo).not.toBeNull();
  });
});
