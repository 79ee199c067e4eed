import { describe, expect, it } from "vitest";
import { followUpTextOf } from "../../src/zendesk/follow-up-text.ts";
import { aPayment } from "../support/an-event.ts";
import { aTicket, someFacts } from "../support/builders.ts";
import { suggested } from "../support/suggested.ts";

describe("followUpTextOf", () => {
  const textWith = (tickets: readonly ReturnType<typeof aTicket>[]) => {
    const suggestion = suggested("R24", someFacts({ tickets, events: [aPayment("failed", 1)] }));
    if (suggestion === null) throw new Error("R24 fires");
    return followUpTextOf({
      suggestion,
      customer: { id: "1", name: "Ana Diaz" },
      title: null,
      note: "",
    });
  };

  it("names the ticket it was made from, and none where the customer has none", () => {
    expect(textWith([aTicket()])).toContain("Customer: Ana Diaz (1)\nTicket: #12\nSuggested by");
    expect(textWith([])).toContain("Customer: Ana Diaz (1)\nSuggested by");
  });
});
