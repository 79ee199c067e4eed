import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CareCard } from "../../../src/app/load/care-card.ts";
import { newTicketPlace } from "../../../src/app/load/new-ticket-place.ts";
import { startCareCard as startCareCardAt } from "../../../src/app/load/start-care-card.ts";
import { ticketPlace } from "../../../src/app/load/ticket-place.ts";
import { userPlace } from "../../../src/app/load/user-place.ts";
import type { CareContext, Suggestion } from "../../../src/care/care-context.ts";
import { noEdits } from "../../../src/care/follow-up-edits.ts";
import type { ZendeskRequest } from "../../../src/zendesk/send.ts";
import { now } from "../../support/clock.ts";
import { ticketJson } from "../../zendesk/payloads.ts";
import { aTicket, FakeTeam } from "../nav-bar/fake-team.ts";
import { type FakeHost, fakeHost } from "../support/fake-host.ts";
import { said, smallZendesk } from "../support/small-zendesk.ts";
import { angryContext, angryTicket, promoterContext } from "../support/stories.ts";
// So that it is there as soon as the card asks for it: time is the tests' own here.
import "../../../src/app/load/read-own-view.ts";

/** The card beside a ticket, as most stand. */
const startCareCard = (host: FakeHost) => startCareCardAt(host, ticketPlace);

const promoterTicket = { ...angryTicket, customer: { id: "360002", name: "Tomás" } };
const contexts: Readonly<Record<string, CareContext>> = {
  "360001": angryContext,
  "360002": promoterContext,
};
const contextOf = (customerId: string) => contexts[customerId] ?? ("not-found" as const);

/** Every name that the card ever showed, in order. */
function namesShown(card: CareCard): readonly string[] {
  const names: string[] = [];
  card.subscribe(() => {
    const { content } = card.state();
    const name = content.kind === "ready" ? String(content.context.customer.name) : content.kind;
    if (names.at(-1) !== name) names.push(name);
  });
  return names;
}

