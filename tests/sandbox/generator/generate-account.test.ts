import { describe, expect, it } from "vitest";
import { accountTexts } from "../../../sandbox/account/account-files.ts";
import { eventStories, setupSteps } from "../../../sandbox/generator/event-stories.ts";
import { generateAccount } from "../../../sandbox/generator/generate-account.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { stories } from "../../../sandbox/generator/stories.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { ruleIds } from "../../../src/care/rules.ts";
import { exportNames, parseExportFile } from "../../../src/zendesk/export-files.ts";
import { at as instant } from "../../support/clock.ts";
import { contextsOf, factsIn } from "./contexts.ts";

const at = instant("2026-11-22");
const opened = instant("2026-11-22T09:00:00Z");
const data = generateAccount({ seed: 1, at });
/** The default policy names no steps of setting up, so that its R19 is silent. */
const policy = { ...defaultPolicy, lifecycle: { ...defaultPolicy.lifecycle, setupSteps } };
const contextOf = contextsOf(data, opened, policy);
const factsOf = factsIn(data, opened, policy);
const customerFacts = data.users
  .filter(({ role }) => role === "end-user")
  .map(({ id }) => factsOf(id));
const ticketFacts = customerFacts.flatMap(({ tickets }) => tickets);

describe("generateAccount", () => {
  it("gives the same account for the same seed and day", () => {
    expect(generateAccount({ seed: 1, at })).toEqual(data);
  });

  it("gives another account for another seed", () => {
    expect(generateAccount({ seed: 2, at }).tickets).not.toEqual(data.tickets);
  });

  it("has 200 customers, about 3,000 tickets over five years, and six languages", () => {
    const customers = data.users.filter((user) => user.role === "end-user");
    const firstAt = Math.min(...data.tickets.map((ticket) => Date.parse(ticket.created_at)));
    expect(customers).toHaveLength(200);
    expect(Math.abs(data.tickets.length - 3000)).toBeLessThan(60);
    expect((at - firstAt) / 86_400_000 / 365).toBeGreaterThan(4.5);
    expect((at - firstAt) / 86_400_000 / 365).toBeLessThanOrEqual(5);
    expect(new Set(customers.map((user) => user.locale?.slice(0, 2)))).toEqual(
      new Set(["en", "de", "fr", "es", "ar", "ja"]),
    );
  });

  it("has nothing later than its day", () => {
    const instants = [
      ...data.tickets.flatMap((ticket) => [ticket.created_at, ticket.updated_at]),
      ...data.comments.map((comment) => comment.created_at),
      ...data.satisfactionRatings.map((rating) => rating.created_at),
      ...data.audits.map((audit) => audit.created_at),
      ...data.metricEvents.map((event) => event.time),
    ];
    expect(instants.filter((text) => Date.parse(text ?? "") > at)).toEqual([]);
  });

  it("refers only to people and tickets that are there", () => {
    const userIds = new Set(data.users.map((user) => user.id));
    const ticketIds = new Set(data.tickets.map((ticket) => ticket.id));
    expect(data.tickets.filter((ticket) => !userIds.has(ticket.requester_id))).toEqual([]);
    expect(data.comments.filter((comment) => !ticketIds.has(comment.ticket_id))).toEqual([]);
    expect(data.comments.filter((comment) => !userIds.has(comment.author_id))).toEqual([]);
    expect(data.satisfactionRatings.filter((rating) => !ticketIds.has(rating.ticket_id))).toEqual(
      [],
    );
    expect(data.audits.filter((audit) => !ticketIds.has(audit.ticket_id))).toEqual([]);
    expect(data.metricEvents.filter((event) => !ticketIds.has(event.ticket_id))).toEqual([]);
    expect(new Set(data.audits.map((audit) => audit.id)).size).toBe(data.audits.length);
    expect(new Set(data.metricEvents.map((event) => event.id)).size).toBe(data.metricEvents.length);
    expect(ticketIds.size).toBe(data.tickets.length);
    expect(new Set(data.comments.map((comment) => comment.id)).size).toBe(data.comments.length);
  });

  it.each(exportNames)("writes %s that the Zendesk layer reads without a fault", (name) => {
    const parsed = parseExportFile(name, accountTexts(data)[name]);
    expect(parsed.problems).toEqual([]);
    expect(parsed.records.length).toBeGreaterThan(0);
  });

  it("has a solving moment exactly for tickets that were solved", () => {
    const isDone = (status: string) => status === "solved" || status === "closed";
    for (const { status, metric_set: metrics, created_at: createdAt, id } of data.tickets) {
      if (isDone(status)) expect(metrics?.solved_at, `ticket ${id}`).not.toBeNull();
      if (metrics?.solved_at && isDone(status)) {
        const minutes = (Date.parse(metrics.solved_at) - Date.parse(createdAt)) / 60_000;
        expect(metrics.full_resolution_time_in_minutes.calendar, `ticket ${id}`).toBe(minutes);
      }
    }
  });

  it("rates only solved tickets, and says the same in the list of ratings", () => {
    const listed = new Map(data.satisfactionRatings.map((one) => [one.ticket_id, one.score]));
    const onTickets = new Map(
      data.tickets.flatMap(({ id, satisfaction_rating: rating }) =>
        rating?.score === "good" || rating?.score === "bad" ? [[id, rating.score]] : [],
      ),
    );
    expect(listed).toEqual(onTickets);
    expect(listed.size).toBeGreaterThan(500);
  });

  it("has answers to surveys for about half of the ratings, and both ways to write them", () => {
    const rated = ticketFacts.filter(({ rating }) => rating !== null);
    const scaled = rated.filter(({ rating }) => rating?.scale?.outOf === 5);
    expect(scaled.length / rated.length).toBeGreaterThan(0.4);
    expect(scaled.length / rated.length).toBeLessThan(0.6);
    expect(new Set(scaled.map(({ rating }) => rating?.scale?.value))).toEqual(
      new Set([1, 2, 3, 4, 5]),
    );
    const names = data.surveyResponses.map((one) => /z\w+:ticket/.exec(JSON.stringify(one))?.[0]);
    expect(new Set(names)).toEqual(new Set(["zen:ticket", "zrn:ticket"]));
  });

  it("misses the targets of its urgent tickets exactly where it answered later than promised", () => {
    const hours = { urgent: 4, high: 8 } as const;
    let missed = 0;
    for (const ticket of ticketFacts) {
      const first = ticket.sla.find(({ metric }) => metric === "first-reply");
      const isPromised = ticket.priority === "urgent" || ticket.priority === "high";
      expect(first !== undefined, ticket.id).toBe(isPromised);
      if (first === undefined || !isPromised) continue;
      const dueAt = ticket.createdAt + hours[ticket.priority] * 3_600_000;
      const minutes = ticket.serviceTimes?.firstReplyMinutes ?? null;
      const repliedAt = minutes === null ? opened : ticket.createdAt + minutes * 60_000;
      // Of what happens in its last hours, the account does not tell.
      if (dueAt > at - 14 * 3_600_000) continue;
      expect(first.breachedAt, ticket.id).toBe(repliedAt > dueAt ? dueAt : null);
      if (first.endedAt !== null) expect(first.dueAt, ticket.id).toBe(dueAt);
      if (first.breachedAt !== null) missed += 1;
    }
    expect(missed).toBeGreaterThan(20);
    const standing = ticketFacts.filter(
      ({ status, sla }) =>
        (status === "new" || status === "open") &&
        sla.some(({ breachedAt }) => breachedAt !== null),
    );
    expect(standing.length).toBeGreaterThan(0);
  });

  it("has incidents of several customers whose problem was solved some days ago", () => {
    const incidents = ticketFacts.filter(({ problem }) => (problem?.solvedAt ?? null) !== null);
    expect(incidents).toHaveLength(6);
    for (const { problem } of incidents) {
      const days = (at - (problem?.solvedAt ?? 0)) / 86_400_000;
      expect(days).toBeGreaterThan(1);
      expect(days).toBeLessThan(7);
    }
  });

  it("has customers whom an open problem affects", () => {
    const incidents = ticketFacts.filter(
      ({ problem }) => problem !== null && problem.solvedAt === null,
    );
    expect(incidents.length).toBeGreaterThan(1);
    expect(incidents.every(({ status }) => status !== "solved" && status !== "closed")).toBe(true);
    expect(new Set(incidents.map(({ problem }) => problem?.ticketId)).size).toBe(1);
  });

  it("has customers who are known better through their organization", () => {
    const shared = customerFacts.flatMap(({ customer }) => customer.mapped.fromOrganization);
    for (const name of ["customerSince", "loyaltyTier", "lifetimeValue"] as const) {
      expect(shared.filter((one) => one === name).length, name).toBeGreaterThan(1);
    }
    expect(
      customerFacts.filter(({ customer }) => customer.tags.includes("trade")).length,
    ).toBeGreaterThan(3);
  });

  it("has a customer for whom each rule of the playbook makes its suggestion", () => {
    const fired = new Set<string>();
    for (const user of data.users.filter(({ role }) => role === "end-user")) {
      for (const { rule } of contextOf(user.id).suggestions) fired.add(rule);
    }
    expect([...fired].sort()).toEqual([...ruleIds]);
  });

  it.each(stories.map(({ rule }, index) => [rule, 1007 + index]))(
    "tells the story of %s so that one of its two customers shows it",
    (rule, id) => {
      const rules = [id, id + stories.length].flatMap((customerId) =>
        contextOf(customerId).suggestions.map((suggestion) => suggestion.rule),
      );
      expect(rules).toContain(rule);
    },
  );

  it.each(eventStories.map(({ rule }, index) => [rule, 1007 + 2 * stories.length + index]))(
    "tells the story of %s, with what happened outside of support",
    (rule, id) => {
      const rules = [id, id + eventStories.length].flatMap((customerId) =>
        contextOf(customerId).suggestions.map((suggestion) => suggestion.rule),
      );
      expect(rules).toContain(rule);
    },
  );

  it("puts an open ticket of each protagonist at the top of the list", () => {
    const newest = data.tickets
      .filter(({ status }) => status !== "solved" && status !== "closed")
      .sort((a, b) => Date.parse(b.updated_at ?? "") - Date.parse(a.updated_at ?? ""))
      .slice(0, 6)
      .map((ticket) => ticket.requester_id);
    expect(newest.sort()).toEqual(Object.values(protagonists));
  });

  it("makes Maya a promoter of seven years with nothing bad", () => {
    const context = contextOf(protagonists.promoter);
    expect(context.tenure).toMatchObject({ known: true, months: 84, source: "mapped-field" });
    expect(context.sentiment).toMatchObject({ known: true, label: "positive" });
    expect(context.service.csat).toMatchObject({ known: true, value: 100 });
    expect(context.suggestions.map(({ rule }) => rule)).toEqual(["R31"]);
  });

  it("makes Derek an angry repeat complainer whose ratings fall", () => {
    const context = contextOf(protagonists.complainer);
    const rules = context.suggestions.map(({ rule }) => rule);
    expect(context.sentiment).toMatchObject({ known: true, label: "negative", trend: "falling" });
    expect(rules).toEqual(
      expect.arrayContaining(["R04", "R05", "R06", "R07", "R08", "R10", "R12", "R13"]),
    );
  });

  it("makes Priya a prospect of yesterday with one question", () => {
    const context = contextOf(protagonists.prospect);
    expect(context.lifecycleStage).toBe("prospect");
    expect(context.freshness.tickets).toBe(1);
  });

  it("has a suspended customer, and one with a 300-character name and 300 tags", () => {
    const byId = new Map(data.users.map((user) => [user.id, user]));
    expect(byId.get(protagonists.suspended)?.suspended).toBe(true);
    expect(byId.get(protagonists.longName)?.name).toHaveLength(300);
    expect(byId.get(protagonists.longName)?.tags).toHaveLength(300);
    expect(byId.get(protagonists.arabic)?.name).toMatch(/^[\u0600-\u06ff ]+$/);
  });
});
