import { describe, expect, it } from "vitest";
import { lastSignOf, lastWrittenIn } from "../../src/care/last-sign.ts";
import { anOrder, someUsage } from "../support/an-event.ts";
import { aMessage, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo, now } from "../support/clock.ts";

describe("lastWrittenIn", () => {
  const said = (by: "customer" | "staff", days: number) => aMessage({ by, sentAt: daysAgo(days) });

  it("finds the last message of the customer, also in an older ticket or a merged one", () => {
    const older = aTicket({ id: "1", createdAt: daysAgo(60), messages: [said("customer", 5)] });
    const newer = aTicket({ id: "2", createdAt: daysAgo(40), messages: [said("staff", 1)] });
    expect(lastWrittenIn([newer, older])).toMatchObject({ at: daysAgo(5), ticket: { id: "1" } });
    const merged = aTicket({ id: "3", createdAt: daysAgo(3), isMerged: true });
    expect(lastWrittenIn([merged, newer, older])?.at).toBe(daysAgo(3));
  });

  it("finds nothing where there is no ticket", () => {
    expect(lastWrittenIn([])).toBeNull();
  });
});

describe("lastSignOf", () => {
  it("counts what the customer did too, but no use of nothing and nothing yet to come", () => {
    const tickets = [aTicket({ createdAt: daysAgo(40) })];
    const events = [someUsage(0, 2), anOrder(10), anOrder(-5)];
    expect(lastSignOf(someFacts({ tickets, events }), now)).toMatchObject({ at: daysAgo(10) });
    expect(lastSignOf(someFacts({ tickets }), now)).toMatchObject({ at: daysAgo(40) });
  });
});