/** A question that the test answers when it likes. */
function later<T>() {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

describe("startCareCard", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);

  it("asks the page once and the service once for the first card", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCard(host);
    expect(card.state().content.kind).toBe("loading");
    await settle();
    expect(card.state()).toMatchObject({
      agent: { id: "11" },
      customer: angryTicket.customer,
      ticket: { id: "5012", status: "open", priority: "high", type: "problem" },
      content: { kind: "ready", context: angryContext, withoutService: null, failure: null },
    });
    expect(host.asked.gets()).toBe(1);
    expect(host.asked.contexts).toEqual(["360001"]);
  });

  it("gives back the health that this browser saw on the visit before, until the next one", async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const lastVisitOf = (card: CareCard) => {
      const { content } = card.state();
      return content.kind === "ready" ? content.lastVisit : "not ready";
    };
    const first = startCareCard(host);
    await settle();
    expect(lastVisitOf(first)).toBeNull();
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    const second = startCareCard(host);
    await settle();
    expect(lastVisitOf(second)).toMatchObject({ at: now, health: { score: 30 } });
    second.reload();
    await settle();
    expect(lastVisitOf(second)).toMatchObject({ at: now });
  });

  it("says that the ticket has no requester", async () => {
    const card = startCareCard(fakeHost({ ticket: { ...angryTicket, customer: null } }));
    await settle();
    expect(card.state().content).toEqual({ kind: "no-requester" });
  });

  it("waits for a requester beside a new ticket, and accepts a follow-up without one", async () => {
    const zendesk = async (request: ZendeskRequest) =>
      request.method === "POST"
        ? said(201, { ticket: ticketJson({ id: 901, requester_id: 11, type: "task" }) })
        : said(200, { tickets: [], meta: { has_more: false } });
    const host = fakeHost({
      ticket: { ...angryTicket, customer: null },
      context: contextOf,
      zendesk,
    });
    const card = startCareCardAt(host, newTicketPlace);
    await settle();
    expect(card.state().content).toEqual({ kind: "no-requester" });
    expect(host.asked.contexts).toEqual([]);
    host.show(angryTicket);
    host.say("ticket.requester.id.changed", 360001);
    await vi.advanceTimersByTimeAsync(150);
    const { ticket, customer, content } = card.state();
    expect({ ticket, customer }).toEqual({ ticket: null, customer: angryTicket.customer });
    const suggestion = content.kind === "ready" ? content.context.suggestions[0] : undefined;
    if (suggestion === undefined) throw new Error("The story has a suggestion.");
    const outcome = card.createFollowUp({ ...suggestion, sourceTicketId: null }, noEdits);
    await vi.waitFor(async () => expect(await outcome).toMatchObject({ kind: "created" }));
    const made = host.asked.requests.find(({ method }) => method === "POST");
    expect(made?.body).toMatchObject({
      ticket: { external_id: expect.stringMatching(/^care:0:/) },
    });
    expect(await card.correctSentiment("neutral")).toBe(false);
  });

  it("asks again once when somebody changes a profile, keeping what is shown", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCardAt(host, userPlace);
    await settle();
    expect(card.state()).toMatchObject({ ticket: null, content: { kind: "ready" } });
    host.say("user.name.changed", "Marta L.");
    host.say("user.tags.changed", ["vip"]);
    expect(card.state().content.kind).toBe("ready");
    await vi.advanceTimersByTimeAsync(150);
    expect(host.asked.contexts).toEqual(["360001", "360001"]);
    expect(card.state().content.kind).toBe("ready");
  });

  it("is empty from the moment the requester changes", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCard(host);
    await settle();
    host.say("ticket.requester.id.changed", 360002);
    expect(card.state()).toMatchObject({ ticket: null, content: { kind: "loading" } });
  });

  it("asks once for a burst of requester changes", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    startCareCard(host);
    await settle();
    host.show(promoterTicket);
    for (let burst = 0; burst < 5; burst += 1) {
      host.say("ticket.requester.id.changed", 360002);
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(150);
    expect(host.asked.contexts).toEqual(["360001", "360002"]);
  });

  it("never shows a late answer about an earlier requester", async () => {
    const slow = [later<CareContext>(), later<CareContext>(), later<CareContext>()];
    let asked = 0;
    const host = fakeHost({
      ticket: angryTicket,
      context: () => {
        const question = slow[asked];
        asked += 1;
        return question?.promise ?? "failed";
      },
    });
    const card = startCareCard(host);
    const names = namesShown(card);
    await settle();
    host.show(promoterTicket);
    host.say("ticket.requester.id.changed", 360002);
    await vi.advanceTimersByTimeAsync(150);
    host.show(angryTicket);
    host.say("ticket.requester.id.changed", 360001);
    await vi.advanceTimersByTimeAsync(150);
    expect(asked).toBe(3);
    slow[1]?.answer(promoterContext);
    await settle();
    expect(card.state().content.kind).toBe("loading");
    slow[0]?.answer(angryContext);
    await settle();
    expect(card.state().content.kind).toBe("loading");
    slow[2]?.answer(angryContext);
    await settle();
    expect(card.state().content).toMatchObject({ kind: "ready", context: angryContext });
    expect(names).toEqual(["loading", "Marta Lindqvist"]);
  });

  it("waits for the agent to come back before it asks about a requester changed elsewhere", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCard(host);
    await settle();
    host.setActive(false);
    host.show(promoterTicket);
    host.say("ticket.requester.id.changed", 360002);
    await vi.advanceTimersByTimeAsync(1000);
    expect(host.asked.contexts).toEqual(["360001"]);
    host.setActive(true);
    host.say("app.activated", { firstLoad: false });
    await settle();
    expect(card.state().content).toMatchObject({ kind: "ready", context: promoterContext });
  });

  it("refreshes on coming back after a minute, and keeps showing what it has meanwhile", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCard(host);
    await settle();
    host.say("app.activated", { firstLoad: true });
    host.say("app.activated", { firstLoad: false });
    await settle();
    expect(host.asked.contexts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(61_000);
    host.say("app.activated", { firstLoad: false });
    expect(card.state().content).toMatchObject({ kind: "ready", isRefreshing: true });
    await settle();
    expect(card.state().content).toMatchObject({ kind: "ready", isRefreshing: false });
    expect(host.asked.contexts).toHaveLength(2);
  });

  it("asks nothing by itself, however long it stays open", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    startCareCard(host);
    await settle();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(host.asked.contexts).toHaveLength(1);
    expect(host.asked.gets()).toBe(1);
  });

  it("keeps the last good figures when a refresh fails, and says why", async () => {
    let isAway = false;
    const host = fakeHost({
      ticket: angryTicket,
      context: (id) => (isAway ? "timeout" : contextOf(id)),
      zendesk: smallZendesk(() => said(500, "")),
    });
    const card = startCareCard(host);
    await settle();
    isAway = true;
    card.reload();
    await vi.waitFor(() =>
      expect(card.state().content).toMatchObject({
        kind: "ready",
        context: angryContext,
        isRefreshing: false,
        failure: { kind: "zendesk" },
      }),
    );
  });

  it("says that Zendesk asked to wait when there is nothing else to show", async () => {
    const host = fakeHost({
      ticket: angryTicket,
      serviceUrl: null,
      zendesk: smallZendesk(() => said(429, "", { "retry-after": "30" })),
    });
    const card = startCareCard(host);
    await vi.waitFor(() =>
      expect(card.state().content).toMatchObject({
        kind: "failed",
        failure: { kind: "rate-limited" },
      }),
    );
  });

  it("asks once however often the agent comes back while an answer is awaited", async () => {
    const slow = later<CareContext>();
    const answers: (CareContext | Promise<CareContext>)[] = [angryContext, slow.promise];
    const host = fakeHost({ ticket: angryTicket, context: () => answers.shift() ?? "failed" });
    const card = startCareCard(host);
    await settle();
    await vi.advanceTimersByTimeAsync(61_000);
    for (let visit = 0; visit < 3; visit += 1) {
      host.say("app.activated", { firstLoad: false });
      await settle();
    }
    expect(host.asked.contexts).toHaveLength(2);
    slow.answer(angryContext);
    await settle();
    expect(card.state().content).toMatchObject({ kind: "ready", isRefreshing: false });
  });

  it("tries again by itself when the agent comes back after the time Zendesk asked for", async () => {
    let isBusy = true;
    const host = fakeHost({
      ticket: { ...angryTicket, customer: { id: "7", name: null } },
      serviceUrl: null,
      zendesk: smallZendesk(() => (isBusy ? said(429, "", { "retry-after": "30" }) : null)),
    });
    const card = startCareCard(host);
    await vi.waitFor(() => expect(card.state().content.kind).toBe("failed"));
    isBusy = false;
    const asked = host.asked.gets();
    host.say("app.activated", { firstLoad: false });
    expect(host.asked.gets()).toBe(asked);
    await vi.advanceTimersByTimeAsync(31_000);
    host.say("app.activated", { firstLoad: false });
    await vi.waitFor(() => expect(card.state().content.kind).toBe("ready"));
  });

  it.each([
    [403, "forbidden"],
    [404, "no-such-customer"],
  ])("clears the customer's figures when a refresh ends in %s", async (status, kind) => {
    let isOver = false;
    const host = fakeHost({
      ticket: angryTicket,
      context: (id) => (isOver ? "not-found" : contextOf(id)),
      zendesk: smallZendesk(() => said(status, { error: "RecordNotFound" })),
    });
    const card = startCareCard(host);
    await settle();
    isOver = true;
    card.reload();
    await vi.waitFor(() =>
      expect(card.state().content).toEqual({ kind: "failed", failure: { kind } }),
    );
  });

  it("says that Zendesk's page failed when it cannot say whose the ticket is", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const errors = new Map([["ticket.requester", "Not now"]]);
    const get = host.get;
    const card = startCareCard({
      ...host,
      get: async (paths) => ({ ...(await get(paths)), errors }),
    });
    await settle();
    expect(card.state().content).toEqual({ kind: "failed", failure: { kind: "page" } });
    errors.clear();
    card.reload();
    await settle();
    expect(card.state().content.kind).toBe("ready");
  });

  it("follows the ticket's status, priority and type without asking anybody", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCard(host);
    await settle();
    host.say("ticket.status.changed", "solved");
    host.say("ticket.priority.changed", "-");
    expect(card.state().ticket).toMatchObject({ status: "solved", priority: null });
    expect(host.asked.gets()).toBe(1);
  });

  it("drops what comes after Zendesk takes the app down", async () => {
    const slow = later<CareContext>();
    const host = fakeHost({ ticket: angryTicket, context: () => slow.promise });
    const card = startCareCard(host);
    await settle();
    host.say("app.willDestroy");
    slow.answer(angryContext);
    await settle();
    expect(card.state().content.kind).toBe("loading");
  });

  it("tells the service how a ticket sounds to the agent, and asks again", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCard(host);
    await settle();
    vi.useRealTimers();
    vi.setSystemTime(now);
    expect(await card.correctSentiment("neutral")).toBe(true);
    expect(host.asked.told).toEqual([
      {
        customerId: "360001",
        events: [
          {
            kind: "sentiment-corrected",
            id: expect.stringMatching(/^sentiment:5012:11:\d+$/),
            at: expect.stringMatching(/Z$/),
            ticketId: "5012",
            label: "neutral",
            by: "11",
          },
        ],
      },
    ]);
    await vi.waitFor(() => expect(host.asked.contexts).toEqual(["360001", "360001"]));
  });

  it("tells the service which suggestion is not wanted, and takes it away at once", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf });
    const card = startCareCard(host);
    await settle();
    vi.useRealTimers();
    vi.setSystemTime(now);
    const [first, ...others] = angryContext.suggestions;
    if (first === undefined) throw new Error("there is one");
    const shown: unknown[] = [];
    card.subscribe(() => {
      const { content } = card.state();
      if (content.kind === "ready") shown.push(content.context.suggestions);
    });
    expect(await card.dismissSuggestion(first, "bad-moment")).toBe(true);
    expect(shown).toContainEqual(others);
    expect(host.asked.told).toEqual([
      {
        customerId: "360001",
        events: [
          {
            kind: "suggestion-dismissed",
            id: expect.stringMatching(/^dismissed:5012:R\d\d:11:\d+$/),
            at: expect.stringMatching(/Z$/),
            rule: first.rule,
            evidenceKey: first.evidenceKey,
            reason: "bad-moment",
            ticketId: first.sourceTicketId,
          },
        ],
      },
    ]);
    await vi.waitFor(() => expect(host.asked.contexts).toEqual(["360001", "360001"]));
    const aboutNoTicket = { ...first, sourceTicketId: null };
    expect(await card.dismissSuggestion(aboutNoTicket, "other")).toBe(true);
    expect(host.asked.told[1]).toMatchObject({ events: [{ ticketId: "5012" }] });
  });

  it("keeps a suggestion whose dismissal was not kept", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf, refusesEvents: true });
    const card = startCareCard(host);
    await settle();
    vi.useRealTimers();
    const [first] = angryContext.suggestions;
    if (first === undefined) throw new Error("there is one");
    expect(await card.dismissSuggestion(first, "other")).toBe(false);
    expect(card.state().content).toMatchObject({
      context: { suggestions: angryContext.suggestions },
    });
  });

  it("says that a correction was not kept", async () => {
    const host = fakeHost({ ticket: angryTicket, context: contextOf, refusesEvents: true });
    const card = startCareCard(host);
    await settle();
    vi.useRealTimers();
    expect(await card.correctSentiment("neutral")).toBe(false);
    expect(host.asked.contexts).toEqual(["360001"]);
  });
});

