import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { accountTexts } from "../../../sandbox/account/account-files.ts";
import { eventStories } from "../../../sandbox/generator/event-stories.ts";
import { generateAccount } from "../../../sandbox/generator/generate-account.ts";
import { protagonists } from "../../../sandbox/generator/protagonists.ts";
import { stories } from "../../../sandbox/generator/stories.ts";
import { type CustomerEvent, eventsOfKind } from "../../../src/care/customer-event.ts";
import { defaultPolicy } from "../../../src/care/policy.ts";
import { sentEventSchema } from "../../../src/contract/customer-event.ts";
import { exportedAccountOf } from "../../../src/service/exported-account.ts";
import { at as instant } from "../../support/clock.ts";
import { reader } from "../../support/message-reader.ts";

const at = instant("2026-11-22");
const data = generateAccount({ seed: 1, at });
const account = exportedAccountOf(accountTexts(data), reader);
const factsOf = account.factsAt(at, defaultPolicy);
const eventsOf = (customerId: number) => account.eventsByCustomer.get(String(customerId)) ?? [];

const daysAgo = (event: CustomerEvent | undefined) =>
  event === undefined ? Number.NaN : (at - event.at) / 86_400_000;

describe("customerEvents", () => {
  it("are events that the service takes, of customers who are there", () => {
    const customerIds = new Set(
      data.users.filter(({ role }) => role === "end-user").map(({ id }) => id),
    );
    for (const { customerId, ...event } of data.customerEvents) {
      expect(z.safeParse(sentEventSchema, event).error?.issues ?? [], event.id).toEqual([]);
      expect(customerIds).toContain(customerId);
    }
    expect(account.problems).toEqual([]);
  });

  it("are not later than the account's day, and have an id once for each customer", () => {
    expect(data.customerEvents.filter((event) => Date.parse(event.at) > at)).toEqual([]);
    const keys = data.customerEvents.map(({ customerId, id }) => `${customerId} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are enough orders for a purchase model, of customers who mostly buy seldom", () => {
    const { purchaseModel } = factsOf("1001")?.account ?? {};
    expect(purchaseModel?.customers).toBeGreaterThan(defaultPolicy.value.modelMinimumCustomers);
    expect(purchaseModel?.spend?.customers).toBeGreaterThan(50);
    const counts = [...account.eventsByCustomer.values()]
      .map((events) => eventsOfKind(events, "order", at).length)
      .filter((count) => count > 0)
      .sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(3);
    expect(counts.at(-1)).toBeLessThan(50);
  });

  it("are answers to surveys of every kind, from many customers", () => {
    const scores = [...account.eventsByCustomer.values()].flatMap((events) =>
      eventsOfKind(events, "nps", at).map(({ score }) => score),
    );
    expect(scores.length).toBeGreaterThan(60);
    for (const isOfKind of [(n: number) => n <= 6, (n: number) => n === 7 || n === 8]) {
      expect(scores.filter(isOfKind).length).toBeGreaterThan(10);
    }
    expect(scores.filter((score) => score >= 9).length).toBeGreaterThan(20);
  });

  it("are, of Maya, orders that come to what her record says, a plan that runs, and a 10", () => {
    const events = eventsOf(protagonists.promoter);
    const orders = eventsOfKind(events, "order", at);
    const spent = orders.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const { mapped } = factsOf(`${protagonists.promoter}`)?.customer ?? {};
    expect(spent).toBe(mapped?.lifetimeValue);
    expect(daysAgo(orders.at(-1))).toBeGreaterThan(7 * 365);
    expect(eventsOfKind(events, "subscription", at)[0]).toMatchObject({
      state: "renewed",
      renewsOn: "2027-09-13",
    });
    expect(eventsOfKind(events, "nps", at)[0]).toMatchObject({ score: 10 });
  });

  it("are, of Derek, a payment that failed and a 2; of Priya none", () => {
    const events = eventsOf(protagonists.complainer);
    expect(eventsOfKind(events, "payment", at)[0]).toMatchObject({ state: "failed" });
    expect(eventsOfKind(events, "nps", at)[0]).toMatchObject({ score: 2 });
    expect(eventsOf(protagonists.prospect)).toEqual([]);
  });

  it("come protagonists first", () => {
    expect(data.customerEvents[0]?.customerId).toBe(protagonists.promoter);
  });
});

/** The first of each story's two customers. */
const teller = (rule: string) =>
  1007 + 2 * stories.length + eventStories.findIndex((story) => story.rule === rule);

describe("eventStories", () => {
  it.each(eventStories.map(({ rule }) => rule))("tell %s of two customers", (rule) => {
    const [first, second] = [teller(rule), teller(rule) + eventStories.length];
    const kindsOf = (id: number) => eventsOf(id).map(({ kind }) => kind);
    expect(kindsOf(first).length).toBeGreaterThan(1);
    expect(kindsOf(second)).toEqual(kindsOf(first));
  });

  it.each([
    ["R01", 0, 6],
    ["R02", 7, 8],
    ["R03", 9, 10],
    ["R17", 0, 6],
  ])("of %s end with a score from %i to %i", (rule, low, high) => {
    const newest = eventsOfKind(eventsOf(teller(rule)), "nps", at)[0];
    expect(newest?.score).toBeGreaterThanOrEqual(low);
    expect(newest?.score).toBeLessThanOrEqual(high);
    expect(daysAgo(newest)).toBeLessThan(7);
  });

  it("of R22 and R23 have a plan that runs out in 30 days, and two days ago", () => {
    const renewsOn = (rule: string) =>
      eventsOfKind(eventsOf(teller(rule)), "subscription", at)[0]?.renewsOn;
    expect([renewsOn("R22"), renewsOn("R23")]).toEqual(["2026-12-22", "2026-11-20"]);
  });

  it("of R29 name the customer's own ticket in which they asked", () => {
    const shipped = eventsOfKind(eventsOf(teller("R29")), "feature-shipped", at)[0];
    const asked = factsOf(`${teller("R29")}`)?.tickets.find(({ id }) => id === shipped?.ticketId);
    expect(asked?.tags).toContain("feature_request");
  });
});
