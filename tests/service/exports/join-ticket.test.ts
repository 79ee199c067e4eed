import { describe, expect, it } from "vitest";
import {
  firstInBulkMs,
  firstInNewsMs,
  joinedTicket,
  withMessages,
  withMessagesOf,
} from "../../../src/service/exports/join-ticket.ts";
import { aMessage, aTicket } from "../../support/builders.ts";
import { daysAgo } from "../../support/clock.ts";

const inNews = { isAll: false, firstWithinMs: firstInNewsMs };
const told = [aMessage({ id: null })];
const { createdAt } = aTicket();
const first = aMessage({ id: "1", sentAt: createdAt });
const second = aMessage({ id: "2", sentAt: createdAt + 60 * 60_000, by: "staff" });
const known = aTicket({ messages: [first, second], isConversationComplete: true });
const read = aTicket({ status: "solved", messages: told, isConversationComplete: false });

describe("joinedTicket", () => {
  it("takes a ticket that is not known", () => {
    expect(joinedTicket(null, { customerId: "7", facts: read })?.facts).toBe(read);
  });

  it("takes what is new, with the conversation that is known", () => {
    const joined = joinedTicket(
      { customerId: "7", facts: known },
      { customerId: "7", facts: read },
    );
    expect(joined?.facts).toMatchObject({ status: "solved", messages: [first, second] });
    expect(joined?.facts.isConversationComplete).toBe(true);
  });

  it("takes nothing that is older than what is known", () => {
    const older = { ...read, updatedAt: known.updatedAt - 1 };
    expect(
      joinedTicket({ customerId: "7", facts: known }, { customerId: "7", facts: older }),
    ).toBeNull();
  });

  it("takes a record that only the system touched: its own time is the same", () => {
    const same = { ...read, updatedAt: known.updatedAt };
    expect(
      joinedTicket({ customerId: "7", facts: known }, { customerId: "7", facts: same })?.facts
        .status,
    ).toBe("solved");
  });

  it("lets messages go that were read as another customer's", () => {
    const joined = joinedTicket(
      { customerId: "7", facts: known },
      { customerId: "8", facts: read },
    );
    expect(joined).toEqual({ customerId: "8", facts: read });
  });

  it("keeps when the problem was solved where the new facts do not tell", () => {
    const problem = { ticketId: "5", solvedAt: daysAgo(1) };
    const joined = joinedTicket(
      { customerId: "7", facts: { ...known, problem } },
      { customerId: "7", facts: { ...read, problem: { ticketId: "5", solvedAt: null } } },
    );
    expect(joined?.facts.problem).toEqual(problem);
  });
});

describe("withMessagesOf", () => {
  it("prefers a conversation that was read whole now", () => {
    const whole = { ...read, messages: [first], isConversationComplete: true };
    expect(withMessagesOf(known, whole)).toBe(whole);
  });
});

describe("withMessages", () => {
  it("adds messages in the order in which they were sent, each once, and drops the bare first", () => {
    const ticket = withMessages(read, [second, first, second], inNews);
    expect(ticket.messages).toEqual([first, second]);
    expect(ticket.isConversationComplete).toBe(true);
    expect(withMessages(ticket, [first], inNews).messages).toEqual([first, second]);
  });

  it("does not take the newest messages for all of them", () => {
    const news = withMessages(read, [second], inNews);
    expect(news.isConversationComplete).toBe(false);
    expect(withMessages(news, [first], inNews).isConversationComplete).toBe(true);
    expect(withMessages(read, [second], { ...inNews, isAll: true }).isConversationComplete).toBe(
      true,
    );
  });

  it("takes an early second message for the first only where all come from the beginning", () => {
    const early = aMessage({ id: "3", sentAt: createdAt + 3000, by: "staff" });
    expect(withMessages(read, [early], inNews).isConversationComplete).toBe(false);
    const inBulk = { isAll: false, firstWithinMs: firstInBulkMs };
    expect(withMessages(read, [early], inBulk).isConversationComplete).toBe(true);
    expect(withMessages(read, [first], inNews).isConversationComplete).toBe(true);
  });

  it("computes service times only where Zendesk gave none", () => {
    expect(withMessages(read, [first], inNews).serviceTimes?.source).toBe("computed");
    const serviceTimes = {
      firstReplyMinutes: 5,
      requesterWaitMinutes: null,
      fullResolutionMinutes: null,
      reopens: 0,
      publicReplies: 1,
      source: "zendesk",
    } as const;
    const measured = { ...read, serviceTimes };
    expect(withMessages(measured, [first], inNews).serviceTimes).toEqual(serviceTimes);
  });
});
