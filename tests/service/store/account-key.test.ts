import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { unknownAccount } from "../../../src/care/account-facts.ts";
import type { ExportedBatch } from "../../../src/service/store/exported-rows.ts";
import type { Store } from "../../../src/service/store/store.ts";
import { clockEventsByTicket } from "../../../src/zendesk/clock-events.ts";
import { aFollowUp, aMessage, aRating, aTicket, someFacts } from "../../support/builders.ts";
import { now } from "../../support/clock.ts";
import { anAccountId, engines, freshStore } from "../../support/database.ts";
import { aMetricEvent } from "../../zendesk/payloads.ts";

/** For the one index that only the clean-up of all accounts reads. */
const indexesOfCleanUp = ["used_tokens_by_expiry"];

/** Every function of an object, each called with arguments of its own. */
type Calls<Functions> = { readonly [Name in keyof Functions]: () => unknown };

describe.each(engines)("The %s store", (engine) => {
  let store: Store;
  let remove: () => Promise<void>;
  let connection: pg.Client;

  beforeAll(async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    ({ store, remove } = await freshStore(engine));
    // The first ones made the database.
    const context = query.mock.contexts.at(-1);
    if (!(context instanceof pg.Client)) throw new Error("it asked nothing");
    connection = context;
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => remove());

  it("begins every key, index and reference with the account", async () => {
    const { rows } = await connection.query<{ table: string; index: string; first: string }>(`
      select c.relname as table, i.relname as index, a.attname as first
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
      where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely_%'`);
    expect(rows.length).toBeGreaterThan(10);
    const others = rows.filter(({ first }) => first !== "account_id").map(({ index }) => index);
    expect(others).toEqual(indexesOfCleanUp);

    const references = await connection.query<{ name: string; own: string; their: string }>(`
      select k.conname as name, o.attname as own, t.attname as their
      from pg_constraint k
        join pg_attribute o on o.attrelid = k.conrelid and o.attnum = k.conkey[1]
        join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace`);
    expect(references.rows.length).toBeGreaterThan(0);
    for (const { own, their } of references.rows) {
      expect([own, their]).toEqual(["account_id", "account_id"]);
    }
  });

  it("has a primary key and the account in every table", async () => {
    const { rows } = await connection.query<{ table: string }>(`
      select c.relname as table from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname not like 'kysely_%'
        and not exists (select from pg_index x join pg_attribute a on a.attrelid = x.indrelid
            and a.attnum = x.indkey[0]
          where x.indrelid = c.oid and x.indisprimary and a.attname = 'account_id'
            and a.attnotnull)`);
    expect(rows).toEqual([]);
  });

  it("names the account in every statement, whatever it is asked", async () => {
    const accountId = anAccountId();
    const account = store.forAccount(accountId);
    const hints = store.hintsOf(accountId);
    const figures = store.figuresOf(accountId);
    const sentiment = store.sentimentOf(accountId);
    const exports = store.exportsOf(accountId);
    const facts = someFacts({ tickets: [aTicket()], followUps: [aFollowUp()] });
    const { id } = facts.customer;
    const hint = {
      id: "event-1",
      type: "zen:event-type:ticket.created",
      subject: { kind: "ticket", id: "12" },
      requesterId: id,
      accountNumber: null,
      unknown: null,
    } as const;
    const drained = async (pages: AsyncGenerator<unknown>) => {
      for await (const _page of pages);
    };
    const aStream = {
      stream: "tickets",
      place: { kind: "second", second: 0 },
      pageSize: 1000,
      oldestSecond: null,
      reachedSecond: null,
      dueAt: now,
      completeTo: null,
      rowsRead: 0,
      unreadable: 0,
      skipped: 0,
      failures: 0,
      reason: null,
      startedAt: now,
    } as const;
    const pageEnd = { state: aStream, dueAt: now };
    const organization = {
      id: "5",
      name: "Acme",
      updated_at: now,
      tags: [],
      organization_fields: null,
    };
    const ticket = { customerId: id, facts: aTicket() };
    const followUp = { customerId: id, facts: aFollowUp() };
    const conversation = { ticketId: "12", customerId: id, messages: [aMessage()], isAll: false };
    const modelVersion = "test-1";
    const batches: readonly ExportedBatch[] = [
      { kind: "organizations", organizations: [organization] },
      {
        kind: "users",
        customers: [{ record: facts.customer, organizationId: "5" }],
        goneIds: ["another"],
      },
      {
        kind: "tickets",
        tickets: [ticket],
        followUps: [followUp],
        gone: [{ id: "13", customerIds: [id] }],
        modelVersion,
      },
      { kind: "messages", conversations: [conversation], firstWithinMs: 1000, modelVersion },
      {
        kind: "ratings",
        ratings: [
          { ticketId: "12", source: "listed", id: "7", rating: aRating("good") },
          { ticketId: "12", source: "surveyed", id: "8", rating: null },
        ],
      },
      {
        kind: "clocks",
        clocks: clockEventsByTicket([aMetricEvent({ ticket_id: 12 })]),
        isInOrder: true,
      },
    ];
    const order = { kind: "order", id: "o-1", at: now, amount: 1, product: "a" } as const;

    const evaluations = store.evaluationsOf(accountId);
    const query = vi.spyOn(pg.Client.prototype, "query");
    await callAll(evaluations, {
      claim: () => evaluations.claim(1, now),
      countDue: () => evaluations.countDue(now),
      keep: () =>
        evaluations.keep(
          {
            customerId: id,
            revision: "00000000-0000-0000-0000-000000000000",
            terms: "t",
            at: now,
            text: "{}",
            healthScore: 30,
            measures: null,
          },
          now,
        ),
    });
    await callAll(account, {
      writeFacts: () => account.writeFacts(facts),
      readStored: () => account.readStored(id),
      beginReading: () =>
        account.beginReading({
          token: { jti: "token-2", expiresAt: now },
          customerId: id,
          knownRevision: null,
        }),
      readFacts: () => account.readFacts(id),
      noteFollowUp: () => account.noteFollowUp({ customerId: id, facts: aFollowUp(), at: now }),
      writeEvents: () => account.writeEvents(id, [order]),
      readEvents: () => account.readEvents(id),
      countCustomers: () => account.countCustomers(),
      spendToken: () => account.spendToken("token-1", now),
      forgetCustomer: () => account.forgetCustomer("another", now),
    });
    await callAll(hints, {
      take: () => hints.take(hint, now),
      claim: () => hints.claim(1, now + 10_000),
      postpone: () => hints.postpone(["event-1"], { until: now, reason: "a", counts: true }),
      giveUp: () => hints.giveUp(["event-2"], "a"),
      markDone: () => hints.markDone(["event-1"]),
      replay: () => hints.replay(now),
      counts: () => hints.counts(),
      customersOf: () => hints.customersOf(hint.subject, [id]),
      markOutdated: () => hints.markOutdated([id], now),
    });
    await callAll(figures, {
      readFigures: () => figures.readFigures(),
      writeFigures: () =>
        figures.writeFigures({
          asOf: now,
          terms: "",
          facts: unknownAccount,
          extent: { events: 0, newestEventAt: null, followUps: 0, lastReadAt: null },
        }),
      readExtent: () => figures.readExtent(),
      purchasesByPage: () => drained(figures.purchasesByPage()),
      decidedByPage: () => drained(figures.decidedByPage()),
    });
    await callAll(sentiment, {
      readJudgedTickets: () => sentiment.readJudgedTickets(10),
      countJudgedTickets: () => sentiment.countJudgedTickets(),
      readCorrections: () => sentiment.readCorrections(),
      readAdaptations: () => sentiment.readAdaptations(),
      writeAdaptation: () =>
        sentiment.writeAdaptation({
          language: "en",
          asOf: now,
          modelVersion: "test-1",
          judgedTickets: 0,
          learnt: null,
        }),
      readByAnother: () => sentiment.readByAnother("test-2", 10),
    });

    const connection = store.connectionOf(accountId);
    const tokens = {
      dataKey: "k",
      accessToken: "a",
      refreshToken: "r",
      accessExpiresAt: now,
      isAtRisk: false,
    };
    await callAll(connection, {
      connect: () => connection.connect(tokens, { userId: "1", at: now }),
      read: () => connection.read(),
      claimRefresh: () => connection.claimRefresh(1, { at: now, until: now + 1 }),
      refresh: () => connection.refresh(1, tokens),
      releaseRefresh: () => connection.releaseRefresh(2),
      needReconnect: () => connection.needReconnect(2, "a", now),
      rewrap: () => connection.rewrap("k", "l"),
      beginAttempt: () =>
        connection.beginAttempt("h", { dataKey: "k", verifier: "v", expiresAt: now }),
      takeAttempt: () => connection.takeAttempt("h", now),
    });
    const subscription = store.subscriptionOf(accountId);
    await callAll(subscription, {
      read: () => subscription.read(),
      claim: () => subscription.claim({ at: now, until: now + 1 }),
      keep: () =>
        subscription.keep({
          checkedAt: now,
          webhookId: "01A",
          state: "subscribed",
          reason: null,
          secrets: null,
        }),
      rewrap: () => subscription.rewrap("k", "l"),
    });
    const team = store.teamOf(accountId);
    await callAll(team, {
      followUps: () => team.followUps({ state: "open", after: "12", most: 5, at: now }),
      countHealths: () => team.countHealths(),
      measuresByPage: () => team.measuresByPage().next(),
      organization: () => team.organization("4001", 5),
      atRisk: () => team.atRisk({ below: 40, after: { score: 1, customerId: "12" }, most: 5 }),
      drawDecided: () =>
        team.drawDecided({ seed: "1", rule: "R04", from: now - 1, until: now, most: 5 }),
      drawAny: () => team.drawAny({ seed: "1", most: 5 }),
    });
    const privacy = store.privacyOf(accountId);
    await callAll(privacy, {
      held: () => privacy.held(id),
      unusableSince: () => privacy.unusableSince(),
      erase: () => privacy.erase(id, now),
      eraseAccount: () => privacy.eraseAccount(),
    });
    await callAll(exports, {
      claimTurn: () => exports.claimTurn(now),
      keepTurn: () => exports.keepTurn({ turn: "1", streams: [] }, now),
      endTurn: () => exports.endTurn({ turn: "1", streams: [] }, { state: aStream, dueAt: now }),
      takePage: () => exports.takePage({ turn: "1", streams: [] }, { batches, at: now }, pageEnd),
      begin: () => exports.begin([aStream]),
      takeRows: () => exports.takeRows(batches, now),
      organizationsOf: () => exports.organizationsOf(["5"]),
      ownersOf: () => exports.ownersOf(["12"]),
      unknownAmong: () => exports.unknownAmong(["12"]),
      ticketsOf: () => exports.ticketsOf(["12"]),
      endUsersAmong: () => exports.endUsersAmong([id]),
      progress: () => exports.progress(),
    });

    const statements = statementsOf(query.mock.calls);
    const ofTables = statements.filter(({ text }) => !/^(begin|commit|rollback)$/i.test(text));
    expect(ofTables.length).toBeGreaterThan(25);
    for (const { text, values } of ofTables) {
      expect(text).toContain("account_id");
      expect(values, text).toContain(accountId);
    }
  });

  it("cleans up for all accounts at once, and does nothing else for all of them", async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    await store.maintain(now);
    expect(await store.isReady()).toBe(true);
    const tables = statementsOf(query.mock.calls).flatMap(
      ({ text }) => /(?:from|update|into)\s+(\w+)/.exec(text)?.[1] ?? [],
    );
    expect(tables).toEqual(["used_tokens", "connect_attempts", "webhook_hints", "gone_tickets"]);
  });
});

const statementSchema = z.object({ text: z.string(), values: z.array(z.unknown()) });

/** What was asked of the database, prepared or not. */
function statementsOf(calls: readonly (readonly unknown[])[]) {
  return calls.map(([asked]) =>
    typeof asked === "string" ? { text: asked, values: [] } : statementSchema.parse(asked),
  );
}

/** Calls what the object has, in the given order; a function that nobody calls here fails. */
async function callAll<Functions extends object>(
  functions: Functions,
  calls: Calls<Functions>,
): Promise<void> {
  expect(Object.keys(calls).toSorted()).toEqual(Object.keys(functions).toSorted());
  for (const call of Object.values<() => unknown>(calls)) await call();
}