describe("an old reading of the service", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const readAgo = (milliseconds: number): CareContext => ({
    ...angryContext,
    freshness: { ...angryContext.freshness, asOf: new Date(now - milliseconds).toISOString() },
  });
  const old = readAgo(301_000);
  const renewed = readAgo(1000);

  it("is followed by the newer one that the service has soon after, also on a refresh", async () => {
    const answers = [old, renewed, old, renewed];
    const host = fakeHost({ ticket: angryTicket, context: () => answers.shift() ?? "failed" });
    const card = startCareCard(host);
    for (const times of [2, 4]) {
      await vi.advanceTimersByTimeAsync(2900);
      expect(card.state().content).toMatchObject({ context: old, isRefreshing: false });
      await vi.advanceTimersByTimeAsync(200);
      expect(card.state().content).toMatchObject({ kind: "ready", context: renewed });
      expect(host.asked.contexts).toHaveLength(times);
      card.reload();
    }
  });

  it("is asked about once more and no oftener, and stays when that fails", async () => {
    const answers = [old];
    const host = fakeHost({ ticket: angryTicket, context: () => answers.shift() ?? "failed" });
    const card = startCareCard(host);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(host.asked.contexts).toHaveLength(2);
    expect(card.state().content).toMatchObject({ kind: "ready", context: old, failure: null });
  });

  it("waits for the agent to come back where they have left", async () => {
    const answers = [old, renewed];
    const host = fakeHost({ ticket: angryTicket, context: () => answers.shift() ?? "failed" });
    const card = startCareCard(host);
    await vi.advanceTimersByTimeAsync(0);
    host.setActive(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(host.asked.contexts).toHaveLength(1);
    host.setActive(true);
    host.say("app.activated", { firstLoad: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(card.state().content).toMatchObject({ kind: "ready", context: renewed });
  });

  it("never brings back an earlier requester", async () => {
    const host = fakeHost({
      ticket: angryTicket,
      context: (id) => (id === "360001" ? old : promoterContext),
    });
    const card = startCareCard(host);
    await vi.advanceTimersByTimeAsync(1000);
    host.show(promoterTicket);
    host.say("ticket.requester.id.changed", 360002);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(card.state().content).toMatchObject({ kind: "ready", context: promoterContext });
    expect(host.asked.contexts).toEqual(["360001", "360002"]);
  });
});

describe("createFollowUp", () => {
  const suggestion = firstSuggestionOf(angryContext);

  /** Zendesk that writes tickets and finds them again by `external_id`. */
  function writingZendesk() {
    const written: Readonly<Record<string, unknown>>[] = [];
    const send = smallZendesk(({ method, path, body }: ZendeskRequest) => {
      if (path !== "/api/v2/tickets") return null;
      if (method === "GET") return said(200, { tickets: written });
      const ticket = ticketJson({ id: 900 + written.length, ...ticketIn(body) });
      written.push(ticket);
      return said(201, { ticket });
    });
    return { written, send };
  }

  async function readyCard(zendesk: ReturnType<typeof smallZendesk>) {
    const host = fakeHost({ ticket: angryTicket, context: () => angryContext, zendesk });
    const card = startCareCard(host);
    await vi.waitFor(() => expect(card.state().content.kind).toBe("ready"));
    return { host, card };
  }

  it("writes one task on a double click, lists it, and stops suggesting it", async () => {
    const zendesk = writingZendesk();
    const { host, card } = await readyCard(zendesk.send);
    const [first, second] = await Promise.all([
      card.createFollowUp(suggestion, noEdits),
      card.createFollowUp(suggestion, noEdits),
    ]);
    expect(first).toMatchObject({ kind: "created", followUp: { ticketId: "900", state: "open" } });
    expect(second).toEqual(first);
    expect(zendesk.written).toHaveLength(1);
    expect(zendesk.written[0]).toMatchObject({ requester_id: 11, assignee_id: 11, type: "task" });
    const { content } = card.state();
    const context = content.kind === "ready" ? content.context : null;
    expect(context?.followUps[0]?.ticketId).toBe("900");
    expect(context?.suggestions.map(({ rule }) => rule)).not.toContain(suggestion.rule);
    expect(host.asked.hints).toEqual([{ customerId: "360001", ticketId: "900" }]);
  });

  it("stays listed when a reading that began before it lands after it", async () => {
    const zendesk = writingZendesk();
    const slow = later<CareContext>();
    const answers: (CareContext | Promise<CareContext>)[] = [angryContext, slow.promise];
    const host = fakeHost({
      ticket: angryTicket,
      context: () => answers.shift() ?? angryContext,
      zendesk: zendesk.send,
    });
    const card = startCareCard(host);
    await vi.waitFor(() => expect(card.state().content.kind).toBe("ready"));
    card.reload();
    await vi.waitFor(() => expect(host.asked.contexts).toHaveLength(2));
    await card.createFollowUp(suggestion, noEdits);
    slow.answer(angryContext);
    await vi.waitFor(() => expect(card.state().content).toMatchObject({ isRefreshing: false }));
    const isListed = () => {
      const { content } = card.state();
      if (content.kind !== "ready") return false;
      const { suggestions, followUps } = content.context;
      return (
        followUps[0]?.ticketId === "900" &&
        suggestions.every(({ rule }) => rule !== suggestion.rule)
      );
    };
    expect(isListed()).toBe(true);
    expect(await card.createFollowUp(suggestion, noEdits)).toMatchObject({ kind: "created" });
    expect(isListed()).toBe(true);
    expect(zendesk.written).toHaveLength(1);
  });

  it("quotes Zendesk's refusal and leaves the suggestion", async () => {
    const send = smallZendesk(({ method }) =>
      method === "POST" ? said(403, { error: "Forbidden", description: "Not for you" }) : null,
    );
    const { card } = await readyCard(async (request) =>
      request.path === "/api/v2/tickets" && request.method === "GET"
        ? said(200, { tickets: [] })
        : send(request),
    );
    expect(await card.createFollowUp(suggestion, noEdits)).toEqual({
      kind: "refused",
      detail: "Not for you",
    });
    const { content } = card.state();
    expect(content.kind === "ready" && content.context.suggestions).toEqual(
      angryContext.suggestions,
    );
  });

  it("can be tried again after it failed", async () => {
    const zendesk = writingZendesk();
    let isDown = true;
    const { card } = await readyCard(async (request) =>
      isDown ? said(500, "") : zendesk.send(request),
    );
    expect(await card.createFollowUp(suggestion, noEdits)).toMatchObject({ kind: "failed" });
    isDown = false;
    expect(await card.createFollowUp(suggestion, noEdits)).toMatchObject({ kind: "created" });
    expect(zendesk.written).toHaveLength(1);
  });
});

describe("completeFollowUp", () => {
  it("tags the ticket that it was made from, on a profile too", async () => {
    const zendesk = new FakeTeam([
      aTicket({ id: 81, external_id: "care:12:R04:81" }),
      aTicket({ id: 12, type: "question", status: "open", tags: ["care_follow_ups_open"] }),
    ]);
    const host = fakeHost({
      ticket: angryTicket,
      context: () => angryContext,
      zendesk: zendesk.host().zendesk,
    });
    const card = startCareCardAt(host, userPlace);
    await vi.waitFor(() => expect(card.state().content.kind).toBe("ready"));
    expect(card.state().ticket).toBeNull();
    expect(await card.completeFollowUp("81", "reached")).toEqual({ kind: "done", isTagged: true });
    expect(zendesk.tickets[1]?.tags).toEqual(["care_follow_ups_done"]);
  });
});

function firstSuggestionOf({ suggestions }: CareContext): Suggestion {
  const [first] = suggestions;
  if (first === undefined) throw new Error("The story suggests nothing.");
  return first;
}

function ticketIn(body: unknown): Readonly<Record<string, unknown>> {
  return (body as { ticket: Readonly<Record<string, unknown>> }).ticket;
}

describe("putOffSuggestion", () => {
  it("hides a suggestion from everybody where the service keeps it, and wakes it there too", async () => {
    const suggestion = firstSuggestionOf(angryContext);
    const { rule, evidenceKey } = suggestion;
    const waiting = {
      ...angryContext,
      suggestions: angryContext.suggestions.filter((one) => one !== suggestion),
      putOff: [{ rule, evidenceKey, until: new Date(now + 3 * 86_400_000).toISOString() }],
    };
    const host = fakeHost({
      ticket: angryTicket,
      context: () => (host.asked.told.length % 2 === 1 ? waiting : angryContext),
    });
    const card = startCareCard(host);
    await vi.waitFor(() => expect(card.state().content.kind).toBe("ready"));
    vi.setSystemTime(now);
    expect(await card.putOffSuggestion(suggestion, 3)).toBe(true);
    await vi.waitFor(() => expect(card.state().content).toMatchObject({ putOff: 1 }));
    expect(card.state().content).toMatchObject({ context: waiting });
    card.wakeSuggestions();
    await vi.waitFor(() => expect(card.state().content).toMatchObject({ putOff: 0 }));
    expect(card.state().content).toMatchObject({ context: angryContext });
    const told = { kind: "suggestion-put-off", rule, evidenceKey, by: "11" };
    expect(host.asked.told).toEqual([
      { customerId: "360001", events: [{ ...told, ...momentsOf(3) }] },
      { customerId: "360001", events: [{ ...told, ...momentsOf(0) }] },
    ]);
    vi.useRealTimers();
  });

  it("hides it from this agent alone where the service is away", async () => {
    const host = fakeHost({
      ticket: angryTicket,
      context: () => angryContext,
      refusesEvents: true,
    });
    const card = startCareCard(host);
    await vi.waitFor(() => expect(card.state().content.kind).toBe("ready"));
    const suggestion = firstSuggestionOf(angryContext);
    expect(await card.putOffSuggestion(suggestion, 3)).toBe(false);
    const rulesIn = () => {
      const { content } = card.state();
      return content.kind === "ready" ? content.context.suggestions.map(({ rule }) => rule) : [];
    };
    expect(rulesIn()).not.toContain(suggestion.rule);
    expect(card.state().content).toMatchObject({ putOff: 1 });
    card.reload();
    await vi.waitFor(() => expect(card.state().content).toMatchObject({ isRefreshing: false }));
    expect(rulesIn()).not.toContain(suggestion.rule);
    expect(card.state().content).toMatchObject({ putOff: 1 });
    card.wakeSuggestions();
    await vi.waitFor(() => expect(rulesIn()).toContain(suggestion.rule));
    expect(card.state().content).toMatchObject({ putOff: 0 });
  });
});

/** An event's moments, and its id that holds one of them, where something waits for so many days. */
function momentsOf(days: number) {
  return {
    id: expect.stringMatching(/^put-off:5012:R\d\d:11:\d+$/),
    at: expect.stringMatching(/^2026-11-22T/),
    until: expect.stringMatching(days === 0 ? /^2026-11-22T/ : /^2026-11-25T/),
  };
}
