import { describe, expect, it } from "vitest";
import { orderedFacts } from "../../src/care/ordered-facts.ts";
import { anOrder } from "../support/an-event.ts";
import { aMessage, aTicket, someFacts } from "../support/builders.ts";
import { daysAgo } from "../support/clock.ts";

describe("orderedFacts", () => {
  it("puts tickets and events newest first, and messages oldest first", () => {
    const messages = [
      aMessage({ id: "3", sentAt: daysAgo(1) }),
      aMessage({ id: "1", sentAt: daysAgo(3) }),
      aMessage({ id: "2", sentAt: daysAgo(2) }),
    ];
    const facts = someFacts({
      tickets: [
        aTicket({ id: "7", createdAt: daysAgo(9), messages }),
        aTicket({ id: "8", createdAt: daysAgo(4) }),
      ],
      events: [anOrder(9), anOrder(2)],
    });
    const ordered = orderedFacts(facts);
    expect(ordered.tickets.map(({ id }) => id)).toEqual(["8", "7"]);
    expect(ordered.tickets[1]?.messages.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(ordered.events.map(({ id }) => id)).toEqual(["order-2", "order-9"]);
  });

  it("counts ids up where two messages were sent at once", () => {
    const messages = ["1000", "999"].map((id) => aMessage({ id, sentAt: daysAgo(1) }));
    const [ticket] = orderedFacts(someFacts({ tickets: [aTicket({ messages })] })).tickets;
    expect(ticket?.messages.map(({ id }) => id)).toEqual(["999", "1000"]);
  });

  it("keeps what is in order as it is", () => {
    const messages = [aMessage({ sentAt: daysAgo(3) }), aMessage({ sentAt: daysAgo(2) })];
    const tickets = [aTicket({ messages })];
    const events = [anOrder(2), anOrder(9)];
    const ordered = orderedFacts(someFacts({ tickets, events }));
    expect(ordered.events).toBe(events);
    expect(ordered.tickets[0]).toBe(tickets[0]);
  });
});
